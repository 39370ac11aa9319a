package dev.covenant.http.client;

import dev.covenant.faults.FaultServer;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.PolicyBuilder;
import dev.covenant.runtime.Target;
import java.time.Duration;
import java.util.Arrays;

/** Clients for tests: patient enough for a busy machine, quick where a test waits for a time-out. */
public final class Clients {
    private Clients() {}

    /** A client of these servers with an ordinary policy, but for short pauses. */
    public static HttpCaller of(FaultServer... servers) {
        return of(policy().build(), servers);
    }

    /** A client of these servers with this policy. */
    public static HttpCaller of(Policy policy, FaultServer... servers) {
        return of(ClientSettings.builder().policy(policy).build(), servers);
    }

    /** A client of these servers with these settings. */
    public static HttpCaller of(ClientSettings settings, FaultServer... servers) {
        String[] uris = Arrays.stream(servers).map(FaultServer::uri).toArray(String[]::new);
        return HttpCaller.create(Target.of("orders").instances(uris), settings);
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
