package dev.covenant.model.proto;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words, texts and signs of a proto file, without comments. Never fails: what is no proto is signs.
 */
final class ProtoTokens {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private ProtoTokens(byte[] bytes) {
        // One character a byte, so that offsets are offsets of bytes; all that has a meaning is ASCII.
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /**
     * Something that stands in a file.
     *
     * @param text of a text in quotes what is between them, escapes as written
     * @param start the offset of its first byte
     * @param end the offset behind its last byte
     */
    record Token(Kind kind, String text, int start, int end) {
        boolean is(String sign) {
            return kind != Kind.TEXT && text.equals(sign);
        }
    }

    /** What a token is. */
    enum Kind {
        WORD,
        TEXT,
        SIGN
    }

    static List<Token> of(byte[] bytes) {
        ProtoTokens tokens = new ProtoTokens(bytes);
        while (tokens.at < tokens.text.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c <= ' ') {
            at++;
        } else if (text.startsWith("//", at)) {
            at = behind("\n", at);
        } else if (text.startsWith("/*", at)) {
            at = behind("*/", at + 2);
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (isWord(c)) {
            word();
        } else {
            tokens.add(new Token(Kind.SIGN, String.valueOf(c), at, at + 1));
            at++;
        }
    }

    private int behind(String sign, int from) {
        int found = text.indexOf(sign, from);
        return found < 0 ? text.length() : found + sign.length();
    }

    /** A text ends with its line at the latest. */
    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        int last = Math.min(end, text.length());
        boolean closed = last < text.length() && text.charAt(last) == quote;
        tokens.add(new Token(Kind.TEXT, text.substring(at + 1, last), at, closed ? last + 1 : last));
        at = closed ? last + 1 : last;
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, at), start, at));
    }

    private static boolean isWord(char c) {
        return c == '_' || c == '.' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
