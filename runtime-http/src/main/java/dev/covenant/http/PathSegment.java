package dev.covenant.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A segment of a path template: literals around variables, {@code literals[0] {variables[0]} literals[1] ...}.
 *
 * @param literals one more than there are variables; empty ones are possible
 */
record PathSegment(List<String> literals, List<String> variables) {
    PathSegment {
        literals = List.copyOf(literals);
        variables = List.copyOf(variables);
    }

    /** Reads one segment, which has no slash. */
    static PathSegment parse(String text, String template) {
        List<String> literals = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            literals.add(literal(text.substring(at, open), template));
            if (close < 0 || text.substring(open + 1, close).indexOf('{') >= 0) {
                throw new IllegalArgumentException("a brace in the path '" + template + "' is not closed");
            }
            variables.add(variable(text.substring(open + 1, close), template));
            at = close + 1;
        }
        literals.add(literal(text.substring(at), template));
        return new PathSegment(literals, variables);
    }

    private static String literal(String text, String template) {
        if (text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a brace in the path '" + template + "' was not opened");
        }
        return text;
    }

    private static String variable(String name, String template) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a variable in the path '" + template + "' has no name");
        }
        return name;
    }

    boolean isLiteral() {
        return variables.isEmpty();
    }

    /** How many characters are fixed: the more, the earlier it is tried. */
    int fixed() {
        return literals.stream().mapToInt(String::length).sum();
    }

    /** With nameless variables: equal for segments that match the same texts. */
    String shape() {
        return String.join("{}", literals);
    }

    /**
     * Matches a raw segment. Where it can be cut in several ways, the first variable takes as much as it can. A
     * variable is never empty.
     *
     * @param found takes the variables, still encoded; left as it was when the segment does not match
     */
    boolean match(String raw, Map<String, String> found) {
        int last = literals.size() - 1;
        if (!raw.startsWith(literals.get(0)) || !raw.endsWith(literals.get(last))) {
            return false;
        }
        int[] cuts = cuts(raw);
        if (cuts.length == 0) {
            return false;
        }
        for (int index = 0; index < last; index++) {
            int from = index == 0
                    ? literals.get(0).length()
                    : cuts[index - 1] + literals.get(index).length();
            found.put(variables.get(index), raw.substring(from, cuts[index]));
        }
        return true;
    }

    /** Where each variable ends, found from the right; empty: no match. */
    private int[] cuts(String raw) {
        int last = literals.size() - 1;
        int[] cuts = new int[last];
        cuts[last - 1] = raw.length() - literals.get(last).length();
        for (int index = last - 1; index > 0; index--) {
            // At least one character is left to the variable behind this literal.
            int latest = cuts[index] - 1 - literals.get(index).length();
            cuts[index - 1] = raw.lastIndexOf(literals.get(index), latest);
            if (latest < 0 || cuts[index - 1] < 0) {
                return new int[0];
            }
        }
        return cuts[0] > literals.get(0).length() ? cuts : new int[0];
    }
}
