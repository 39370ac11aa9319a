package dev.covenant.codegen;

import java.util.Locale;

/**
 * Escapes plain text for a Javadoc comment.
 */
final class JavadocText {
    private JavadocText() {}

    /** The first characters of a text, ending at a word, with a sign that there was more. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length);
        int end = space > length / 2 ? space : length;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + " ...";
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            append(cp, i < text.length() ? text.charAt(i) : '\\', out);
        }
        return out.toString();
    }

    /**
     * Appends one character.
     *
     * @param next the one after it: a backslash before a u begins a unicode escape, a slash after a star ends the comment; at
     *     the end of the text the worst is assumed, because we do not know what follows
     */
    private static void append(int cp, char next, StringBuilder out) {
        switch (cp) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '@' -> out.append("&#64;");
            case '*' -> out.append(next == '\\' ? "&#42;" : "*");
            case '/' -> out.append(endsWith(out, '*') || out.length() == 0 ? "&#47;" : "/");
            case '\\' -> out.append(next == 'u' || next == '\\' ? "&#92;" : "\\");
            case '{' -> out.append(next == '@' || next == '\\' ? "&#123;" : "{");
            case '\t', '\n', '\r', '\u2028', '\u2029' -> out.append(' ');
            default -> other(cp, out);
        }
    }

    private static void other(int cp, StringBuilder out) {
        if (Character.isISOControl(cp) || Character.getType(cp) == Character.SURROGATE) {
            out.append('\uFFFD');
        } else if (Invisible.is(cp)) {
            out.append("&#x")
                    .append(Integer.toHexString(cp).toUpperCase(Locale.ROOT))
                    .append(';');
        } else {
            out.appendCodePoint(cp);
        }
    }

    private static boolean endsWith(StringBuilder out, char c) {
        return out.length() > 0 && out.charAt(out.length() - 1) == c;
    }
}
