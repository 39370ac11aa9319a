package dev.covenant.gate.baseline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of an artifact, in the order that Maven's resolver has them: {@code 1.0-alpha-1 < 1.0-rc1 < 1.0-SNAPSHOT < 1.0 = 1.0.0 <
 * 1.0.1}.
 *
 * @param text as it was published
 */
record ReleaseVersion(String text) implements Comparable<ReleaseVersion> {
    private static final Pattern TOKEN = Pattern.compile("\\d+|[a-z]+");
    private static final Pattern TIMESTAMPED = Pattern.compile(".*-\\d{8}\\.\\d{6}-\\d+");
    private static final Set<String> PRE_RELEASES =
            Set.of("alpha", "a", "beta", "b", "milestone", "m", "rc", "cr", "pre", "preview", "ea", "dev");
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("dev", -7),
            Map.entry("ea", -7),
            Map.entry("alpha", -6),
            Map.entry("a", -6),
            Map.entry("beta", -5),
            Map.entry("b", -5),
            Map.entry("milestone", -4),
            Map.entry("m", -4),
            Map.entry("pre", -3),
            Map.entry("preview", -3),
            Map.entry("rc", -2),
            Map.entry("cr", -2),
            Map.entry("snapshot", -1),
            Map.entry("ga", 0),
            Map.entry("final", 0),
            Map.entry("release", 0),
            Map.entry("sp", 1));
    private static final int UNKNOWN_WORD = 2;
    private static final int NUMBER = 3;

    boolean isSnapshot() {
        return text.toUpperCase(Locale.ROOT).endsWith("-SNAPSHOT")
                || TIMESTAMPED.matcher(text).matches();
    }

    boolean isPreRelease() {
        return tokens().stream().anyMatch(PRE_RELEASES::contains);
    }

    /** The version that a snapshot is on the way to; of others the version itself. */
    ReleaseVersion target() {
        return new ReleaseVersion(text.replaceFirst("(?i)-SNAPSHOT$", ""));
    }

    private List<String> tokens() {
        Matcher matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.results().map(result -> result.group()).toList();
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        List<String> own = tokens();
        List<String> others = other.tokens();
        for (int i = 0; i < Math.max(own.size(), others.size()); i++) {
            int order = compare(i < own.size() ? own.get(i) : "", i < others.size() ? others.get(i) : "");
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** What is missing at the end is nothing: as good as a zero, better than {@code rc}. */
    private static int compare(String token, String other) {
        int order = Integer.compare(rank(token), rank(other));
        if (order != 0 || rank(token) < UNKNOWN_WORD) {
            return order;
        }
        if (rank(token) == UNKNOWN_WORD) {
            return token.compareTo(other);
        }
        String number = token.replaceFirst("^0+(?=\\d)", "");
        String otherNumber = other.replaceFirst("^0+(?=\\d)", "");
        int length = Integer.compare(number.length(), otherNumber.length());
        return length != 0 ? length : number.compareTo(otherNumber);
    }

    private static int rank(String token) {
        if (token.isEmpty() || token.matches("0+")) {
            return 0;
        }
        return Character.isDigit(token.charAt(0)) ? NUMBER : RANKS.getOrDefault(token, UNKNOWN_WORD);
    }
}
