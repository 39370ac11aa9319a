package dev.covenant.runtime;

import dev.covenant.runtime.limit.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is said of one operation and cannot be, in itself, beside the whole policy, or of an operation of its class. */
final class OperationContradictions {
    private final String name;
    private final OperationPolicy own;
    private final List<Contradiction> found = new ArrayList<>();

    private OperationContradictions(String name, OperationPolicy own) {
        this.name = name;
        this.own = own;
    }

    /** Whatever the operation's class is. */
    static List<Contradiction> of(String name, OperationPolicy own, Contradictions.Parts policy) {
        OperationContradictions contradictions = new OperationContradictions(name, own);
        Duration each = own.attempt().orElse(policy.timeouts().attempt());
        contradictions.times(each, policy);
        contradictions.hedging(each);
        contradictions.retries(policy.retries());
        policy.rate().ifPresent(contradictions::rate);
        return contradictions.found;
    }

    /** Because the operation is of a class that forbids what is said. */
    static List<Contradiction> of(String name, OperationPolicy own, OperationClass kind) {
        OperationContradictions contradictions = new OperationContradictions(name, own);
        if (kind != OperationClass.SAFE) {
            contradictions.unsafe();
        }
        if (kind == OperationClass.UNSAFE && own.retries().orElse(0) > 0) {
            contradictions.add(
                    List.of("retry.attempts"),
                    "repeated attempts are asked for, but it must not be repeated after an unknown outcome",
                    "give it an idempotency key or say that it is idempotent (x-covenant in its contract); attempts"
                            + " that never left are repeated anyway, as often as the policy says for all");
        }
        return contradictions.found;
    }

    private void unsafe() {
        if (own.hedging().filter(hedging -> !hedging.isNever()).isPresent()) {
            add(
                    List.of("hedging"),
                    "a second attempt beside the first is asked for, but only an operation that changes nothing may"
                            + " have two under way",
                    "leave hedging out, or say in its contract that it is safe (x-covenant)");
        }
        if (own.lastGood().isPresent()) {
            add(
                    List.of("last-good"),
                    "the last good answer is asked for, but to an operation that changes something an old answer is a"
                            + " wrong one",
                    "leave it out, give a fallback in code, or say in its contract that it is safe (x-covenant)");
        }
    }

    /** Told only when the time of the whole call is said: else the call takes as long as its attempt. */
    private void times(Duration each, Contradictions.Parts policy) {
        if (own.deadline().isEmpty()) {
            return;
        }
        Duration total = own.deadline().get();
        if (each.compareTo(total) > 0) {
            add(
                    List.of("timeout", "deadline"),
                    "an attempt may take " + TimeText.of(each) + " but the whole call only " + TimeText.of(total),
                    "give it an attempt time-out of at most " + TimeText.of(total));
        } else if (own.retries().orElse(policy.retries().more()) > 0 && TimeText.twoDoNotFit(each, total)) {
            add(
                    List.of("timeout", "deadline", "retry.attempts"),
                    "a second attempt is allowed but does not fit: two of " + TimeText.of(each)
                            + " exceed the deadline " + TimeText.of(total),
                    "give it an attempt time-out of at most " + TimeText.of(total.dividedBy(2))
                            + ", or set its repeated attempts to 0");
        }
    }

    private void hedging(Duration each) {
        own.hedging().filter(hedging -> hedging.isTooLateFor(each)).ifPresent(hedging -> {
            add(
                    List.of("hedging.after", "timeout"),
                    "a second attempt starts beside the first after " + TimeText.of(hedging.after())
                            + " but the first has ended after " + TimeText.of(each),
                    "start it well before that, at about what 95 of 100 calls take");
        });
    }

    private void retries(Policy.Retries all) {
        if (own.retries().orElse(0) > 0 && all.budgetShare() == 0 && all.budgetPerSecond() == 0) {
            add(
                    List.of("retry.attempts"),
                    "attempts may be repeated but the client's budget for it is 0",
                    "give the client a budget");
        }
    }

    private void rate(RateLimit all) {
        own.rate().filter(rate -> perSecond(rate) > perSecond(all)).ifPresent(rate -> {
            add(
                    List.of("rate"),
                    "it may be called " + text(rate) + " but all operations together only " + text(all),
                    "give it less than all have, or leave it out");
        });
    }

    private static double perSecond(RateLimit rate) {
        return (double) rate.permits() / rate.per().toNanos();
    }

    private static String text(RateLimit rate) {
        return rate.permits() + " times in " + TimeText.of(rate.per());
    }

    private void add(List<String> settings, String what, String advice) {
        found.add(new Contradiction(name, settings, what, advice));
    }
}
