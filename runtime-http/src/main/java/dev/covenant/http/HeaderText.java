package dev.covenant.http;

/** What a header field may consist of (RFC 9110, sections 5.1 and 5.5). */
final class HeaderText {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private HeaderText() {}

    static String name(String name) {
        if (!isToken(name)) {
            throw new IllegalArgumentException("'" + visible(name) + "' is not a header name");
        }
        return name;
    }

    static String value(String name, String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\r' || c == '\n' || c == 0) {
                throw new IllegalArgumentException(
                        "the value of header " + name + " has the control character " + (int) c + " at " + at);
            }
        }
        return value;
    }

    /** A name of a header, media type, parameter or method. */
    static boolean isToken(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isTokenCharacter(text.charAt(at))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isTokenCharacter(char c) {
        return isLetterOrDigit(c) || TOKEN_MARKS.indexOf(c) >= 0;
    }

    static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** For messages: at most 40 characters, controls and what is not ASCII as question marks. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length() && at < 40; at++) {
            char c = text.charAt(at);
            out.append(c < ' ' || c > '~' ? '?' : c);
        }
        return text.length() > 40 ? out.append("...").toString() : out.toString();
    }
}
