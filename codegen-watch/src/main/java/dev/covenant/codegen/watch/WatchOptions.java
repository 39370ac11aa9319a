package dev.covenant.codegen.watch;

import java.math.BigDecimal;

/**
 * What the contract does not say.
 *
 * @param target the name of the service in its clients, as in {@code Target.of("order-service")}
 * @param objective how many of 100 calls are to succeed: from 50 to below 100; 99.9
 */
public record WatchOptions(String target, BigDecimal objective) {
    private static final BigDecimal LEAST = BigDecimal.valueOf(50);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal STANDARD = new BigDecimal("99.9");

    /** Refuses what nothing could be watched by. */
    public WatchOptions {
        if (target.isBlank()) {
            throw new IllegalArgumentException("a target needs a name");
        }
        if (objective.compareTo(LEAST) < 0 || objective.compareTo(ALL) >= 0) {
            throw new IllegalArgumentException(
                    "the objective is a percentage from 50 to below 100, not " + objective.toPlainString());
        }
    }

    /** With 99.9% as the objective. */
    public static WatchOptions of(String target) {
        return new WatchOptions(target, STANDARD);
    }

    /** The share of calls that may fail, above 0 to 0.5. */
    BigDecimal budget() {
        return ALL.subtract(objective).movePointLeft(2).stripTrailingZeros();
    }

    /** The target's name as a part of a file name or an identifier: small letters, digits and hyphens, different for different names. */
    String slug() {
        StringBuilder slug = new StringBuilder();
        target.chars().limit(60).forEach(c -> slug.append(isPlain(c) ? (char) c : '-'));
        return slug.toString().equals(target) ? target : slug + "-" + Integer.toHexString(target.hashCode());
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
}
