package dev.covenant.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words after a command, sorted into options and operands.
 *
 * <p>Written by hand: a library for this took a third of the whole processor time of a small run, more than reading the
 * contract.
 */
final class Arguments {
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> operands = new ArrayList<>();

    private Arguments() {}

    /**
     * Sorts the words: {@code --name value}, {@code --name=value}, {@code -Ivalue}; after {@code --} all are operands.
     *
     * @throws UsageException naming the first word that cannot be understood
     */
    static Arguments parse(List<String> words, List<Option> known) {
        Arguments arguments = new Arguments();
        int i = 0;
        while (i < words.size()) {
            String word = words.get(i);
            i++;
            if (word.equals("--")) {
                arguments.operands.addAll(words.subList(i, words.size()));
                break;
            }
            if (!word.startsWith("-") || word.equals("-")) {
                arguments.operands.add(word);
                continue;
            }
            Option option = find(word, known);
            boolean joined = word.length() > option.name().length();
            if (option.hasValue() && !joined && i == words.size()) {
                throw new UsageException(option.name() + " needs a value: " + option.usage());
            }
            arguments.add(option, joined ? joinedValue(word, option) : option.hasValue() ? words.get(i) : "");
            i += option.hasValue() && !joined ? 1 : 0;
        }
        return arguments;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option. */
    Optional<String> value(String option) {
        return values(option).stream().findFirst();
    }

    /** All values of an option that may be repeated. */
    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** What is no option, in order. */
    List<String> operands() {
        return operands;
    }

    private void add(Option option, String value) {
        List<String> values = options.computeIfAbsent(option.name(), o -> new ArrayList<>());
        if (!values.isEmpty() && !option.repeatable()) {
            throw new UsageException(option.name() + " is given twice");
        }
        values.add(value);
    }

    private static Option find(String word, List<Option> known) {
        for (Option option : known) {
            String name = option.name();
            boolean joined = option.hasValue() && word.startsWith(name.length() == 2 ? name : name + "=");
            if (word.equals(name) || joined) {
                return option;
            }
        }
        throw new UsageException("unknown option " + word);
    }

    private static String joinedValue(String word, Option option) {
        String value = word.substring(option.name().length());
        return value.startsWith("=") ? value.substring(1) : value;
    }
}
