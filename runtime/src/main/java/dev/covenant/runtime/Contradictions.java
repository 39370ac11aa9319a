package dev.covenant.runtime;

import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.Panic;
import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What in a policy makes something else in it pointless. What is merely bold is not told. */
final class Contradictions {
    /** See {@link Panic}. */
    private static final double PANIC = 0.5;

    private final Parts policy;
    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions(Parts policy) {
        this.policy = policy;
    }

    /** The parts of a policy that can contradict each other. */
    record Parts(
            Policy.Timeouts timeouts,
            Policy.Retries retries,
            Protection protection,
            Optional<Hedging> hedging,
            Optional<RateLimit> rate,
            Map<String, OperationPolicy> operations) {}

    /** Throws when there is a contradiction, with all of them. */
    static void refuse(Parts policy) {
        List<Contradiction> found = of(policy);
        if (!found.isEmpty()) {
            throw new ContradictoryPolicyException(found);
        }
    }

    private static List<Contradiction> of(Parts policy) {
        Contradictions contradictions = new Contradictions(policy);
        contradictions.times();
        contradictions.retries();
        contradictions.hedging();
        contradictions.breaker();
        contradictions.ejection();
        new TreeMap<>(policy.operations())
                .forEach((name, own) -> contradictions.found.addAll(OperationContradictions.of(name, own, policy)));
        return contradictions.found;
    }

    private void times() {
        Policy.Timeouts times = policy.timeouts();
        Duration each = times.attempt();
        Duration total = times.deadline();
        if (each.compareTo(total) > 0) {
            add(
                    List.of("timeout", "deadline"),
                    "an attempt may take " + TimeText.of(each) + " but the whole call only " + TimeText.of(total),
                    "shorten the attempt or give the call more");
        } else if (policy.retries().more() > 0 && TimeText.twoDoNotFit(each, total)) {
            add(
                    List.of("timeout", "deadline", "retry.attempts"),
                    "a second attempt is allowed but does not fit: two of " + TimeText.of(each)
                            + " exceed the deadline " + TimeText.of(total),
                    "shorten the attempt to at most " + TimeText.of(total.dividedBy(2))
                            + ", give the call more, or set the repeated attempts to 0");
        }
        if (times.connect().compareTo(each) > 0) {
            add(
                    List.of("connect-timeout", "timeout"),
                    "connecting may take " + TimeText.of(times.connect()) + " but an attempt only " + TimeText.of(each),
                    "shorten connecting: it is part of the attempt");
        }
    }

    private void retries() {
        Policy.Retries retries = policy.retries();
        if (retries.firstPause().compareTo(retries.longestPause()) > 0) {
            add(
                    List.of("retry.first-pause", "retry.longest-pause"),
                    "the first pause " + TimeText.of(retries.firstPause()) + " exceeds the longest "
                            + TimeText.of(retries.longestPause()),
                    "swap them or make them equal");
        }
        if (retries.more() > 0 && retries.budgetShare() == 0 && retries.budgetPerSecond() == 0) {
            add(
                    List.of("retry.attempts", "retry.budget-share", "retry.budget-per-second"),
                    "attempts may be repeated but the budget for it is 0",
                    "give a budget or set the repeated attempts to 0");
        }
    }

    /** An attempt that has ended needs no second one beside it. */
    private void hedging() {
        Duration each = policy.timeouts().attempt();
        policy.hedging().filter(hedging -> hedging.isTooLateFor(each)).ifPresent(hedging -> {
            add(
                    List.of("hedging.after", "timeout"),
                    "a second attempt starts beside the first after " + TimeText.of(hedging.after())
                            + " but the first has ended after " + TimeText.of(each),
                    "start it well before that, at about what 95 of 100 calls take");
        });
    }

    private void breaker() {
        BreakerSettings breaker = policy.protection().breaker();
        Duration over = breaker.slowCalls().over();
        Duration longest = policy.operations().values().stream()
                .flatMap(operation -> operation.attempt().stream())
                .reduce(policy.timeouts().attempt(), TimeText::longer);
        boolean opens = breaker.slowCalls().share() < 1 && breaker.window().minimumCalls() != Protection.NEVER;
        if (opens && over.compareTo(longest) >= 0) {
            add(
                    List.of("breaker.slow-call", "timeout"),
                    "the breaker opens on calls slower than " + TimeText.of(over) + " but none may take longer than "
                            + TimeText.of(longest),
                    "call less slow, or set the share of slow calls to 1, which is never");
        }
        policy.rate().ifPresent(rate -> neverTrips(rate, breaker.window()));
    }

    private void neverTrips(RateLimit rate, BreakerSettings.Window window) {
        int needed = window.minimumCalls();
        long most = mostCalls(rate, window.length()) * (1 + policy.retries().more());
        if (needed != Protection.NEVER && most < needed) {
            add(
                    List.of("breaker.minimum-calls", "breaker.window", "rate"),
                    "the breaker needs " + needed + " attempts in " + TimeText.of(window.length())
                            + " but the rate of calls lets it see at most " + most,
                    "look at fewer attempts or at a longer window, or switch the breaker off");
        }
    }

    /** As many at once as the bucket holds, and those that come meanwhile. */
    private static long mostCalls(RateLimit rate, Duration window) {
        double share = (double) window.toNanos() / rate.per().toNanos();
        return rate.permits() + (long) Math.min(Integer.MAX_VALUE, Math.ceil(rate.permits() * share));
    }

    /** {@link Panic} takes ejections back when fewer than half are left: what ejects more works against itself. */
    private void ejection() {
        double most = policy.protection().outliers().most();
        if (most > PANIC) {
            add(
                    List.of("ejection.most"),
                    "a share of " + most + " of the instances may be ejected, but with fewer than half left all"
                            + " ejections are ignored",
                    "allow at most " + PANIC);
        }
    }

    private void add(List<String> settings, String what, String advice) {
        found.add(new Contradiction("", settings, what, advice));
    }
}
