package dev.covenant.http;

import dev.covenant.json.JsonException;
import dev.covenant.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one request, or the declared headers of a response: the other direction of {@link
 * ParameterWriter}. Not for use by several threads.
 *
 * <p>Whatever is wrong is a {@link ParameterFault} and nothing else. An exploded form object has no name of its own
 * in a query: it takes the members that its shape lists, and, when other members may come, those query parameters
 * that no other parameter has claimed. Parameters claim their names when they are read; so such an object is read
 * last.
 */
public final class ParameterReader {
    private final Map<String, String> variables;
    private final RawPairs query;
    private final Headers headers;
    private final Set<String> claimed;
    private @Nullable RawPairs cookies;

    private ParameterReader(Map<String, String> variables, RawPairs query, Headers headers, Set<String> claimed) {
        this.variables = variables;
        this.query = query;
        this.headers = headers;
        this.claimed = claimed;
    }

    /**
     * Of a request.
     *
     * @param variables of the path, percent-encoded: those of {@link PathTemplateMatcher.Match}
     * @param rawQuery percent-encoded, without the question mark; null: none
     */
    public static ParameterReader of(Map<String, String> variables, @Nullable String rawQuery, Headers headers) {
        return new ParameterReader(Map.copyOf(variables), RawPairs.ofForm(rawQuery), headers, new HashSet<>());
    }

    /** Of a response, or of a part of a body. */
    public static ParameterReader of(Headers headers) {
        return new ParameterReader(Map.of(), RawPairs.ofForm(null), headers, new HashSet<>());
    }

    /** Keeps a query parameter from being taken for a member of an exploded form object. */
    public void claim(String queryName) {
        claimed.add(queryName);
    }

    /**
     * The value of a parameter as data, so that a schema can judge it; null when it did not come.
     *
     * @throws ParameterFault when its text does not have the parameter's form
     */
    public @Nullable JsonValue value(Parameter<?> parameter) {
        return switch (parameter.in()) {
            case PATH -> path(parameter);
            case QUERY -> query(parameter);
            case HEADER -> header(parameter);
            case COOKIE -> new PairsReader(parameter, cookies()).read(claimed);
        };
    }

    /**
     * The value of a parameter; null when it did not come.
     *
     * @throws ParameterFault when its text is not what the contract says
     */
    public <T> @Nullable T read(Parameter<T> parameter) {
        JsonValue value = value(parameter);
        return value == null ? null : decode(parameter, value);
    }

    /**
     * The value that data stands for.
     *
     * @throws ParameterFault when it is not of the parameter's type
     */
    public static <T> T decode(Parameter<T> parameter, JsonValue value) {
        try {
            return ValueText.decode(parameter.codec(), value);
        } catch (JsonException e) {
            throw new ParameterFault(parameter.name(), e.pointer(), e.reason(), e);
        }
    }

    private @Nullable JsonValue path(Parameter<?> parameter) {
        String raw = variables.get(parameter.name());
        return raw == null ? null : StyledText.ofPath(parameter).read(raw);
    }

    private @Nullable JsonValue query(Parameter<?> parameter) {
        claimed.add(parameter.name());
        if (parameter.style() == Style.DEEP_OBJECT && !parameter.content()) {
            return new DeepObjectReader(parameter.name()).read(query, parameter.shape());
        }
        return new PairsReader(parameter, query).read(claimed);
    }

    private @Nullable JsonValue header(Parameter<?> parameter) {
        List<String> values = headers.all(parameter.name());
        return values.isEmpty() ? null : StyledText.ofHeader(parameter).read(String.join(", ", values));
    }

    private RawPairs cookies() {
        if (cookies == null) {
            cookies = RawPairs.ofCookies(headers.all("Cookie"));
        }
        return cookies;
    }
}
