package dev.covenant.model.proto;

import dev.covenant.model.Literal;
import dev.covenant.model.Location;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ProtoOptions;
import dev.covenant.model.RpcOperation.HttpBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code google.api.http}.
 */
final class HttpRules {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    private HttpRules() {}

    static List<HttpBinding> of(ProtoOptions options) {
        List<HttpBinding> bindings = new ArrayList<>();
        ProtoOption option = options.option("(google.api.http)").orElse(null);
        if (option != null && option.value() instanceof Literal.Members rule) {
            add(rule.values(), option.location(), bindings);
        }
        return bindings;
    }

    /** Additional bindings have none of their own. */
    private static void add(Map<String, Literal> rule, Location location, List<HttpBinding> bindings) {
        String body = text(rule, "body");
        String responseBody = text(rule, "response_body");
        for (String method : METHODS) {
            if (rule.containsKey(method)) {
                bindings.add(new HttpBinding(
                        method.toUpperCase(Locale.ROOT), text(rule, method), body, responseBody, location));
            }
        }
        if (rule.get("custom") instanceof Literal.Members custom) {
            bindings.add(new HttpBinding(
                    text(custom.values(), "kind"), text(custom.values(), "path"), body, responseBody, location));
        }
        if (rule.get("additional_bindings") instanceof Literal.Items items) {
            for (Literal item : items.values()) {
                if (item instanceof Literal.Members members) {
                    add(members.values(), location, bindings);
                }
            }
        }
    }

    private static String text(Map<String, Literal> members, String name) {
        return members.get(name) instanceof Literal.Text text ? text.value() : "";
    }
}
