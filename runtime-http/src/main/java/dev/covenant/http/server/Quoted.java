package dev.covenant.http.server;

/**
 * Text of a request shown in a problem: cut, and without anything that could hurt a log or a page.
 */
final class Quoted {
    private static final int LONGEST = 100;

    private Quoted() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder("'");
        text.codePoints().limit(LONGEST).forEach(c -> out.appendCodePoint(c < ' ' || c > '~' || c == '<' ? '?' : c));
        return out.append(text.length() > LONGEST ? "...'" : "'").toString();
    }
}
