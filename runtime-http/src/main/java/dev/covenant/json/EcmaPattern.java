package dev.covenant.json;

import java.util.Map;

/**
 * Regular expressions of ECMA-262, which JSON Schema prescribes, in the platform's dialect. What the two have in common
 * is left alone; what they spell alike and mean differently is rewritten. What the platform does not have at all is
 * left for it to refuse.
 */
final class EcmaPattern {

    private static final String SPACES = "\\s\\u00a0\\ufeff\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

    /** Escapes outside a class that mean something else to the platform. */
    private static final Map<Character, String> OUTSIDE = Map.of(
            's', "[" + SPACES + "]",
            'S', "[^" + SPACES + "]",
            'v', "\\x0B",
            '0', "\\x00",
            'b', "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))",
            'B', "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))");

    /** Escapes inside a class that mean something else to the platform. */
    private static final Map<Character, String> INSIDE =
            Map.of('s', SPACES, 'S', "[^" + SPACES + "]", 'v', "\\x0B", '0', "\\x00", 'b', "\\x08");

    /** General categories that the platform knows only by their letters. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Mark", "M"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("Punctuation", "P"),
            Map.entry("Symbol", "S"),
            Map.entry("Separator", "Z"),
            Map.entry("Other", "C"),
            Map.entry("Alphabetic", "IsAlphabetic"),
            Map.entry("White_Space", "IsWhite_Space"));

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private EcmaPattern(String source) {
        this.source = source;
    }

    /** The pattern for the platform. */
    static String toJava(String ecma) {
        return new EcmaPattern(ecma).translated();
    }

    private String translated() {
        while (at < source.length()) {
            char letter = source.charAt(at);
            switch (letter) {
                case '\\' -> escape(OUTSIDE);
                case '[' -> characterClass();
                case '.' -> put("[^\\n\\r\\u2028\\u2029]", 1);
                // The platform's own $ would also match before a line's end.
                case '$' -> put("\\z", 1);
                case '{' -> put(isQuantifier() ? "{" : "\\{", 1);
                default -> put(String.valueOf(letter), 1);
            }
        }
        return out.toString();
    }

    private void characterClass() {
        if (source.startsWith("[^]", at)) {
            put("[\\s\\S]", 3);
            return;
        }
        if (source.startsWith("[]", at)) {
            put("(?!)", 2);
            return;
        }
        boolean negated = source.startsWith("[^", at);
        put(negated ? "[^" : "[", negated ? 2 : 1);
        while (at < source.length() && source.charAt(at) != ']') {
            char letter = source.charAt(at);
            if (letter == '\\') {
                escape(INSIDE);
            } else {
                // A bracket and an ampersand would start a union and an intersection of classes.
                put(letter == '[' || letter == '&' ? "\\" + letter : String.valueOf(letter), 1);
            }
        }
        if (at < source.length()) {
            put("]", 1);
        }
    }

    private void escape(Map<Character, String> meanings) {
        if (at + 1 == source.length()) {
            put("\\", 1);
            return;
        }
        char letter = source.charAt(at + 1);
        String meaning = meanings.get(letter);
        if (meaning != null) {
            put(meaning, 2);
        } else if (source.startsWith("\\u{", at)) {
            put("\\x{", 3);
        } else if ((letter == 'p' || letter == 'P') && source.startsWith("{", at + 2)) {
            property(letter);
        } else {
            put("\\" + letter, 2);
        }
    }

    private void property(char letter) {
        int close = source.indexOf('}', at);
        int end = close < 0 ? source.length() : close;
        String name = source.substring(at + 3, end);
        put("\\" + letter + "{" + CATEGORIES.getOrDefault(name, name), end - at);
    }

    /** Whether the brace is the start of a number of repetitions; otherwise it stands for itself. */
    private boolean isQuantifier() {
        return source.substring(at).matches("(?s)\\{\\d+(,\\d*)?}.*");
    }

    private void put(String translation, int length) {
        out.append(translation);
        at += length;
    }
}
