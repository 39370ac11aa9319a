package dev.covenant.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type or media range (RFC 9110, section 8.3.1 and 12.5.1), in lower case.
 *
 * @param type {@code application}; {@code *} in the range of everything
 * @param subtype {@code json}; {@code *} in a range
 * @param parameters by name in lower case; their values as they came
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {
    private static final String ANY = "*";

    public MediaType {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Reads {@code application/json; charset=utf-8}; empty when the text is no media type. Malformed parameters are
     * passed over.
     */
    public static Optional<MediaType> parse(String text) {
        int end = text.indexOf(';');
        String range = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        int slash = range.indexOf('/');
        if (range.equals(ANY)) {
            // Seen in the Accept header of old clients, java.net.HttpURLConnection among them.
            return Optional.of(new MediaType(ANY, ANY, Map.of()));
        }
        if (slash < 0
                || !HeaderText.isToken(range.substring(0, slash))
                || !HeaderText.isToken(range.substring(slash + 1))) {
            return Optional.empty();
        }
        Map<String, String> parameters = end < 0 ? Map.of() : FieldParameters.read(text, end);
        return Optional.of(new MediaType(range.substring(0, slash), range.substring(slash + 1), parameters));
    }

    /** Whether this is JSON: {@code application/json}, {@code text/json} or a type that ends in {@code +json}. */
    public boolean isJson() {
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    /** Whether it stands for more than one media type; some contracts have {@code application/*+json}. */
    public boolean isRange() {
        return subtype.startsWith(ANY);
    }

    /** Whether the other is this media type or in this range; parameters are not regarded. */
    public boolean includes(MediaType other) {
        return type.equals(ANY) || (type.equals(other.type) && subtypeIncludes(other.subtype));
    }

    private boolean subtypeIncludes(String other) {
        return subtype.equals(other) || (isRange() && other.endsWith(subtype.substring(1)));
    }

    /** Whether some media type is in both. */
    boolean overlaps(MediaType other) {
        return includes(other) || other.includes(this);
    }

    /** The narrower, the more: 0 for everything, 1 for a range, 2 for a range with a suffix, 3 for one media type. */
    int precision() {
        if (type.equals(ANY)) {
            return 0;
        }
        if (isRange()) {
            return subtype.equals(ANY) ? 1 : 2;
        }
        return 3;
    }

    /** Without parameters. */
    public String essence() {
        return type + "/" + subtype;
    }
}
