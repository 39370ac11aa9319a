package dev.covenant.codegen;

/**
 * JLS 17, 3.3: the translation that a compiler applies to a whole file before anything else.
 */
final class UnicodeEscapes {
    private UnicodeEscapes() {}

    /**
     * The text with its escapes replaced.
     *
     * @throws IllegalStateException when an escape is malformed, as javac would complain
     */
    static String translate(String source) {
        StringBuilder out = new StringBuilder(source.length());
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            boolean pair = c == '\\' && i + 1 < source.length();
            if (pair && source.charAt(i + 1) == 'u') {
                i = escape(source, i + 1, out);
            } else {
                out.append(c);
                i++;
                if (pair && source.charAt(i) == '\\') {
                    out.append('\\');
                    i++;
                }
            }
        }
        return out.toString();
    }

    private static int escape(String source, int from, StringBuilder out) {
        int i = from;
        while (i < source.length() && source.charAt(i) == 'u') {
            i++;
        }
        if (i + 4 > source.length()) {
            throw new IllegalStateException("a unicode escape is cut short");
        }
        int value = 0;
        for (int k = i; k < i + 4; k++) {
            int digit = Character.digit(source.charAt(k), 16);
            if (digit < 0) {
                throw new IllegalStateException("no unicode escape: " + source.substring(from - 1, i + 4));
            }
            value = value * 16 + digit;
        }
        out.append((char) value);
        return i + 4;
    }
}
