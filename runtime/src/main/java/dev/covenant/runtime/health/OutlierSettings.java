package dev.covenant.runtime.health;

import java.time.Duration;

/**
 * When an instance is left out because of how its calls end (Envoy's outlier detection). Immutable; {@link #standard()} unless said
 * otherwise.
 *
 * @param failuresInARow so many are conspicuous; at least 1; 5
 * @param successShare less than this share of the calls in the window is conspicuous; 0 (never) to 1; 0.5
 * @param minimumCalls fewer calls in the window show nothing; at least 1; 20
 * @param window which calls are looked at; more than 0, at most a day; 10 s
 * @param ejection how long it is out the first time, twice as long the second, and so on; more than 0; 30 s
 * @param longest it is never out for longer; at least {@code ejection}, at most a day; 300 s
 * @param most share of the instances that may be out at once; 0 to 1; 0.5
 */
public record OutlierSettings(
        int failuresInARow,
        double successShare,
        int minimumCalls,
        Duration window,
        Duration ejection,
        Duration longest,
        double most) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final OutlierSettings STANDARD = new OutlierSettings(
            5, 0.5, 20, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(300), 0.5);

    /** Refuses values outside their ranges. */
    public OutlierSettings {
        atLeastOne("failures in a row", failuresInARow);
        atLeastOne("least number of calls", minimumCalls);
        share("share of successes", successShare);
        share("share of instances that may be out", most);
        time("window", window);
        time("ejection time", ejection);
        time("longest ejection time", longest);
        if (longest.compareTo(ejection) < 0) {
            throw new IllegalArgumentException(
                    "the longest ejection time " + longest + " is shorter than the first, " + ejection);
        }
    }

    /** The defaults that every part names. */
    public static OutlierSettings standard() {
        return STANDARD;
    }

    private static void atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("the outlier detection's " + what + " must be 1 or more, not " + value);
        }
    }

    private static void share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "the outlier detection's " + what + " must be from 0 to 1, not " + value);
        }
    }

    private static void time(String what, Duration value) {
        if (value.isZero() || value.isNegative() || value.compareTo(DAY) > 0) {
            throw new IllegalArgumentException(
                    "the outlier detection's " + what + " must be more than 0 and at most a day, not " + value);
        }
    }
}
