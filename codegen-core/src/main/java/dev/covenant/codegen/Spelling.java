package dev.covenant.codegen;

import java.util.List;

/**
 * Joins words into an identifier in one of Java's customary spellings.
 */
final class Spelling {
    private Spelling() {}

    static String upperCamel(List<String> words) {
        if (words.size() == 1) {
            return capitalized(words.get(0));
        }
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            append(out, titled(word));
        }
        return out.toString();
    }

    static String lowerCamel(List<String> words) {
        StringBuilder out = new StringBuilder(decapitalized(words.get(0)));
        for (String word : words.subList(1, words.size())) {
            append(out, titled(word));
        }
        return out.toString();
    }

    static String upperSnake(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            if (out.length() > 0) {
                out.append('_');
            }
            humps(word, out);
        }
        return Letters.upper(out.toString());
    }

    /** Two numbers side by side stay two: 1.5 is not 15. */
    private static void append(StringBuilder out, String word) {
        boolean digits = out.length() > 0
                && Character.isDigit(out.codePointBefore(out.length()))
                && Character.isDigit(word.codePointAt(0));
        out.append(digits ? "_" : "").append(word);
    }

    private static String titled(String word) {
        return capitalized(isUpper(word) ? Letters.lower(word) : word);
    }

    private static String capitalized(String word) {
        int first = word.codePointAt(0);
        int upper = Character.toUpperCase(first);
        return first == upper ? word : Character.toString(upper) + word.substring(Character.charCount(first));
    }

    /** {@code FooBar} is {@code fooBar}, {@code URL} is {@code url}, {@code HTTPServer} is {@code httpServer}. */
    private static String decapitalized(String word) {
        if (isUpper(word)) {
            return Letters.lower(word);
        }
        int end = 0;
        while (end < word.length() && Character.isUpperCase(word.charAt(end))) {
            end++;
        }
        boolean acronym = end > 1 && Character.isLowerCase(word.charAt(end));
        int lowered = acronym ? end - 1 : end;
        return Letters.lower(word.substring(0, lowered)) + word.substring(lowered);
    }

    private static boolean isUpper(String word) {
        boolean upper = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int cp = word.codePointAt(i);
            if (Character.isLowerCase(cp)) {
                return false;
            }
            upper |= Character.isUpperCase(cp);
        }
        return upper;
    }

    private static void humps(String word, StringBuilder out) {
        for (int i = 0; i < word.length(); i++) {
            if (i > 0 && startsHump(word, i)) {
                out.append('_');
            }
            out.append(word.charAt(i));
        }
    }

    private static boolean startsHump(String word, int i) {
        if (!Character.isUpperCase(word.charAt(i))) {
            return false;
        }
        boolean beforeLower = i + 1 < word.length() && Character.isLowerCase(word.charAt(i + 1));
        return !Character.isUpperCase(word.charAt(i - 1)) || beforeLower;
    }
}
