package dev.covenant.http.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads for whom proxies ask. What is not well-formed becomes a text that is no address.
 */
final class ForwardedFor {
    private static final List<String> MALFORMED = List.of("malformed");

    private ForwardedFor() {}

    /** The {@code for} of each element of a {@code Forwarded} header (RFC 7239, section 4), in order; empty where an element has none. */
    static List<String> nodes(String line) {
        List<String> nodes = new ArrayList<>();
        List<String> elements = split(line, ',');
        for (String element : elements) {
            String node = "";
            for (String pair : split(element, ';')) {
                String text = pair.strip();
                if (text.toLowerCase(Locale.ROOT).startsWith("for=")) {
                    node = text.substring("for=".length());
                }
            }
            nodes.add(unquoted(node));
        }
        return elements.isEmpty() ? MALFORMED : nodes;
    }

    /** {@code 192.0.2.1:80} and {@code [2001:db8::1]:80} without port and brackets. */
    static String withoutPort(String node) {
        String text = node.strip();
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        boolean port = colon >= 0 && colon == text.lastIndexOf(':');
        return port ? text.substring(0, colon) : text;
    }

    /** Nothing when a quote is left open: it swallows what the next proxy has added. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return quoted ? List.of() : parts;
    }

    private static String unquoted(String node) {
        boolean quoted = node.length() > 1 && node.startsWith("\"") && node.endsWith("\"");
        return quoted ? node.substring(1, node.length() - 1) : node;
    }
}
