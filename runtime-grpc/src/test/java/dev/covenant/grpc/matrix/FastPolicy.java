package dev.covenant.grpc.matrix;

import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Protection;
import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.HealthSettings;
import dev.covenant.runtime.health.OutlierSettings;

/** The standard policy with all time constants divided: the standard itself would take minutes a row. */
final class FastPolicy {
    private FastPolicy() {}

    static Policy of(int faster) {
        Policy usual = Policy.standard();
        Policy.Timeouts times = usual.timeouts();
        Policy.Retries retries = usual.retries();
        return Policy.builder()
                .attemptTimeout(times.attempt().dividedBy(faster))
                .deadline(times.deadline().dividedBy(faster))
                .connectTimeout(times.connect().dividedBy(faster))
                .closeGrace(times.closeGrace().dividedBy(faster))
                .pauses(
                        retries.firstPause().dividedBy(faster),
                        retries.longestPause().dividedBy(faster))
                .retryBudget(retries.budgetShare(), retries.budgetPerSecond() * faster)
                .balancing(new Balancing(
                        Balancing.Strategy.ADAPTIVE,
                        usual.balancing().warmUp().dividedBy(faster),
                        usual.balancing().warmUpFrom(),
                        usual.balancing().memory().dividedBy(faster)))
                .protection(protection(usual.protection(), faster))
                .build();
    }

    private static Protection protection(Protection usual, int faster) {
        OutlierSettings outliers = usual.outliers();
        HealthSettings health = usual.healthChecks().orElseThrow();
        return usual.with(breaker(usual.breaker(), faster))
                .with(new OutlierSettings(
                        outliers.failuresInARow(),
                        outliers.successShare(),
                        outliers.minimumCalls(),
                        outliers.window().dividedBy(faster),
                        outliers.ejection().dividedBy(faster),
                        outliers.longest().dividedBy(faster),
                        outliers.most()))
                .with(new HealthSettings(
                        health.path(),
                        health.interval().dividedBy(faster),
                        health.jitter(),
                        health.timeout().dividedBy(faster),
                        health.failuresOut()));
    }

    private static BreakerSettings breaker(BreakerSettings usual, int faster) {
        BreakerSettings.Window window = usual.window();
        BreakerSettings.Recovery recovery = usual.recovery();
        return usual.withSlowCalls(new BreakerSettings.SlowCalls(
                        usual.slowCalls().over().dividedBy(faster),
                        usual.slowCalls().share()))
                .withWindow(new BreakerSettings.Window(
                        window.length().dividedBy(faster), window.buckets(), window.minimumCalls()))
                .withRecovery(new BreakerSettings.Recovery(
                        recovery.openTime().dividedBy(faster),
                        recovery.jitter(),
                        recovery.trials(),
                        recovery.trialTime().dividedBy(faster)));
    }
}
