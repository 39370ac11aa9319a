package dev.covenant.http.matrix;

import dev.covenant.faults.FaultServer;
import dev.covenant.faults.Ledger;
import dev.covenant.http.client.CallerContract;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.OperationFallback;
import dev.covenant.http.client.Orders;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.http.client.Tls;
import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.Balancing.Strategy;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.PolicyBuilder;
import dev.covenant.runtime.Protection;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.breaker.BreakerSettings;
import dev.covenant.runtime.health.HealthSettings;
import dev.covenant.runtime.health.OutlierSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Three instances of a service and a client of them, all time constants of whose policy are divided by {@link Extent#FASTER}. */
final class Scene implements AutoCloseable {
    /** The most that may be bad at once, and the number of all. */
    static final int INSTANCES = 3;

    private static final Duration LATENCY = Duration.ofMillis(3);

    final Ledger ledger = Ledger.by(request -> request.method().equals("POST") ? request.text() : "");
    final List<FaultServer> servers = new ArrayList<>();
    final HttpCaller caller;

    Scene(boolean secure, Strategy balancing) {
        this(secure, ClientSettings.builder().policy(policy(balancing)));
    }

    /** The callers of whose reading operation get an answer in any case. */
    static Scene withFallback(Fallback<String, Order> fallback) {
        return new Scene(
                false,
                ClientSettings.builder()
                        .policy(policy(Strategy.ADAPTIVE))
                        .fallback(OperationFallback.of(Orders.ORDER_BY_ID, fallback)));
    }

    private Scene(boolean secure, ClientSettings.Builder settings) {
        for (int instance = 0; instance < INSTANCES; instance++) {
            var server = FaultServer.builder((peer, request) -> peer.json(200, CallerContract.ORDER))
                    .latency(LATENCY)
                    .ledger(ledger)
                    .keeping(0);
            servers.add((secure ? server.tls(Tls.server()) : server).start());
        }
        String[] uris = servers.stream().map(FaultServer::uri).toArray(String[]::new);
        caller = HttpCaller.create(
                Target.of("orders").instances(uris), (secure ? settings.ssl(Tls.client()) : settings).build());
    }

    FaultServer bad() {
        return servers.get(0);
    }

    int requests() {
        return servers.stream().mapToInt(FaultServer::requests).sum();
    }

    int openConnections() {
        return servers.stream().mapToInt(FaultServer::openConnections).sum();
    }

    @Override
    public void close() {
        caller.close();
        servers.forEach(FaultServer::close);
    }

    /** The standard policy, 30 times as fast. */
    static Policy policy(Strategy balancing) {
        Policy usual = Policy.standard();
        Policy.Timeouts times = usual.timeouts();
        Policy.Retries retries = usual.retries();
        PolicyBuilder fast = Policy.builder()
                .attemptTimeout(times.attempt().dividedBy(Extent.FASTER))
                .deadline(times.deadline().dividedBy(Extent.FASTER))
                .connectTimeout(times.connect().dividedBy(Extent.FASTER))
                .closeGrace(times.closeGrace().dividedBy(Extent.FASTER))
                .pauses(
                        retries.firstPause().dividedBy(Extent.FASTER),
                        retries.longestPause().dividedBy(Extent.FASTER))
                .retryBudget(retries.budgetShare(), retries.budgetPerSecond() * Extent.FASTER);
        return fast.balancing(new Balancing(
                        balancing,
                        usual.balancing().warmUp().dividedBy(Extent.FASTER),
                        usual.balancing().warmUpFrom(),
                        usual.balancing().memory().dividedBy(Extent.FASTER)))
                .protection(protection(usual.protection()))
                .build();
    }

    private static Protection protection(Protection usual) {
        OutlierSettings outliers = usual.outliers();
        HealthSettings health = usual.healthChecks().orElseThrow();
        return usual.with(breaker(usual.breaker()))
                .with(new OutlierSettings(
                        outliers.failuresInARow(),
                        outliers.successShare(),
                        outliers.minimumCalls(),
                        outliers.window().dividedBy(Extent.FASTER),
                        outliers.ejection().dividedBy(Extent.FASTER),
                        outliers.longest().dividedBy(Extent.FASTER),
                        outliers.most()))
                .with(new HealthSettings(
                        health.path(),
                        health.interval().dividedBy(Extent.FASTER),
                        health.jitter(),
                        health.timeout().dividedBy(Extent.FASTER),
                        health.failuresOut()));
    }

    private static BreakerSettings breaker(BreakerSettings usual) {
        BreakerSettings.Window window = usual.window();
        BreakerSettings.Recovery recovery = usual.recovery();
        return usual.withSlowCalls(new BreakerSettings.SlowCalls(
                        usual.slowCalls().over().dividedBy(Extent.FASTER),
                        usual.slowCalls().share()))
                .withWindow(new BreakerSettings.Window(
                        window.length().dividedBy(Extent.FASTER), window.buckets(), window.minimumCalls()))
                .withRecovery(new BreakerSettings.Recovery(
                        recovery.openTime().dividedBy(Extent.FASTER),
                        recovery.jitter(),
                        recovery.trials(),
                        recovery.trialTime().dividedBy(Extent.FASTER)));
    }
}
