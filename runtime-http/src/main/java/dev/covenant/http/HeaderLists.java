package dev.covenant.http;

import java.util.ArrayList;
import java.util.List;

/** Header values that are lists (RFC 9110, section 5.6.1). */
final class HeaderLists {
    private HeaderLists() {}

    /**
     * The elements between the delimiters outside of quoted text, without the space around them; empty ones are kept.
     */
    static List<String> split(String value, char delimiter) {
        List<String> elements = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                elements.add(value.substring(start, at).strip());
                start = at + 1;
            }
        }
        elements.add(value.substring(start).strip());
        return elements;
    }
}
