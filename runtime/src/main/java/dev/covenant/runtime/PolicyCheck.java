package dev.covenant.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds what a policy says wrongly, in its own words. */
final class PolicyCheck {
    private PolicyCheck() {}

    static void positive(String what, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("the " + what + " must be more than 0, not " + value);
        }
    }

    static void notNegative(String what, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("the " + what + " must not be negative: " + value);
        }
    }

    static void range(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "the %s must be from %.0f to %.0f, not %s".formatted(what, least, most, value));
        }
    }

    /** Throws with every contradiction between the parts. */
    static void consistent(Policy.Timeouts timeouts, Policy.Retries retries) {
        List<String> found = new ArrayList<>();
        if (timeouts.attempt().compareTo(timeouts.deadline()) > 0) {
            found.add("an attempt may take " + timeouts.attempt() + " but the whole call only " + timeouts.deadline());
        } else if (retries.more() > 0 && timeouts.attempt().multipliedBy(2).compareTo(timeouts.deadline()) > 0) {
            found.add("a second attempt is allowed but does not fit: two of " + timeouts.attempt()
                    + " exceed the deadline " + timeouts.deadline());
        }
        if (timeouts.connect().compareTo(timeouts.attempt()) > 0) {
            found.add("connecting may take " + timeouts.connect() + " but an attempt only " + timeouts.attempt());
        }
        if (retries.firstPause().compareTo(retries.longestPause()) > 0) {
            found.add("the first pause " + retries.firstPause() + " exceeds the longest " + retries.longestPause());
        }
        if (retries.more() > 0 && retries.budgetShare() == 0 && retries.budgetPerSecond() == 0) {
            found.add("attempts may be repeated but the budget for it is 0");
        }
        if (!found.isEmpty()) {
            throw new IllegalArgumentException("the policy contradicts itself: " + String.join("; ", found));
        }
    }
}
