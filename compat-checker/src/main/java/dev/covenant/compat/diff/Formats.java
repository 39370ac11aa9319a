package dev.covenant.compat.diff;

import java.util.List;

/**
 * How the values of one format lie within those of another one.
 */
final class Formats {
    /** Each holds all values of those before it. */
    private static final List<List<String>> CHAINS = List.of(
            List.of("int8", "int16", "int32", "int64", "bigint"),
            List.of("uint8", "uint16", "uint32", "uint64"),
            List.of("float", "double", "decimal"),
            List.of("ipv4", "ip"),
            List.of("ipv6", "ip"),
            List.of("email", "idn-email"),
            List.of("hostname", "idn-hostname"),
            List.of("uri", "iri", "iri-reference"),
            List.of("uri", "uri-reference", "iri-reference"));

    private Formats() {}

    /** How the values have changed when the format has; no format has all values. */
    static Shift shift(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return after.isEmpty() ? Shift.WIDENED : Shift.NARROWED;
        }
        for (List<String> chain : CHAINS) {
            int from = chain.indexOf(before);
            int to = chain.indexOf(after);
            if (from >= 0 && to >= 0) {
                return from < to ? Shift.WIDENED : Shift.NARROWED;
            }
        }
        return Shift.CHANGED;
    }
}
