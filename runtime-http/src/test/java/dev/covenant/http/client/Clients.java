package dev.covenant.http.client;

import dev.covenant.faults.FaultServer;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.PolicyBuilder;
import dev.covenant.runtime.Target;
import java.time.Duration;

/** Clients for tests: patient enough for a busy machine, quick where a test waits for a time-out. */
public final class Clients {
    private static final int HEAVIEST = 1_000;

    private Clients() {}

    /** A client of these servers with an ordinary policy, but for short pauses. */
    public static HttpCaller of(FaultServer... servers) {
        return of(policy().build(), servers);
    }

    /** A client of these servers with this policy. */
    public static HttpCaller of(Policy policy, FaultServer... servers) {
        return of(ClientSettings.builder().policy(policy).build(), servers);
    }

    /** A client of these servers with these settings. Calls go to the first, which has by far the greatest weight, as long as they may. */
    public static HttpCaller of(ClientSettings settings, FaultServer... servers) {
        Target target = Target.of("orders");
        for (FaultServer server : servers) {
            target = target.instance(server.uri(), server == servers[0] ? HEAVIEST : 1);
        }
        return HttpCaller.create(target, settings);
    }

    /** Short pauses and a short grace. */
    public static PolicyBuilder policy() {
        return Policy.builder()
                .pauses(Duration.ofMillis(1), Duration.ofMillis(2))
                .closeGrace(Duration.ofMillis(500));
    }

    /** Attempts of 800 ms. */
    public static PolicyBuilder hasty() {
        return policy().attemptTimeout(Duration.ofMillis(800)).connectTimeout(Duration.ofMillis(800));
    }
}
