package dev.covenant.http;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How a style strings names and values together: the operators of RFC 6570, section 3.2, and the delimited styles of
 * OpenAPI.
 *
 * @param first what comes before everything
 * @param separator between exploded values
 * @param delimiter between values that are not exploded
 * @param named whether values are preceded by the parameter's name
 * @param ifEmpty what follows the name of an empty value
 */
record Expansion(String first, String separator, String delimiter, boolean named, String ifEmpty) {
    private static final Expansion LABEL = new Expansion(".", ".", ",", false, "");
    private static final Expansion MATRIX = new Expansion(";", ";", ",", true, "");
    private static final Expansion COOKIES = new Expansion("", "; ", ",", true, "=");

    static Expansion of(Parameter<?> parameter) {
        char delimiter = delimiter(parameter.style());
        String encoded = delimiter == ',' ? "," : String.format("%%%02X", (int) delimiter);
        return switch (parameter.in()) {
            case QUERY -> new Expansion("", "&", encoded, true, "=");
            case COOKIE -> COOKIES;
            case HEADER -> simple(String.valueOf(delimiter));
            case PATH ->
                switch (parameter.style()) {
                    case LABEL -> LABEL;
                    case MATRIX -> MATRIX;
                    case SIMPLE, FORM, DEEP_OBJECT, SPACE_DELIMITED, PIPE_DELIMITED, TAB_DELIMITED -> simple(encoded);
                };
        };
    }

    /** Without names; the delimited styles are possible in paths and headers too, in OpenAPI 2.0. */
    private static Expansion simple(String delimiter) {
        return new Expansion("", delimiter, delimiter, false, "");
    }

    /** What stands between values that are not exploded. */
    static char delimiter(Style style) {
        return switch (style) {
            case SPACE_DELIMITED -> ' ';
            case PIPE_DELIMITED -> '|';
            case TAB_DELIMITED -> '\t';
            case SIMPLE, LABEL, MATRIX, FORM, DEEP_OBJECT -> ',';
        };
    }

    /**
     * The character that a part must not have because it would look like a delimiter, though encoded; 0: there is
     * none.
     */
    static char forbidden(Parameter<?> parameter) {
        char delimiter = delimiter(parameter.style());
        if (parameter.in() == In.HEADER) {
            return delimiter;
        }
        boolean separates = parameter.in() == In.PATH || !parameter.explode();
        return delimiter != ',' && separates ? delimiter : 0;
    }

    /** A single value. */
    void one(String name, String text, StringBuilder out) {
        out.append(first);
        if (named) {
            pair(name, text, out);
        } else {
            out.append(text);
        }
    }

    /** An array. */
    void many(String name, List<String> texts, boolean explode, StringBuilder out) {
        if (!explode) {
            one(name, String.join(delimiter, texts), out);
            return;
        }
        String before = first;
        for (String text : texts) {
            out.append(before);
            before = separator;
            if (named) {
                pair(name, text, out);
            } else {
                out.append(text);
            }
        }
    }

    /** An object. */
    void members(String name, List<Map.Entry<String, String>> members, boolean explode, StringBuilder out) {
        StringBuilder joined = new StringBuilder();
        for (Iterator<Map.Entry<String, String>> rest = members.iterator(); rest.hasNext(); ) {
            Map.Entry<String, String> member = rest.next();
            if (!explode) {
                joined.append(member.getKey()).append(delimiter).append(member.getValue());
            } else if (named) {
                pair(member.getKey(), member.getValue(), joined);
            } else {
                joined.append(member.getKey()).append('=').append(member.getValue());
            }
            joined.append(rest.hasNext() ? explode ? separator : delimiter : "");
        }
        if (!explode) {
            one(name, joined.toString(), out);
        } else if (joined.length() > 0) {
            out.append(first).append(joined);
        }
    }

    private void pair(String name, String text, StringBuilder out) {
        out.append(name);
        if (text.isEmpty()) {
            out.append(ifEmpty);
        } else {
            out.append('=').append(text);
        }
    }
}
