package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.OperationRole;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names operations: by operationId, else by method and path ({@code GET /orders/{id}} is {@code getOrdersById}), which
 * does not depend on the other operations.
 */
final class OperationNames {
    private final Findings findings;
    private final IdentityHashMap<OperationSite, String> names = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, OperationSite> byId = new HashMap<>();

    OperationNames(Findings findings, List<OperationSite> sites) {
        this.findings = findings;
        for (OperationSite site : sites) {
            declaredId(site).ifPresent(id -> declare(site, id));
        }
        for (OperationSite site : sites) {
            if (!names.containsKey(site)) {
                names.put(site, unique(derived(site)));
            }
        }
    }

    String of(OperationSite site) {
        String name = names.get(site);
        if (name == null) {
            throw new IllegalStateException("an operation of another contract: " + site.path());
        }
        return name;
    }

    static Optional<String> declaredId(OperationSite site) {
        if (site.operation().get("operationId") instanceof ScalarNode id
                && !id.isNull()
                && !id.text().isBlank()) {
            return Optional.of(id.text());
        }
        return Optional.empty();
    }

    private void declare(OperationSite site, String id) {
        OperationSite other = byId.putIfAbsent(id, site);
        if (other == null) {
            taken.add(id);
            names.put(site, id);
            return;
        }
        Node at = site.operation().get("operationId");
        if (at == null || other.operation().equals(site.operation())) {
            return;
        }
        boolean sameRole = other.role() == site.role();
        String where = other.method() + " " + other.path();
        findings.add(
                sameRole ? DiagnosticCode.DUPLICATE_OPERATION_ID : DiagnosticCode.AMBIGUOUS_OPERATION_ID,
                at.location(),
                sameRole
                        ? "'" + id + "' is also the operationId of " + where + "; this one is named after its path"
                        : "'" + id + "' is also the operationId of " + where + ", which somebody else calls",
                "give each operation an id of its own");
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    private String derived(OperationSite site) {
        String verb = site.method().toLowerCase(Locale.ROOT);
        OperationSite parent = site.origin().parent();
        if (site.role() == OperationRole.CALLBACK && parent != null) {
            return of(parent) + words(site.origin().callback()) + capitalised(verb);
        }
        return lettersOnly(verb) + nouns(site.path());
    }

    /** {@code /orders/{id}} as {@code OrdersById}; the path of nothing is {@code Root}. */
    static String nouns(String path) {
        StringBuilder nouns = new StringBuilder();
        int start = 0;
        while (start < path.length()) {
            int open = path.indexOf('{', start);
            int close = open < 0 ? -1 : path.indexOf('}', open);
            if (close < 0) {
                nouns.append(words(path.substring(start)));
                break;
            }
            nouns.append(words(path.substring(start, open)));
            nouns.append("By").append(words(path.substring(open + 1, close)));
            start = close + 1;
        }
        return nouns.isEmpty() ? "Root" : nouns.toString();
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.append(start ? Character.toUpperCase(c) : c);
                start = false;
            } else {
                start = true;
            }
        }
        return words.toString();
    }

    private static String lettersOnly(String verb) {
        String words = words(verb);
        return words.isEmpty() ? "call" : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String capitalised(String verb) {
        return words(verb);
    }
}
