package dev.covenant.cli;

import dev.covenant.model.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
     * @throws UsageException naming all words that cannot be understood
     */
    static Arguments parse(List<String> words, List<Option> known) {
        Arguments arguments = new Arguments();
        Complaints complaints = new Complaints();
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.remove();
            if (word.equals("--")) {
                arguments.operands.addAll(rest);
                break;
            }
            if (!word.startsWith("-") || word.equals("-")) {
                arguments.operands.add(word);
            } else {
                complaints.take(() -> arguments.option(word, rest, known));
            }
        }
        complaints.raise();
        return arguments;
    }

    private Option option(String word, Deque<String> rest, List<Option> known) {
        Option option = find(word, known);
        if (word.length() > option.name().length()) {
            add(option, joinedValue(word, option));
        } else if (!option.hasValue()) {
            add(option, "");
        } else if (rest.isEmpty()) {
            throw new UsageException(option.name() + " needs a value: " + option.usage());
        } else {
            add(option, rest.remove());
        }
        return option;
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
        List<String> names = known.stream().map(Option::name).toList();
        String hint = Spelling.hint(word.replaceFirst("=.*", ""), names);
        throw new UsageException("unknown option " + word + (hint.isEmpty() ? "" : ": " + hint));
    }

    private static String joinedValue(String word, Option option) {
        String value = word.substring(option.name().length());
        return value.startsWith("=") ? value.substring(1) : value;
    }
}
