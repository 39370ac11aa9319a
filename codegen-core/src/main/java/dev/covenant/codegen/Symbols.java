package dev.covenant.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Words for symbols, so that {@code +1} and {@code -1}, {@code <} and {@code <=}, {@code A} and {@code A+} are told apart
 * by names a reader understands.
 */
final class Symbols {
    private static final int MOST = 6;
    private static final String LEADING = "+-<>=!*~^";
    private static final String TRAILING = "+-#%*!?";

    private static final Map<String, String> PAIRS = Map.of(
            "<=", "less Than Or Equal",
            ">=", "greater Than Or Equal",
            "!=", "not Equal",
            "<>", "not Equal",
            "==", "equals",
            "&&", "and",
            "||", "or");

    private static final Map<Character, String> SINGLES = Map.ofEntries(
            Map.entry('+', "plus"),
            Map.entry('-', "minus"),
            Map.entry('*', "star"),
            Map.entry('/', "slash"),
            Map.entry('=', "equal"),
            Map.entry('<', "less Than"),
            Map.entry('>', "greater Than"),
            Map.entry('!', "not"),
            Map.entry('&', "ampersand"),
            Map.entry('|', "pipe"),
            Map.entry('%', "percent"),
            Map.entry('$', "dollar"),
            Map.entry('#', "hash"),
            Map.entry('@', "at"),
            Map.entry('~', "tilde"),
            Map.entry('^', "caret"),
            Map.entry('?', "question"),
            Map.entry('.', "dot"),
            Map.entry(',', "comma"),
            Map.entry(':', "colon"),
            Map.entry(';', "semicolon"),
            Map.entry('_', "underscore"),
            Map.entry('\\', "backslash"),
            Map.entry('\'', "quote"),
            Map.entry('"', "double Quote"),
            Map.entry(' ', "space"));

    private Symbols() {}

    /** The words of a text that is nothing but symbols; empty when one of them has no word or they are too many. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            String pair = PAIRS.get(text.substring(i, Math.min(i + 2, text.length())));
            String word = pair == null ? SINGLES.get(text.charAt(i)) : pair;
            if (word == null) {
                return List.of();
            }
            words.addAll(List.of(word.split(" ", -1)));
            i += pair == null ? 1 : 2;
        }
        return text.length() > MOST ? List.of() : words;
    }

    /** The words of symbols before the first letter or digit: signs and comparisons count, ornaments such as $ do not. */
    static List<String> leading(String text, boolean beforeDigit, NameStyle style) {
        return telling(text, LEADING) && (style == NameStyle.CONSTANT || beforeDigit) ? words(text) : List.of();
    }

    /** The words of symbols after the last letter or digit, as in C++, C# and grade A-. */
    static List<String> trailing(String text, NameStyle style) {
        return telling(text, TRAILING) && style == NameStyle.CONSTANT ? words(text) : List.of();
    }

    private static boolean telling(String text, String symbols) {
        for (int i = 0; i < text.length(); i++) {
            if (symbols.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
