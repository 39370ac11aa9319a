package dev.covenant.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code ; name=value} pairs behind a header's value (RFC 9110, section 5.6.6), read leniently: a part that is no
 * pair is passed over, the first of two equal names counts.
 */
final class FieldParameters {
    private final String text;
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private int at;

    private FieldParameters(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** Reads from the index of the first semicolon. */
    static Map<String, String> read(String text, int from) {
        FieldParameters reading = new FieldParameters(text, from);
        while (reading.at < text.length()) {
            reading.pair();
        }
        return reading.pairs;
    }

    private void pair() {
        at++;
        int start = at;
        while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != ';') {
            at++;
        }
        if (at == text.length() || text.charAt(at) == ';') {
            return;
        }
        String name = text.substring(start, at).strip().toLowerCase(Locale.ROOT);
        at++;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : upToSemicolon();
        if (HeaderText.isToken(name)) {
            pairs.putIfAbsent(name, value);
        }
    }

    private String upToSemicolon() {
        int start = at;
        skipToSemicolon();
        return text.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            // Only a quote and a backslash are ever escaped: browsers send the backslashes of file names as they are.
            if (text.charAt(at) == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            out.append(text.charAt(at));
            at++;
        }
        skipToSemicolon();
        return out.toString();
    }

    private void skipToSemicolon() {
        while (at < text.length() && text.charAt(at) != ';') {
            at++;
        }
    }
}
