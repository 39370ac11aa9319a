package dev.covenant.http;

import dev.covenant.json.JsonException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about media types as text. */
public final class MediaTypes {
    /** JSON. */
    public static final String JSON = "application/json";
    /** Problem documents, RFC 9457. */
    public static final String PROBLEM = "application/problem+json";
    /** Plain text in UTF-8. */
    public static final String TEXT = "text/plain; charset=utf-8";
    /** Bytes of which nothing is known. */
    public static final String BYTES = "application/octet-stream";

    /** Forms. */
    public static final String FORM = "application/x-www-form-urlencoded";
    /** Forms with files. */
    public static final String MULTIPART = "multipart/form-data";

    private static final int MOST_RANGES = 100;

    private MediaTypes() {}

    /** Whether it is {@code application/json}, {@code text/json} or ends in {@code +json}. */
    public static boolean isJson(String mediaType) {
        return mediaType.equals(JSON)
                || MediaType.parse(mediaType).filter(MediaType::isJson).isPresent();
    }

    /** Whether it stands for more than one media type; what is no media type is no range. */
    public static boolean isRange(String mediaType) {
        return mediaType.indexOf('*') >= 0
                && MediaType.parse(mediaType).filter(MediaType::isRange).isPresent();
    }

    /**
     * Whether a media type is that of a contract or in its range; parameters are not regarded.
     *
     * @param declared such as {@code application/json} or {@code image/*}
     * @param actual such as {@code application/json; charset=utf-8}
     */
    public static boolean matches(String declared, String actual) {
        if (declared.equals(actual)) {
            return true;
        }
        Optional<MediaType> range = MediaType.parse(declared);
        Optional<MediaType> type = MediaType.parse(actual);
        return range.isPresent() && type.isPresent() && range.get().includes(type.get());
    }

    /**
     * The index of the declared media type that fits best: the same one before a range, a narrow range before a wide
     * one, the first of equals.
     *
     * @return -1 when none fits
     */
    public static int bestMatch(List<String> declared, String actual) {
        Optional<MediaType> type = MediaType.parse(actual);
        int best = -1;
        int precision = -1;
        for (int at = 0; at < declared.size() && type.isPresent(); at++) {
            Optional<MediaType> range = MediaType.parse(declared.get(at)).filter(some -> some.includes(type.get()));
            if (range.isPresent() && range.get().precision() > precision) {
                best = at;
                precision = range.get().precision();
            }
        }
        return best;
    }

    /**
     * What to answer with (RFC 9110, section 12.5.1): the offer with the highest quality, the first of equals. The
     * most precise range that an offer is in tells its quality; quality 0 rules it out.
     *
     * @param accept the values of the {@code Accept} header; none, or nothing readable in them: anything is welcome
     * @param offers media types, best first; ranges are possible
     * @return the index of the offer, or -1 when no offer is acceptable
     */
    public static int negotiate(List<String> accept, List<String> offers) {
        List<AcceptRange> ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return offers.isEmpty() ? -1 : 0;
        }
        int best = -1;
        int quality = 0;
        for (int at = 0; at < offers.size(); at++) {
            int offered = AcceptRange.quality(ranges, offers.get(at));
            if (offered > quality) {
                best = at;
                quality = offered;
            }
        }
        return best;
    }

    /** The charset that a media type names; empty: none. */
    static String charsetName(String mediaType) {
        if (mediaType.indexOf(';') < 0) {
            return "";
        }
        return MediaType.parse(mediaType)
                .map(type -> type.parameters().getOrDefault("charset", ""))
                .orElse("");
    }

    /**
     * The charset of a text: the one that its media type names, or UTF-8.
     *
     * @throws JsonException when it is not known here
     */
    static Charset charset(String mediaType) {
        String name = charsetName(mediaType);
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new JsonException(
                    "the charset '" + HeaderText.visible(name) + "' is not known", "", JsonException.NO_OFFSET);
        }
    }

    private static List<AcceptRange> ranges(List<String> accept) {
        List<AcceptRange> ranges = new ArrayList<>();
        for (String value : accept) {
            for (String element : HeaderLists.split(value, ',')) {
                if (ranges.size() < MOST_RANGES) {
                    AcceptRange.parse(element).ifPresent(ranges::add);
                }
            }
        }
        return ranges;
    }
}
