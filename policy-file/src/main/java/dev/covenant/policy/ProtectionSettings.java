package dev.covenant.policy;

import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.HealthSettings;
import dev.covenant.runtime.health.OutlierSettings;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What can be said of when an instance is left out: the part of {@link Settings} that is a {@code Protection}. */
final class ProtectionSettings {
    private static final int ANY = Integer.MAX_VALUE;

    static final Setting<Double> FAILURE_SHARE = breaker(
            "failure-share",
            Kinds.BELOW_ONE,
            BreakerSettings::failureShare,
            "BreakerSettings.failureShare",
            "opens when more than this share of the attempts in the window failed");
    static final Setting<Duration> SLOW_CALL = breaker(
            "slow-call",
            Kinds.WITHIN_A_DAY,
            breaker -> breaker.slowCalls().over(),
            "BreakerSettings.SlowCalls.over",
            "an attempt that takes longer is slow");
    static final Setting<Double> SLOW_SHARE = breaker(
            "slow-share",
            Kinds.SHARE,
            breaker -> breaker.slowCalls().share(),
            "BreakerSettings.SlowCalls.share",
            "opens when more than this share of the attempts was slow; 1 is never");
    static final Setting<Duration> BREAKER_WINDOW = breaker(
            "window",
            Kinds.WITHIN_A_DAY,
            breaker -> breaker.window().length(),
            "BreakerSettings.Window.length",
            "looks at the attempts that ended so long ago at most");
    static final Setting<Integer> BUCKETS = breaker(
            "buckets",
            Kinds.whole(1, 100),
            breaker -> breaker.window().buckets(),
            "BreakerSettings.Window.buckets",
            "parts that leave the window one after the other");
    static final Setting<Integer> BREAKER_CALLS = breaker(
            "minimum-calls",
            Kinds.whole(1, ANY),
            breaker -> breaker.window().minimumCalls(),
            "BreakerSettings.Window.minimumCalls",
            "with fewer attempts in the window nothing opens");
    static final Setting<Duration> OPEN_TIME = breaker(
            "open-time",
            Kinds.WITHIN_A_DAY,
            breaker -> breaker.recovery().openTime(),
            "BreakerSettings.Recovery.openTime",
            "open so long before the first trial");
    static final Setting<Double> BREAKER_JITTER = breaker(
            "jitter",
            Kinds.BELOW_ONE,
            breaker -> breaker.recovery().jitter(),
            "BreakerSettings.Recovery.jitter",
            "the share of the open time that chance adds or takes away");
    static final Setting<Integer> TRIALS = breaker(
            "trials",
            Kinds.whole(1, 1_000),
            breaker -> breaker.recovery().trials(),
            "BreakerSettings.Recovery.trials",
            "calls in a row that must succeed before it closes");
    static final Setting<Duration> TRIAL_TIME = breaker(
            "trial-time",
            Kinds.WITHIN_A_DAY,
            breaker -> breaker.recovery().trialTime(),
            "BreakerSettings.Recovery.trialTime",
            "after so long without a result another trial may go");

    static final Setting<Integer> FAILURES_IN_A_ROW = ejection(
            "failures-in-a-row",
            Kinds.whole(1, ANY),
            OutlierSettings::failuresInARow,
            "OutlierSettings.failuresInARow",
            "so many make an instance conspicuous: half its weight, then out");
    static final Setting<Double> SUCCESS_SHARE = ejection(
            "success-share",
            Kinds.SHARE,
            OutlierSettings::successShare,
            "OutlierSettings.successShare",
            "so does less than this share of successes; 0 is never");
    static final Setting<Integer> EJECTION_CALLS = ejection(
            "minimum-calls",
            Kinds.whole(1, ANY),
            OutlierSettings::minimumCalls,
            "OutlierSettings.minimumCalls",
            "with fewer attempts in the window their share shows nothing");
    static final Setting<Duration> EJECTION_WINDOW = ejection(
            "window",
            Kinds.WITHIN_A_DAY,
            OutlierSettings::window,
            "OutlierSettings.window",
            "looks at the attempts that ended so long ago at most");
    static final Setting<Duration> EJECTION_TIME = ejection(
            "time",
            Kinds.WITHIN_A_DAY,
            OutlierSettings::ejection,
            "OutlierSettings.ejection",
            "out so long the first time, twice as long the second, three times the third, and so on");
    static final Setting<Duration> EJECTION_LONGEST = ejection(
            "longest", Kinds.WITHIN_A_DAY, OutlierSettings::longest, "OutlierSettings.longest", "never out for longer");
    static final Setting<Double> EJECTION_MOST = ejection(
            "most",
            Kinds.SHARE,
            OutlierSettings::most,
            "OutlierSettings.most",
            "the share of the instances that may be out at once; at most 0.5");

    static final Setting<String> HEALTH_PATH = health(
            "path",
            Kinds.PATH,
            HealthSettings::path,
            "HealthSettings.path",
            "asked for below the instance's own path; only 200 is well");
    static final Setting<Duration> HEALTH_INTERVAL = health(
            "interval",
            Kinds.WITHIN_A_DAY,
            HealthSettings::interval,
            "HealthSettings.interval",
            "from one check of an instance to the next");
    static final Setting<Double> HEALTH_JITTER = health(
            "jitter",
            Kinds.BELOW_ONE,
            HealthSettings::jitter,
            "HealthSettings.jitter",
            "the share of the interval that chance adds or takes away");
    static final Setting<Duration> HEALTH_TIMEOUT = health(
            "timeout",
            Kinds.WITHIN_A_DAY,
            HealthSettings::timeout,
            "HealthSettings.timeout",
            "a check that takes longer has failed; at most the interval");
    static final Setting<Integer> HEALTH_FAILURES = health(
            "failures-out",
            Kinds.whole(1, ANY),
            HealthSettings::failuresOut,
            "HealthSettings.failuresOut",
            "so many failed checks in a row and it is out");

    /** In the order in which the page has them. */
    static final List<Setting<?>> ALL = List.of(
            FAILURE_SHARE,
            SLOW_CALL,
            SLOW_SHARE,
            BREAKER_WINDOW,
            BUCKETS,
            BREAKER_CALLS,
            OPEN_TIME,
            BREAKER_JITTER,
            TRIALS,
            TRIAL_TIME,
            FAILURES_IN_A_ROW,
            SUCCESS_SHARE,
            EJECTION_CALLS,
            EJECTION_WINDOW,
            EJECTION_TIME,
            EJECTION_LONGEST,
            EJECTION_MOST,
            HEALTH_PATH,
            HEALTH_INTERVAL,
            HEALTH_JITTER,
            HEALTH_TIMEOUT,
            HEALTH_FAILURES);

    private ProtectionSettings() {}

    private static <T> Setting<T> breaker(
            String key, Kind<T> kind, Function<BreakerSettings, T> usual, String code, String meaning) {
        return Setting.of(
                "breaker." + key,
                kind,
                policy -> usual.apply(policy.protection().breaker()),
                code,
                meaning);
    }

    private static <T> Setting<T> ejection(
            String key, Kind<T> kind, Function<OutlierSettings, T> usual, String code, String meaning) {
        return Setting.of(
                "ejection." + key,
                kind,
                policy -> usual.apply(policy.protection().outliers()),
                code,
                meaning);
    }

    private static <T> Setting<T> health(
            String key, Kind<T> kind, Function<HealthSettings, T> usual, String code, String meaning) {
        return new Setting<>(
                "health-check." + key,
                kind,
                policy -> policy.protection().healthChecks().map(usual),
                code,
                meaning);
    }
}
