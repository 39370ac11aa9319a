package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.TypeName;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.Parameter;
import dev.covenant.model.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headers that an operation's responses declare: one constant a header, whatever responses have it, unless they disagree
 * about its type.
 */
final class ResponseHeaders {
    private final Map<String, Parameter> byLabel = new LinkedHashMap<>();
    private final JavaTypes types;

    private ResponseHeaders(JavaTypes types) {
        this.types = types;
    }

    static ResponseHeaders of(HttpOperation operation, JavaTypes types) {
        ResponseHeaders headers = new ResponseHeaders(types);
        for (Response response : operation.responses()) {
            response.headers().forEach(header -> headers.add(header, response.status()));
        }
        return headers;
    }

    /** A text for each, to derive the name of its constant from. */
    List<String> labels() {
        return List.copyOf(byLabel.keySet());
    }

    List<ParameterPlan> plans(ParameterDefinitions definitions, Constants constants) {
        List<ParameterPlan> plans = new ArrayList<>();
        byLabel.forEach((label, header) -> plans.add(new ParameterPlan(
                header,
                "",
                constants.header(label),
                types.of(header.type()),
                definitions.of(header),
                false,
                Optional.empty())));
        return plans;
    }

    private void add(Parameter header, String status) {
        Parameter value = ParameterPlans.nonNull(header);
        TypeName type = types.of(value.type());
        boolean known = byLabel.values().stream()
                .anyMatch(h -> h.name().equalsIgnoreCase(header.name())
                        && types.of(h.type()).equals(type));
        if (!known) {
            String label = byLabel.keySet().stream().anyMatch(header.name()::equalsIgnoreCase)
                    ? header.name() + "-" + status.toLowerCase(Locale.ROOT)
                    : header.name();
            byLabel.put(label, value);
        }
    }
}
