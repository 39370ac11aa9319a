package dev.covenant.grpc.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A contract's regular expression (RE2), to be found anywhere in a text. A search is bounded: contracts are written for matchers that are
 * never exponential, and the platform's is.
 */
record TextPattern(String source, Pattern pattern) implements ValueRule {
    private static final int FREE_STEPS = 100_000;
    private static final int STEPS_PER_CHARACTER = 100;

    /** The pattern; empty if it is none that we can run. */
    static Optional<TextPattern> of(String source) {
        try {
            return Optional.of(new TextPattern(source, Pattern.compile(source.replace("(?P<", "(?<"))));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable String fault(Object value) {
        String text = (String) value;
        try {
            MeteredText metered = new MeteredText(text, FREE_STEPS + (long) STEPS_PER_CHARACTER * text.length());
            return pattern.matcher(metered).find() ? null : "must match " + source;
        } catch (MeteredText.SpentException | StackOverflowError e) {
            // The platform's matcher goes one call deeper for each repetition of a group.
            return "is too long to be matched with " + source;
        }
    }
}
