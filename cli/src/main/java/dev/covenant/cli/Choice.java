package dev.covenant.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An option whose value is one of a few words.
 */
final class Choice {
    private Choice() {}

    /**
     * What is chosen; empty when the option is not given.
     *
     * @throws UsageException when it is none of the words
     */
    static <E extends Enum<E>> Optional<E> of(Arguments arguments, String option, Class<E> all) {
        return arguments.value(option).map(word -> of(word, option, all.getEnumConstants()));
    }

    private static <E extends Enum<E>> E of(String word, String option, E[] all) {
        for (E value : all) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        String words = Arrays.stream(all).map(Choice::word).collect(Collectors.joining(", "));
        throw new UsageException(option + " is one of " + words + ", not " + word);
    }

    /** What a value is called on the command line. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
