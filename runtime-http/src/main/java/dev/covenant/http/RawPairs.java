package dev.covenant.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of a query, a form or cookies, in order: names decoded, values as they came.
 */
final class RawPairs implements Iterable<RawPairs.Pair> {
    private static final Pattern SPACE_AROUND_EQUALS = Pattern.compile("[ \t]*=[ \t]*");
    private static final RawPairs NONE = new RawPairs(List.of(), true);

    private final List<Pair> pairs;
    private final boolean form;

    private RawPairs(List<Pair> pairs, boolean form) {
        this.pairs = pairs;
        this.form = form;
    }

    /**
     * A pair.
     *
     * @param name decoded; as it came where it is not properly encoded
     * @param raw as it came; empty without an equals sign
     */
    record Pair(String name, String raw) {}

    /** Reads {@code a=1&b=2}, the form of queries and of {@code application/x-www-form-urlencoded}. Never fails. */
    static RawPairs ofForm(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        List<Pair> pairs = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int ampersand = text.indexOf('&', from);
            int end = ampersand < 0 ? text.length() : ampersand;
            if (end > from) {
                pairs.add(pair(text.substring(from, end), true));
            }
            from = end + 1;
        }
        return new RawPairs(pairs, true);
    }

    /** Reads {@code Cookie} headers (RFC 6265, section 4.2). Never fails. */
    static RawPairs ofCookies(List<String> headers) {
        List<Pair> pairs = new ArrayList<>();
        for (String header : headers) {
            for (String cookie : StyledText.split(header, ';')) {
                String text = cookie.strip();
                if (text.indexOf('=') > 0) {
                    pairs.add(unquoted(pair(SPACE_AROUND_EQUALS.matcher(text).replaceFirst("="), false)));
                }
            }
        }
        return new RawPairs(pairs, false);
    }

    private static Pair pair(String text, boolean form) {
        int equals = text.indexOf('=');
        String raw = equals < 0 ? text : text.substring(0, equals);
        String name = form ? PercentText.decodeForm(raw) : PercentText.decode(raw);
        return new Pair(name == null ? raw : name, equals < 0 ? "" : text.substring(equals + 1));
    }

    private static Pair unquoted(Pair pair) {
        String raw = pair.raw;
        boolean quoted = raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"");
        return new Pair(pair.name, quoted ? raw.substring(1, raw.length() - 1) : raw);
    }

    /** The raw values of a name, in order. */
    List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (Pair pair : pairs) {
            if (pair.name.equals(name)) {
                values.add(pair.raw);
            }
        }
        return values;
    }

    /**
     * The text of a raw value or a part of it; null when it is not properly encoded. Foreign cookies may have stray
     * percents.
     */
    @Nullable
    String decode(String raw) {
        if (form) {
            return PercentText.decodeForm(raw);
        }
        String decoded = PercentText.decode(raw);
        return decoded == null ? raw : decoded;
    }

    @Override
    public Iterator<Pair> iterator() {
        return pairs.iterator();
    }
}
