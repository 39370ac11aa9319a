package dev.covenant.compat.diff;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * How much may be relied on something, least first ({@code x-stability-level}).
 */
public enum StabilityLevel {
    DRAFT,
    ALPHA,
    BETA,
    STABLE;

    /** The level that is written; absent when that is none. */
    public static Optional<StabilityLevel> parse(String written) {
        for (StabilityLevel level : values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    static boolean isNone(Optional<String> written) {
        return written.isPresent() && written.flatMap(StabilityLevel::parse).isEmpty();
    }

    /** Of what is said of several wholes, what promises most; who says nothing promises more than beta. */
    static Optional<String> strictest(Collection<Optional<String>> all) {
        boolean stable = all.stream()
                .anyMatch(level -> level.flatMap(StabilityLevel::parse)
                        .filter(STABLE::equals)
                        .isPresent());
        if (stable || all.isEmpty() || all.contains(Optional.<String>empty())) {
            return stable ? Optional.of("stable") : Optional.empty();
        }
        return all.stream()
                .map(level -> level.flatMap(StabilityLevel::parse).orElse(DRAFT))
                .max(Enum::compareTo)
                .map(level -> level.name().toLowerCase(Locale.ROOT));
    }
}
