package dev.covenant.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An option whose value is one of a few words.
 */
final class Choice {
    private Choice() {}

    /**
     * What is chosen.
     *
     * @param otherwise what holds when the option is not given; its type has all the words
     * @throws UsageException when it is none of the words
     */
    static <E extends Enum<E>> E of(Arguments arguments, String option, E otherwise) {
        String word = arguments.value(option).orElse(word(otherwise));
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(all)
                .filter(value -> word(value).equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException(option + " is one of " + words(all) + ", not " + word));
    }

    /** What a value is called on the command line. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(Enum<?>[] all) {
        return Arrays.stream(all).map(Choice::word).collect(Collectors.joining(", "));
    }
}
