package dev.covenant.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the names and values of a parameter fit for its place and style, or says why they cannot be.
 */
final class ParameterEscape {
    private final Parameter<?> parameter;
    private final Escape single;
    private final Escape listed;

    ParameterEscape(Parameter<?> parameter) {
        this.parameter = parameter;
        this.single = single(parameter);
        this.listed = listed(parameter, single);
    }

    private static Escape single(Parameter<?> parameter) {
        return switch (parameter.in()) {
            case PATH -> Escape.PATH;
            case QUERY -> parameter.allowReserved() ? Escape.QUERY_RESERVED : Escape.QUERY;
            case HEADER -> Escape.HEADER;
            case COOKIE -> Escape.COOKIE;
        };
    }

    private static Escape listed(Parameter<?> parameter, Escape single) {
        return switch (single) {
            case PATH -> parameter.style() == Style.LABEL && parameter.explode() ? Escape.PATH_LABEL : single;
            case QUERY_RESERVED -> Escape.QUERY_RESERVED_LIST;
            case COOKIE -> Escape.COOKIE_LIST;
            case QUERY, HEADER, PATH_LABEL, QUERY_RESERVED_LIST, COOKIE_LIST -> single;
        };
    }

    String name(String name) {
        return switch (parameter.in()) {
            case PATH -> escape(Escape.PATH, name, "");
            case QUERY -> escape(Escape.QUERY, name, "");
            case COOKIE -> escape(Escape.COOKIE_LIST, name, "");
            case HEADER -> name;
        };
    }

    String one(String text) {
        return escape(single, text, "");
    }

    List<String> elements(List<String> texts) {
        List<String> escaped = new ArrayList<>(texts.size());
        for (String text : texts) {
            escaped.add(part(text, "/" + escaped.size()));
        }
        return escaped;
    }

    List<Map.Entry<String, String>> members(List<Map.Entry<String, String>> members) {
        List<Map.Entry<String, String>> escaped = new ArrayList<>(members.size());
        for (Map.Entry<String, String> member : members) {
            String pointer = "/" + Pointers.token(member.getKey());
            escaped.add(Map.entry(memberName(member.getKey(), pointer), part(member.getValue(), pointer)));
        }
        return escaped;
    }

    private String memberName(String name, String pointer) {
        if (parameter.in() == In.HEADER && parameter.explode() && name.indexOf('=') >= 0) {
            throw new ParameterFault(
                    parameter.name(), pointer, "a member with '=' in its name cannot stand in a header");
        }
        separable(name, pointer);
        return escape(parameter.in() == In.QUERY ? Escape.QUERY : listed, name, pointer);
    }

    private String part(String text, String pointer) {
        separable(text, pointer);
        return escape(listed, text, pointer);
    }

    private void separable(String text, String pointer) {
        char forbidden = Expansion.forbidden(parameter);
        if (forbidden != 0 && text.indexOf(forbidden) >= 0) {
            throw new ParameterFault(
                    parameter.name(), pointer, "'" + forbidden + "' would be read as the end of an element");
        }
    }

    private String escape(Escape escape, String text, String pointer) {
        try {
            return escape.apply(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterFault(parameter.name(), pointer, String.valueOf(e.getMessage()), e);
        }
    }
}
