package dev.covenant.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A path with variables, {@code /orders/{id}/lines/{number}.{format}}: expanded by clients, matched by servers.
 * Variables may be parts of segments; two in one segment should have text between them.
 *
 * <p>Some contracts tell operations apart by a query or fragment in the path ({@code /{bucket}?acl}, {@code
 * /#GetItem}). The query is sent with every request; the fragment is never sent; neither is regarded when a request
 * is matched.
 */
public final class PathTemplate {
    private static final Ascii IN_PATH = Ascii.unreservedAnd("!$&'()*+,;=:@%");

    private final String text;
    private final List<PathSegment> segments;
    private final String fixedQuery;

    private PathTemplate(String text, List<PathSegment> segments, String fixedQuery) {
        this.text = text;
        this.segments = List.copyOf(segments);
        this.fixedQuery = fixedQuery;
    }

    /**
     * Reads a template.
     *
     * @param text starts with a slash
     * @throws IllegalArgumentException when it does not, has unbalanced braces or a variable twice
     */
    public static PathTemplate parse(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("the path '" + text + "' does not start with a slash");
        }
        String sent = upTo(text, '#');
        String path = upTo(sent, '?');
        List<PathSegment> segments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String segment : path.substring(1).split("/", -1)) {
            PathSegment parsed = PathSegment.parse(segment, text);
            parsed.variables().forEach(name -> unique(seen, name, text));
            segments.add(parsed);
        }
        return new PathTemplate(text, segments, sent.substring(Math.min(sent.length(), path.length() + 1)));
    }

    private static String upTo(String text, char mark) {
        // Braces may hold anything; a mark inside a variable's name does not count.
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += c == '{' ? 1 : 0;
            depth -= c == '}' ? 1 : 0;
            if (c == mark && depth == 0) {
                return text.substring(0, at);
            }
        }
        return text;
    }

    private static void unique(Set<String> seen, String name, String text) {
        if (!seen.add(name)) {
            throw new IllegalArgumentException("the path '" + text + "' has the variable '" + name + "' twice");
        }
    }

    /** The names of the variables, in order. */
    public List<String> variables() {
        return segments.stream()
                .flatMap(segment -> segment.variables().stream())
                .toList();
    }

    /** A query that is part of the template, encoded, without the question mark; empty: none. */
    public String fixedQuery() {
        return fixedQuery;
    }

    /** The path with nameless variables: equal for templates that match the same paths. */
    public String shape() {
        StringBuilder out = new StringBuilder();
        segments.forEach(segment -> out.append('/').append(segment.shape()));
        return out.toString();
    }

    /**
     * The raw path for given variables.
     *
     * @param variable gives the encoded text of a variable, as {@link ParameterWriter#path} does
     * @throws ParameterFault when a segment would be {@code .} or {@code ..}: servers would take another path instead
     */
    public String expand(Function<String, String> variable) {
        StringBuilder out = new StringBuilder();
        for (PathSegment segment : segments) {
            out.append('/');
            int start = out.length();
            expand(segment, variable, out);
            if (!segment.isLiteral() && isDots(out.substring(start))) {
                throw new ParameterFault(
                        segment.variables().get(0), "", "'" + out.substring(start) + "' cannot be a segment of a path");
            }
        }
        return out.toString();
    }

    private static void expand(PathSegment segment, Function<String, String> variable, StringBuilder out) {
        for (int index = 0; index < segment.literals().size(); index++) {
            out.append(PercentText.encode(segment.literals().get(index), IN_PATH));
            if (index < segment.variables().size()) {
                out.append(variable.apply(segment.variables().get(index)));
            }
        }
    }

    /** Whether a raw segment means this directory or the one above, encoded or not (RFC 3986, section 5.2.4). */
    static boolean isDots(String raw) {
        if (raw.length() > "%2e%2e".length() || raw.isEmpty()) {
            return false;
        }
        String decoded = PercentText.decode(raw);
        return ".".equals(decoded) || "..".equals(decoded);
    }

    List<PathSegment> segments() {
        return segments;
    }

    /** The template as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
