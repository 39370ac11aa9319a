package dev.covenant.grpc.check;

import java.util.Map;

/**
 * The formats of texts that rules may ask for, by their numbers in {@code StringRules}.
 */
final class WellKnownTexts {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(12, "email"),
            Map.entry(13, "hostname"),
            Map.entry(14, "ip"),
            Map.entry(15, "ipv4"),
            Map.entry(16, "ipv6"),
            Map.entry(17, "uri"),
            Map.entry(18, "uri_ref"),
            Map.entry(21, "address"),
            Map.entry(24, "well_known_regex"),
            Map.entry(25, "strict"));

    private WellKnownTexts() {}

    static String name(int number) {
        return "string." + NAMES.getOrDefault(number, String.valueOf(number));
    }
}
