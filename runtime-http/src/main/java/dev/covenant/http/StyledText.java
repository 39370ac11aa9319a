package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that is all in one text: styles simple, label and matrix, and those of a query that are not exploded.
 * The text is cut first and decoded then.
 *
 * @param separator between exploded values
 * @param delimiter between values that are not exploded
 * @param decoding gives null for what is not properly encoded
 */
record StyledText(Parameter<?> parameter, char separator, char delimiter, Decoding decoding) {
    /** Turns raw text into text. */
    interface Decoding {
        @Nullable
        String decode(String raw);
    }

    static StyledText ofPath(Parameter<?> parameter) {
        char delimiter = Expansion.delimiter(parameter.style());
        char separator = switch (parameter.style()) {
            case LABEL -> '.';
            case MATRIX -> ';';
            case SIMPLE, FORM, SPACE_DELIMITED, PIPE_DELIMITED, TAB_DELIMITED, DEEP_OBJECT -> delimiter;
        };
        return new StyledText(parameter, separator, delimiter, PercentText::decode);
    }

    static StyledText ofHeader(Parameter<?> parameter) {
        char delimiter = Expansion.delimiter(parameter.style());
        return new StyledText(parameter, delimiter, delimiter, String::strip);
    }

    /** For one raw value of a query or cookie. */
    static StyledText ofPair(Parameter<?> parameter, Decoding decoding) {
        char delimiter = Expansion.delimiter(parameter.style());
        return new StyledText(parameter, delimiter, delimiter, decoding);
    }

    /** @param text raw, with the prefix of its style */
    JsonValue read(String text) {
        ShapedText shaped = new ShapedText(parameter.name());
        String raw = withoutPrefix(text);
        if (parameter.content()) {
            return shaped.json(decode(raw, ""), "");
        }
        if (parameter.shape() instanceof Shape.Items items) {
            return array(shaped, items.element(), raw);
        }
        if (parameter.shape() instanceof Shape.Members members) {
            return shaped.object(members, parameter.explode() ? exploded(raw) : alternating(raw), false);
        }
        return shaped.value(parameter.shape(), decode(raw, ""), "");
    }

    /** The array in a raw text without prefix; an empty text is an empty array. */
    JsonArray array(ShapedText shaped, Shape element, String raw) {
        List<String> texts = new ArrayList<>();
        for (String part : raw.isEmpty() ? List.<String>of() : parts(raw)) {
            String text = decode(part, "/" + texts.size());
            // RFC 9110, section 5.6.1.2: a recipient passes over empty elements, but text may be meant to be empty.
            if (!text.isEmpty() || parameter.in() != In.HEADER || element.equals(Shape.TEXT)) {
                texts.add(text);
            }
        }
        return shaped.array(element, texts, "");
    }

    private List<String> parts(String raw) {
        char cut = parameter.explode() ? separator : delimiter;
        List<String> parts = split(unencoded(raw, cut), cut);
        boolean named = parameter.style() == Style.MATRIX
                && parameter.explode()
                && !(parameter.shape() instanceof Shape.Members);
        return named ? parts.stream().map(this::withoutName).toList() : parts;
    }

    /** Delimiters that RFC 3986 does not let stand in a URI come encoded; in a query, a plus is a space. */
    private String unencoded(String raw, char cut) {
        if (parameter.in() == In.HEADER) {
            return raw;
        }
        return switch (cut) {
            case ' ' -> (parameter.in() == In.QUERY ? raw.replace('+', ' ') : raw).replace("%20", " ");
            case '|' -> raw.replace("%7C", "|").replace("%7c", "|");
            case '\t' -> raw.replace("%09", "\t");
            default -> raw;
        };
    }

    static List<String> split(String raw, char delimiter) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = raw.indexOf(delimiter); at >= 0; at = raw.indexOf(delimiter, from)) {
            parts.add(raw.substring(from, at));
            from = at + 1;
        }
        parts.add(raw.substring(from));
        return parts;
    }

    private List<Map.Entry<String, String>> exploded(String raw) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String part : raw.isEmpty() ? List.<String>of() : parts(raw)) {
            int equals = part.indexOf('=');
            if (equals < 0 && parameter.style() != Style.MATRIX) {
                throw fault("", "'" + HeaderText.visible(part) + "' is not a name and a value with '=' between them");
            }
            String name = decode(equals < 0 ? part : part.substring(0, equals), "");
            pairs.add(
                    Map.entry(name, decode(equals < 0 ? "" : part.substring(equals + 1), "/" + Pointers.token(name))));
        }
        return pairs;
    }

    private List<Map.Entry<String, String>> alternating(String raw) {
        List<String> parts = raw.isEmpty() ? List.of() : parts(raw);
        if (parts.size() % 2 != 0) {
            throw fault("", "has " + parts.size() + " parts, which are not names and values in turn");
        }
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (int at = 0; at < parts.size(); at += 2) {
            String name = decode(parts.get(at), "");
            pairs.add(Map.entry(name, decode(parts.get(at + 1), "/" + Pointers.token(name))));
        }
        return pairs;
    }

    private String withoutPrefix(String text) {
        if (parameter.in() != In.PATH || (parameter.style() != Style.LABEL && parameter.style() != Style.MATRIX)) {
            return text;
        }
        if (text.isEmpty() || text.charAt(0) != separator) {
            throw fault("", "does not start with '" + separator + "'");
        }
        boolean several = parameter.explode() && !(parameter.shape() instanceof Shape.Scalar);
        return parameter.style() == Style.LABEL || several ? text.substring(1) : withoutName(text.substring(1));
    }

    /** Takes {@code name=} from a value of style matrix; an empty value has no equals sign. */
    private String withoutName(String text) {
        int equals = text.indexOf('=');
        String name = PercentText.decode(equals < 0 ? text : text.substring(0, equals));
        if (!parameter.name().equals(name)) {
            throw fault("", "does not start with ';" + parameter.name() + "'");
        }
        return equals < 0 ? "" : text.substring(equals + 1);
    }

    private String decode(String raw, String pointer) {
        String text = decoding.decode(raw);
        if (text == null) {
            throw fault(pointer, "'" + HeaderText.visible(raw) + "' is not percent-encoded UTF-8");
        }
        return text;
    }

    private ParameterFault fault(String pointer, String detail) {
        return new ParameterFault(parameter.name(), pointer, detail);
    }
}
