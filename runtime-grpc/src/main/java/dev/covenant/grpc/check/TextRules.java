package dev.covenant.grpc.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * Reads {@code StringRules}, whose fields have the same numbers in both dialects.
 */
final class TextRules {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Raw raw;
    private final List<ValueRule> rules = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private TextRules(Raw raw) {
        this.raw = raw;
    }

    static ValueRule.Read read(Raw raw) {
        TextRules reader = new TextRules(raw);
        raw.numbers().forEach(reader::read);
        return new ValueRule.Read(reader.rules, reader.unknown);
    }

    private void read(int number) {
        switch (number) {
            case 1 -> texts(number, "must be ", String::equals);
            case 2, 3, 19, 4, 5, 20 -> length(number);
            case 6 -> pattern(number);
            case 7 -> texts(number, "must begin with ", String::startsWith);
            case 8 -> texts(number, "must end with ", String::endsWith);
            case 9 -> texts(number, "must contain ", String::contains);
            case 23 -> texts(number, "must not contain ", (value, part) -> !value.contains(part));
            case 10 -> among(number, "must be one of ", true);
            case 11 -> among(number, "must be none of ", false);
            case 22 ->
                flag(number, "must be a UUID", value -> UUID.matcher(value).matches());
            case 26, 34 -> {} // ignore_empty or an example: says nothing of a value that is there
            default -> unknown.add(WellKnownTexts.name(number));
        }
    }

    private void length(int number) {
        long limit = raw.varint(number).orElse(0);
        ToLongFunction<String> points = value -> value.codePointCount(0, value.length());
        ToLongFunction<String> bytes = value -> value.getBytes(StandardCharsets.UTF_8).length;
        rules.add(
                switch (number) {
                    case 2 -> Lengths.atLeast(points, limit, "characters");
                    case 3 -> Lengths.atMost(points, limit, "characters");
                    case 19 -> Lengths.exactly(points, limit, "characters");
                    case 4 -> Lengths.atLeast(bytes, limit, "bytes");
                    case 5 -> Lengths.atMost(bytes, limit, "bytes");
                    default -> Lengths.exactly(bytes, limit, "bytes");
                });
    }

    private void pattern(int number) {
        for (String source : raw.texts(number)) {
            TextPattern.of(source).ifPresentOrElse(rules::add, () -> unknown.add("pattern " + source));
        }
    }

    private void texts(int number, String words, BiPredicate<String, String> holds) {
        for (String wanted : raw.texts(number)) {
            rules.add(value -> holds.test((String) value, wanted) ? null : words + '"' + wanted + '"');
        }
    }

    private void among(int number, String words, boolean wanted) {
        List<String> listed = raw.texts(number);
        rules.add(value -> listed.contains((String) value) == wanted ? null : words + String.join(", ", listed));
    }

    private void flag(int number, String words, Predicate<String> holds) {
        if (raw.isTrue(number)) {
            rules.add(value -> holds.test((String) value) ? null : words);
        }
    }
}
