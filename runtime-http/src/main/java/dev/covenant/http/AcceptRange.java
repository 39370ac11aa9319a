package dev.covenant.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An element of an {@code Accept} header.
 *
 * @param quality in thousandths, 0 to 1,000
 */
record AcceptRange(MediaType range, int quality) {
    private static final int BEST = 1_000;
    private static final Pattern QUALITY = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

    /** Empty for what is no range or has no legal quality. */
    static Optional<AcceptRange> parse(String element) {
        return MediaType.parse(element).flatMap(AcceptRange::of);
    }

    private static Optional<AcceptRange> of(MediaType range) {
        String weight = range.parameters().getOrDefault("q", "1");
        if (!QUALITY.matcher(weight).matches()) {
            return Optional.empty();
        }
        return Optional.of(new AcceptRange(range, (int) Math.round(Double.parseDouble(weight) * BEST)));
    }

    /** The quality that the most precise of the ranges gives to an offer; 0: not acceptable. */
    static int quality(List<AcceptRange> ranges, String offer) {
        MediaType type = MediaType.parse(offer).orElse(null);
        int quality = 0;
        int precision = -1;
        for (AcceptRange candidate : ranges) {
            if (type != null && candidate.range.overlaps(type) && candidate.range.precision() > precision) {
                precision = candidate.range.precision();
                quality = candidate.quality;
            }
        }
        return quality;
    }
}
