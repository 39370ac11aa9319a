package dev.covenant.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Several regular expressions as one: each is looked for from the start of the text, and none of them moves on.
 */
final class PatternText {
    private static final String START = "^(?=[\\s\\S]*?(?:";
    private static final String BETWEEN = "))(?=[\\s\\S]*?(?:";
    private static final String END = "))";

    private PatternText() {}

    static Optional<String> of(Collection<String> patterns) {
        if (patterns.size() <= 1) {
            return patterns.stream().findFirst();
        }
        return Optional.of(START + String.join(BETWEEN, patterns) + END);
    }

    /** Those that {@link #of} has put together. */
    static List<String> parts(String pattern) {
        boolean several = pattern.startsWith(START) && pattern.endsWith(END) && pattern.contains(BETWEEN);
        if (!several) {
            return List.of(pattern);
        }
        String inner = pattern.substring(START.length(), pattern.length() - END.length());
        return List.of(inner.split(Pattern.quote(BETWEEN), -1));
    }
}
