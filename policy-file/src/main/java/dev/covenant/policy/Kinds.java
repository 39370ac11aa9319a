package dev.covenant.policy;

import dev.covenant.model.tree.Durations;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of values that settings have. */
final class Kinds {
    private static final Duration DAY = Duration.ofDays(1);
    private static final long KIB = 1024;
    /** Nanoseconds from one permit to the next, at least; {@link RateLimit} refuses less. */
    private static final long KEPT = 1_000;

    private static final Kind<Duration> TIME = new Kind<>(Duration.class, "a time", Kinds::time, Kinds::text);
    static final Kind<Duration> WITHIN_A_DAY = TIME.where(
                    "more than 0 and at most a day", time -> !time.isZero() && time.compareTo(DAY) <= 0)
            .suchAs(Durations.EXAMPLES);
    static final Kind<Duration> UP_TO_A_DAY =
            TIME.where("from 0 to a day", time -> time.compareTo(DAY) <= 0).suchAs(Durations.EXAMPLES);
    static final Kind<Duration> WITHIN_AN_HOUR = TIME.where(
                    "more than 0 and at most an hour",
                    time -> !time.isZero() && time.compareTo(Duration.ofHours(1)) <= 0)
            .suchAs(Durations.EXAMPLES);

    private static final Kind<Double> NUMBER = new Kind<>(Double.class, "a number", Kinds::number, Kinds::text);
    static final Kind<Double> SHARE = NUMBER.where("from 0 to 1", share -> share >= 0 && share <= 1);
    static final Kind<Double> BELOW_ONE = NUMBER.where("from 0 to less than 1", share -> share >= 0 && share < 1);
    static final Kind<Double> ABOVE_ZERO = NUMBER.where("above 0 to 1", share -> share > 0 && share <= 1);
    static final Kind<Double> NOT_NEGATIVE = NUMBER.where("from 0", value -> value >= 0 && value <= Integer.MAX_VALUE);

    static final Kind<Integer> BYTES = new Kind<>(
                    Integer.class, "a number of bytes", node -> bytes(node.text()), Kinds::sized)
            .where("from 1 to less than 2 GiB", bytes -> bytes >= 1 && bytes <= Integer.MAX_VALUE - 64)
            .suchAs("16MiB, 64KiB or 4096");
    static final Kind<String> PATH = new Kind<>(
            String.class, "a path that starts with a slash", node -> slashed(node.text()), Function.identity());
    static final Kind<Balancing.Strategy> STRATEGY = new Kind<>(
            Balancing.Strategy.class, "one of " + words(Balancing.Strategy.values()), Kinds::strategy, Kinds::word);
    static final Kind<RateLimit> RATE = new Kind<>(
                    RateLimit.class, "how often in a time", node -> rate(node.text()), Kinds::text)
            .suchAs("100/s, 6000/m or 5/200ms, at most a million a second");

    private Kinds() {}

    static Kind<Integer> whole(int least, int most) {
        String range = most == Integer.MAX_VALUE ? "from " + least : "from " + least + " to " + most;
        Kind<Integer> any = new Kind<>(Integer.class, "a whole number", Kinds::wholeNumber, String::valueOf);
        return any.where(range, value -> value >= least && value <= most);
    }

    /** {@code LEAST_CONNECTIONS} as {@code least-connections}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> String words(E[] constants) {
        return Arrays.stream(constants).map(Kinds::word).collect(Collectors.joining(", "));
    }

    private static Optional<Duration> time(ScalarNode node) {
        return Durations.parse(node.text().strip());
    }

    private static Optional<Double> number(ScalarNode node) {
        return node.isNumber() ? Optional.of(Double.valueOf(node.number())) : Optional.empty();
    }

    private static Optional<Integer> wholeNumber(ScalarNode node) {
        return number(node)
                .filter(value -> value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE)
                .map(Double::intValue);
    }

    private static Optional<Integer> bytes(String text) {
        int digits = digits(text);
        long unit = switch (text.substring(digits).strip()) {
            case "" -> 1;
            case "KiB" -> KIB;
            case "MiB" -> KIB * KIB;
            case "GiB" -> KIB * KIB * KIB;
            default -> 0;
        };
        // Ten digits of GiB fit into a long.
        if (digits == 0 || digits > 10 || unit == 0) {
            return Optional.empty();
        }
        long bytes = Long.parseLong(text.substring(0, digits)) * unit;
        return bytes <= Integer.MAX_VALUE ? Optional.of((int) bytes) : Optional.empty();
    }

    private static int digits(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static Optional<String> slashed(String text) {
        return text.startsWith("/") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Balancing.Strategy> strategy(ScalarNode node) {
        return Arrays.stream(Balancing.Strategy.values())
                .filter(strategy -> word(strategy).equals(node.text()))
                .findFirst();
    }

    private static Optional<RateLimit> rate(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash > 18 || digits(text) != slash) {
            return Optional.empty();
        }
        String per = text.substring(slash + 1).strip();
        Optional<Duration> time = Durations.parse(List.of("s", "m", "h").contains(per) ? "1" + per : per);
        long permits = Long.parseLong(text.substring(0, slash));
        return time.filter(each -> !each.isZero() && each.compareTo(DAY) <= 0)
                .filter(each -> permits > 0 && each.toNanos() / permits >= KEPT)
                .map(each -> new RateLimit(permits, each));
    }

    private static String text(RateLimit rate) {
        String per = text(rate.per());
        return rate.permits() + "/" + (per.matches("1[smh]") ? per.substring(1) : per);
    }

    /** In the largest unit that makes a whole number of it, minutes at most: nobody reads 0.1h at a glance. */
    static String text(Duration time) {
        long millis = time.toMillis();
        if (!time.equals(Duration.ofMillis(millis))) {
            return time.toString();
        }
        if (millis == 0 || millis % 1_000 != 0) {
            return millis == 0 ? "0s" : millis + "ms";
        }
        return millis % 60_000 == 0 ? millis / 60_000 + "m" : millis / 1_000 + "s";
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String sized(int bytes) {
        if (bytes % (KIB * KIB) == 0) {
            return bytes / (KIB * KIB) + "MiB";
        }
        return bytes % KIB == 0 ? bytes / KIB + "KiB" : Integer.toString(bytes);
    }
}
