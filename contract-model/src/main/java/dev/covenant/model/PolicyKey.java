package dev.covenant.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A key of {@code x-covenant} and of overlays: what only the contract knows about calling its operations. What is said for an operation
 * goes before its path, and that before the document. The page {@code docs/policy.md} lists them.
 */
public enum PolicyKey {
    IDEMPOTENT("true or false", "doing it twice has the effect of doing it once, whatever its method", Place.values()),
    SAFE("true or false", "it changes nothing, whatever its method: it may be repeated and hedged", Place.OPERATION),
    IDEMPOTENCY_KEY(
            "a header's name",
            "the header that carries an idempotency key, the same on every attempt; from a path or the document only"
                    + " for methods that are not idempotent by themselves",
            Place.values()),
    TIMEOUT("a time", "what one attempt may take", Place.values()),
    DEADLINE("a time", "what the whole call may take; not less than `timeout`", Place.values()),
    HASH_KEY("a parameter's name", "the parameter whose value is the key of consistent hashing", Place.values()),
    VERSION(
            "`{in: header, name: X-Version, value: \"2\"}`",
            "how callers say which version they speak: in a header, the query, or the path",
            Place.DOCUMENT),
    DEPRECATED_SINCE("a version or date", "since when it is deprecated", Place.OPERATION),
    SUNSET("a date", "when it will be removed", Place.OPERATION);

    private final String wanted;
    private final String meaning;
    private final Set<Place> places;

    PolicyKey(String wanted, String meaning, Place... places) {
        this.wanted = wanted;
        this.meaning = meaning;
        this.places = EnumSet.copyOf(List.of(places));
    }

    /** What a key is said of. */
    public enum Place {
        DOCUMENT,
        PATH,
        OPERATION
    }

    /** The key as it is written, such as {@code idempotency-key}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What its value is, in words. */
    public String wanted() {
        return wanted;
    }

    /** What it says. */
    public String meaning() {
        return meaning;
    }

    /** Whether it may be said there. */
    public boolean belongsTo(Place place) {
        return places.contains(place);
    }

    /** The key that is written so. */
    public static Optional<PolicyKey> of(String text) {
        return Arrays.stream(values()).filter(key -> key.text().equals(text)).findFirst();
    }

    /** How all keys of a place are written. */
    public static List<String> texts(Place place) {
        return Arrays.stream(values())
                .filter(key -> key.belongsTo(place))
                .map(PolicyKey::text)
                .toList();
    }
}
