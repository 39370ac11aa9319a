package dev.covenant.policy;

import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.PolicyBuilder;
import dev.covenant.runtime.Profile;
import dev.covenant.runtime.Protection;
import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.HealthSettings;
import dev.covenant.runtime.health.OutlierSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a policy of what is said and, where nothing is, of its profile. */
final class PolicyAssembly {
    private final Values values;
    private final Profile profile;
    private final Policy usual;

    PolicyAssembly(Values values, Profile profile) {
        this.values = values;
        this.profile = profile;
        this.usual = Policy.of(profile);
    }

    /**
     * Everything but what differs for single operations.
     *
     * @throws InvalidGroupException when the values of a group are right one by one, but not together
     */
    PolicyBuilder builder() {
        PolicyBuilder policy = Policy.builder(profile);
        values.said(Settings.TIMEOUT).ifPresent(policy::attemptTimeout);
        values.said(Settings.DEADLINE).ifPresent(policy::deadline);
        values.said(Settings.CONNECT).ifPresent(policy::connectTimeout);
        values.said(Settings.CLOSE_GRACE).ifPresent(policy::closeGrace);
        values.said(Settings.RATE).ifPresent(policy::rate);
        hedging(policy);
        return policy.retries(get(Settings.RETRY_ATTEMPTS))
                .pauses(get(Settings.FIRST_PAUSE), get(Settings.LONGEST_PAUSE))
                .retryBudget(get(Settings.BUDGET_SHARE), get(Settings.BUDGET_PER_SECOND))
                .responseLimit(get(Settings.RESPONSE))
                .headerLimit(get(Settings.HEADERS))
                .connections(get(Settings.CONNECTIONS))
                .inFlight(get(Settings.IN_FLIGHT))
                .balancing(balancing())
                .protection(protection());
    }

    private void hedging(PolicyBuilder policy) {
        if (values.isOff("hedging")) {
            policy.withoutHedging();
        } else if (values.on("hedging")) {
            Optional<Duration> after = values.said(Settings.HEDGING_AFTER)
                    .or(() -> Settings.HEDGING_AFTER.usual().apply(usual));
            policy.hedging(hedging(after, values.said(Settings.HEDGING_SHARE)));
        }
    }

    /** What differs for one operation. */
    static OperationPolicy operation(Values own) {
        return new OperationPolicy(
                own.said(OperationSettings.TIMEOUT),
                own.said(OperationSettings.DEADLINE),
                own.said(OperationSettings.RETRY_ATTEMPTS),
                hedging(own),
                own.said(OperationSettings.RATE),
                own.said(OperationSettings.LAST_GOOD));
    }

    private static Optional<Hedging> hedging(Values own) {
        if (own.isOff("hedging")) {
            return Optional.of(Hedging.never());
        }
        return own.on("hedging")
                ? Optional.of(
                        hedging(own.said(OperationSettings.HEDGING_AFTER), own.said(OperationSettings.HEDGING_SHARE)))
                : Optional.empty();
    }

    private static Hedging hedging(Optional<Duration> after, Optional<Double> share) {
        if (after.isEmpty()) {
            throw new InvalidGroupException(
                    "hedging", true, "hedging needs a time 'after' which the second attempt starts");
        }
        Hedging plain = Hedging.after(after.get());
        return share.map(most -> new Hedging(plain.after(), most)).orElse(plain);
    }

    private Balancing balancing() {
        return new Balancing(
                get(Settings.STRATEGY), get(Settings.WARM_UP), get(Settings.WARM_UP_FROM), get(Settings.MEMORY));
    }

    private Protection protection() {
        Protection all =
                new Protection(within("breaker", this::breaker), within("ejection", this::outliers), Optional.empty());
        all = values.isOff("breaker") ? all.withoutBreakers() : all;
        all = values.isOff("ejection") ? all.withoutEjection() : all;
        return values.isOff("health-check") ? all : all.with(within("health-check", this::health));
    }

    private BreakerSettings breaker() {
        return new BreakerSettings(
                get(ProtectionSettings.FAILURE_SHARE),
                new BreakerSettings.SlowCalls(get(ProtectionSettings.SLOW_CALL), get(ProtectionSettings.SLOW_SHARE)),
                new BreakerSettings.Window(
                        get(ProtectionSettings.BREAKER_WINDOW),
                        get(ProtectionSettings.BUCKETS),
                        get(ProtectionSettings.BREAKER_CALLS)),
                new BreakerSettings.Recovery(
                        get(ProtectionSettings.OPEN_TIME),
                        get(ProtectionSettings.BREAKER_JITTER),
                        get(ProtectionSettings.TRIALS),
                        get(ProtectionSettings.TRIAL_TIME)));
    }

    private OutlierSettings outliers() {
        return new OutlierSettings(
                get(ProtectionSettings.FAILURES_IN_A_ROW),
                get(ProtectionSettings.SUCCESS_SHARE),
                get(ProtectionSettings.EJECTION_CALLS),
                get(ProtectionSettings.EJECTION_WINDOW),
                get(ProtectionSettings.EJECTION_TIME),
                get(ProtectionSettings.EJECTION_LONGEST),
                get(ProtectionSettings.EJECTION_MOST));
    }

    private HealthSettings health() {
        return new HealthSettings(
                get(ProtectionSettings.HEALTH_PATH),
                get(ProtectionSettings.HEALTH_INTERVAL),
                get(ProtectionSettings.HEALTH_JITTER),
                get(ProtectionSettings.HEALTH_TIMEOUT),
                get(ProtectionSettings.HEALTH_FAILURES));
    }

    private <T> T get(Setting<T> setting) {
        return values.said(setting).or(() -> setting.usual().apply(usual)).orElseThrow();
    }

    /** The values of a group together, whose own checks speak of all of them. */
    private static <T> T within(String group, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidGroupException(group, false, String.valueOf(e.getMessage()));
        }
    }

    /** The values of a group do not fit each other, or one is missing. */
    static final class InvalidGroupException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String group;
        private final boolean incomplete;

        InvalidGroupException(String group, boolean incomplete, String message) {
            super(message);
            this.group = group;
            this.incomplete = incomplete;
        }

        String group() {
            return group;
        }

        boolean isIncomplete() {
            return incomplete;
        }
    }
}
