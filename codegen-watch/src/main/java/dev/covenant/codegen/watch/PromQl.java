package dev.covenant.codegen.watch;

import dev.covenant.runtime.watch.Label;
import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of PromQL, in ASCII. Whatever a contract says becomes a string literal here and nothing else. */
final class PromQl {
    private static final String REGEX = "\\.+*?()|[]{}^$";
    private static final int REPLACEMENT = 0xFFFD;

    private PromQl() {}

    /** {@code label="value"}. */
    static String is(Label label, String value) {
        return label.prometheusName() + "=" + literal(value);
    }

    /** {@code label!="value"}. */
    static String isNot(Label label, String value) {
        return label.prometheusName() + "!=" + literal(value);
    }

    /** {@code label=~"one|other"}. */
    static String isOneOf(Label label, Collection<String> values) {
        return label.prometheusName() + "=~" + literal(alternatives(values));
    }

    /** {@code label!~"one|other"}. */
    static String isNoneOf(Label label, Collection<String> values) {
        return label.prometheusName() + "!~" + literal(alternatives(values));
    }

    /** {@code by (label, other)}. */
    static String by(Label... labels) {
        return java.util.Arrays.stream(labels)
                .map(Label::prometheusName)
                .collect(Collectors.joining(", ", "by (", ")"));
    }

    /** A string in quotes, with Go's escapes, which are PromQL's. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(cp -> {
            if (cp == '"' || cp == '\\') {
                out.append('\\').append((char) cp);
            } else if (cp >= ' ' && cp < 0x7F) {
                out.append((char) cp);
            } else {
                out.append(escape(isHalf(cp) ? REPLACEMENT : cp));
            }
        });
        return out.append('"').toString();
    }

    private static String alternatives(Collection<String> values) {
        return values.stream().map(PromQl::quoted).collect(Collectors.joining("|"));
    }

    /** As a regular expression (RE2) that matches this and nothing else. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (REGEX.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append((char) c);
        });
        return out.toString();
    }

    private static String escape(int cp) {
        return cp <= 0xFFFF ? "\\u%04x".formatted(cp) : "\\U%08x".formatted(cp);
    }

    /** Half of a character is no character: Go refuses it even as an escape. */
    private static boolean isHalf(int cp) {
        return Character.getType(cp) == Character.SURROGATE;
    }
}
