package dev.covenant.model.tree;

import java.nio.charset.StandardCharsets;

/**
 * The texts of a JSON file that was found to be clean, without quotes and escapes.
 */
final class JsonStrings {
    /** A power of two. */
    private static final int KNOWN = 4096;

    private final byte[] bytes;
    /** Some of the names so far, by their bytes; contracts have few, and those often. */
    private final String[] names = new String[KNOWN];
    /** The quotes in front of them. */
    private final int[] quotes = new int[KNOWN];

    JsonStrings(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The text behind this quote; that of a name is often known. */
    String name(int quote) {
        int hash = 0;
        int at = quote + 1;
        while (bytes[at] != '"') {
            if (bytes[at] == '\\' || bytes[at] < 0) {
                return text(quote);
            }
            hash = 31 * hash + bytes[at++];
        }
        int slot = (hash ^ (hash >>> 12)) & (KNOWN - 1);
        if (quotes[slot] == 0 || !isSame(quotes[slot], quote)) {
            quotes[slot] = quote;
            names[slot] = new String(bytes, quote + 1, at - quote - 1, StandardCharsets.ISO_8859_1);
        }
        return names[slot];
    }

    private boolean isSame(int known, int quote) {
        int ahead = 1;
        while (bytes[known + ahead] == bytes[quote + ahead]) {
            if (bytes[known + ahead] == '"') {
                return true;
            }
            ahead++;
        }
        return false;
    }

    /** The text behind this quote. */
    String text(int quote) {
        boolean escapes = false;
        boolean wide = false;
        int end = quote + 1;
        for (; bytes[end] != '"'; end++) {
            wide |= bytes[end] < 0;
            if (bytes[end] == '\\') {
                escapes = true;
                end++;
            }
        }
        String text = new String(
                bytes, quote + 1, end - quote - 1, wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return escapes ? unescaped(text) : text;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int mark = text.indexOf('\\'); mark >= 0; mark = text.indexOf('\\', from)) {
            plain.append(text, from, mark);
            char sign = text.charAt(mark + 1);
            from = mark + 2;
            if (sign == 'u') {
                plain.append((char) Integer.parseInt(text, from, from + 4, 16));
                from += 4;
            } else {
                plain.append(meaning(sign));
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static char meaning(char sign) {
        return switch (sign) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> sign;
        };
    }
}
