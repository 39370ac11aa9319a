package dev.covenant.json;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A contract's regular expression (ECMA-262), to be found anywhere in a text. A search is bounded: a pattern like
 * {@code (a+)+$} takes time exponential in a hostile text's length, which would let a sender of a few bytes occupy a
 * server.
 */
final class TextPattern {

    private static final int FREE_STEPS = 100_000;
    private static final int STEPS_PER_CHARACTER = 100;

    private final String source;
    private final Pattern pattern;

    private TextPattern(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /** The pattern; empty if it is none that we can run, of which the generator has warned. */
    static Optional<TextPattern> of(String source) {
        try {
            return Optional.of(new TextPattern(source, Pattern.compile(EcmaPattern.toJava(source))));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether the pattern is found in the text; not if the search takes too long. */
    boolean isFoundIn(String text) {
        return faultOf(text).isEmpty();
    }

    /** What is wrong with the text; empty if the pattern is found in it. */
    Optional<String> faultOf(String text) {
        try {
            MeteredText metered = new MeteredText(text, FREE_STEPS + (long) STEPS_PER_CHARACTER * text.length());
            return pattern.matcher(metered).find()
                    ? Optional.empty()
                    : Optional.of("expected text that matches " + source);
        } catch (MeteredText.SpentException | StackOverflowError e) {
            // The platform's matcher goes one call deeper for each repetition of a group.
            return Optional.of("pattern too expensive for this text: " + source);
        }
    }
}
