package dev.covenant.model;

import java.util.List;
import java.util.Map;

/**
 * An address where the service may live.
 *
 * @param url as written, with variables in braces; may be relative
 * @param variables by name
 */
public record Server(String url, Map<String, Variable> variables, String description, Location location)
        implements Located {
    public Server {
        variables = Ordered.copyOf(variables);
    }

    /** The URL with every variable at its default. */
    public String resolvedUrl() {
        String resolved = url;
        for (Map.Entry<String, Variable> variable : variables.entrySet()) {
            resolved = resolved.replace(
                    "{" + variable.getKey() + "}", variable.getValue().defaultValue());
        }
        return resolved;
    }

    /**
     * A hole in a server's URL.
     *
     * @param values allowed values; empty: any
     */
    public record Variable(String defaultValue, List<String> values, Location location) implements Located {
        public Variable {
            values = List.copyOf(values);
        }
    }
}
