package dev.covenant.codegen;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a contract's text: what stands between its separators, and words for symbols that carry the meaning.
 */
final class Words {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final NameStyle style;

    private Words(NameStyle style) {
        this.style = style;
    }

    /** Never empty: a text in which nothing can be spelt is told by the codes of its characters. */
    static List<String> of(NameStyle style, String text) {
        if (text.isEmpty()) {
            return List.of("empty");
        }
        Words words = new Words(style);
        words.split(Letters.normalize(text, style));
        return words.words.isEmpty() ? codes(text) : words.words;
    }

    private void split(String text) {
        int first = firstLetter(text);
        if (first == text.length()) {
            words.addAll(Symbols.words(text));
            return;
        }
        int last = lastLetter(text);
        words.addAll(Symbols.leading(text.substring(0, first), Character.isDigit(text.codePointAt(first)), style));
        for (int i = first; i < last; i += Character.charCount(text.codePointAt(i))) {
            next(text.codePointAt(i));
        }
        end();
        words.addAll(Symbols.trailing(text.substring(last), style));
    }

    private void next(int cp) {
        if (Letters.kept(cp, style)) {
            word.appendCodePoint(cp);
        } else if (Letters.isMark(cp)) {
            accent(cp);
        } else if (Letters.isLetterOrDigit(cp)) {
            escaped(cp);
        } else {
            end();
        }
    }

    private void accent(int cp) {
        if (!style.becomesFileName() && word.length() > 0) {
            word.appendCodePoint(cp);
        }
    }

    /** A letter that cannot be in a file name: a digit of another script is that digit, others their code. */
    private void escaped(int cp) {
        int digit = Character.digit(cp, 10);
        if (digit >= 0) {
            word.append(digit);
            return;
        }
        end();
        words.add(Letters.escape(cp));
    }

    private void end() {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static int firstLetter(String text) {
        int i = 0;
        while (i < text.length() && !Letters.isLetterOrDigit(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static int lastLetter(String text) {
        int i = text.length();
        while (i > 0 && !isPart(text.codePointBefore(i))) {
            i -= Character.charCount(text.codePointBefore(i));
        }
        return i;
    }

    private static boolean isPart(int cp) {
        return Letters.isLetterOrDigit(cp) || Letters.isMark(cp);
    }

    private static List<String> codes(String text) {
        return text.codePoints().limit(8).mapToObj(Letters::escape).toList();
    }
}
