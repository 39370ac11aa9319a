package dev.covenant.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.faults.FaultServer;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.client.ClientBinding;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.RequestWriter;
import dev.covenant.http.client.ResponseReader;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.ContradictoryPolicyException;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.RateLimitedException;
import dev.covenant.runtime.UndeclaredStatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says reaches the sockets. */
final class CallsByFileTest {
    private static final HttpOperation PING = define("ping", "GET", OperationClass.SAFE);
    private static final HttpOperation PAY = define("pay", "POST", OperationClass.UNSAFE);
    private static final Status STATUS = new Status();

    @TempDir
    Path folder;

    private static HttpOperation define(String name, String method, OperationClass kind) {
        return HttpOperation.define("Orders", name)
                .route(method, "", "/" + name)
                .kind(kind)
                .build();
    }

    private HttpCaller caller(String yaml) throws IOException {
        CovenantFile file = CovenantFile.read(Files.writeString(folder.resolve("covenant.yaml"), yaml));
        return HttpCaller.create(
                file.target("orders"),
                ClientSettings.builder().policy(file.policy("orders")).build());
    }

    private static int call(HttpCaller caller, HttpOperation operation) {
        return caller.call(operation, STATUS, "", CallOptions.none());
    }

    @Test
    void weightsOfInstancesAreKept() throws IOException {
        try (FaultServer a = FaultServer.start((peer, request) -> peer.json(200, "{}"));
                FaultServer b = FaultServer.start((peer, request) -> peer.json(200, "{}"));
                HttpCaller caller = caller("""
                    targets:
                      orders:
                        instances: [{url: "%s", weight: 3}, "%s"]
                        balancing: {strategy: weighted, warm-up: 0s}
                        health-check: off
                    """.formatted(a.uri(), b.uri()))) {
            for (int i = 0; i < 8; i++) {
                assertThat(call(caller, PING)).isEqualTo(200);
            }

            assertThat(a.requests()).isEqualTo(6);
            assertThat(b.requests()).isEqualTo(2);
        }
    }

    @Test
    void rateOfAnOperationIsKept() throws IOException {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, "{}"));
                HttpCaller caller = caller("""
                    targets: {orders: {instances: ["%s"], operations: {ping: {rate: 2/h}}}}
                    """.formatted(server.uri()))) {
            call(caller, PING);
            call(caller, PING);

            assertThatThrownBy(() -> call(caller, PING)).isInstanceOf(RateLimitedException.class);
            assertThat(call(caller, PAY)).isEqualTo(200);
        }
    }

    @Test
    void lastGoodAnswerIsGivenWhenNoneComes() throws IOException {
        AtomicBoolean well = new AtomicBoolean(true);
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(well.get() ? 200 : 500, "{}"));
                HttpCaller caller = caller("""
                    targets: {orders: {instances: ["%s"], operations: {ping: {last-good: 5m, retry: {attempts: 0}}}}}
                    """.formatted(server.uri()))) {
            assertThat(call(caller, PING)).isEqualTo(200);

            well.set(false);

            assertThat(call(caller, PING)).isEqualTo(200);
            assertThatThrownBy(() -> call(caller, PAY)).isInstanceOf(UndeclaredStatusException.class);
        }
    }

    /** Only where the operation is known can it be seen that it must not be repeated. */
    @Test
    void whatAnUnsafeOperationCannotHaveIsRefusedBeforeAnythingIsSent() throws IOException {
        try (FaultServer server = FaultServer.start((peer, request) -> peer.json(200, "{}"));
                HttpCaller caller = caller("""
                    targets: {orders: {instances: ["%s"], health-check: off, operations: {pay: {retry: {attempts: 2}}}}}
                    """.formatted(server.uri()))) {
            assertThatThrownBy(() -> call(caller, PAY))
                    .isInstanceOf(ContradictoryPolicyException.class)
                    .hasMessageContaining("pay: repeated attempts are asked for, but it must not be repeated");
            assertThat(server.requests()).isZero();
            assertThat(call(caller, PING)).isEqualTo(200);
        }
    }

    /** Nothing is sent but the path, nothing is read but the status. */
    private static final class Status implements ClientBinding<String, Integer> {
        @Override
        public void write(String request, RequestWriter out) {}

        @Override
        public Integer read(ResponseReader in) {
            if (in.status() != 200) {
                throw in.undeclared();
            }
            return in.status();
        }

        @Override
        public List<String> accepts() {
            return List.of();
        }
    }
}
