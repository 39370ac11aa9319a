package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.HttpOperation;
import dev.covenant.http.LogCapture;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A service that calls another one gives it what is left of its own caller's time. */
class NestedDeadlineTest {
    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static HttpOperation operation(String name) {
        return HttpOperation.define("Shop", name)
                .route("GET", "/v1", "/" + name)
                .build();
    }

    @Test
    void whatIsPassedOnShrinksAsTimePasses() throws IOException {
        List<Duration> left = new ArrayList<>();
        Shop back = new Shop().get("back", "/back", options -> {
            left.add(options.timeout().orElseThrow());
            return JsonValue.of(true);
        });
        try (TestHost.Running behind = start(back);
                HttpCaller inner = HttpCaller.create(Target.at(behind.uri("").toString()))) {
            Shop front = new Shop().get("front", "/front", options -> {
                left.add(options.timeout().orElseThrow());
                work();
                return inner.call(operation("back"), new Asking(), "", options);
            });
            try (TestHost.Running before = start(front);
                    HttpCaller outer =
                            HttpCaller.create(Target.at(before.uri("").toString()))) {
                outer.call(operation("front"), new Asking(), "", CallOptions.timeout(PATIENCE));
            }
        }

        assertThat(left).hasSize(2);
        assertThat(left.get(0)).isLessThanOrEqualTo(PATIENCE);
        assertThat(left.get(1)).isPositive().isLessThanOrEqualTo(left.get(0).minusNanos(WORK_NANOS));
    }

    @Test
    void callThatWouldComeTooLateIsNotMade() throws IOException {
        AtomicReference<@Nullable RuntimeException> seen = new AtomicReference<>();
        Shop back = new Shop().get("back", "/back", options -> JsonValue.of(true));
        try (TestHost.Running behind = start(back);
                HttpCaller inner = HttpCaller.create(Target.at(behind.uri("").toString()))) {
            Shop front = new Shop().get("front", "/front", options -> {
                work();
                try {
                    return inner.call(operation("back"), new Asking(), "", options);
                } catch (DeadlineExceededException late) {
                    seen.set(late);
                    throw late;
                }
            });
            try (LogCapture log = LogCapture.of(Answering.class);
                    TestHost.Running before = start(front);
                    Wire wire = new Wire(before.port())) {
                wire.send("GET /v1/front HTTP/1.1\r\nHost: x\r\nRequest-Timeout-Ms: 100\r\n\r\n");

                assertThat(wire.answer().status()).isGreaterThanOrEqualTo(500);
                // A slow machine may have been too late for the first call already.
                assertThat(log.messages()).hasSize(front.called("front"));
            }
            assertThat(seen.get() != null).isEqualTo(front.called("front") > 0);
        }
        assertThat(back.called("back")).isZero();
    }

    @Test
    void requestWhoseTimeRunsOutWhileItIsReadIsNotHandled() throws IOException {
        Shop shop = new Shop().createOrder(order -> order);
        try (TestHost.Running server = start(shop);
                Wire wire = new Wire(server.port())) {
            wire.send("POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n");
            wire.send("Request-Timeout-Ms: 100\r\nContent-Length: 25\r\nExpect: 100-continue\r\n\r\n");
            // The server reads it now.
            assertThat(wire.head().status()).isEqualTo(100);
            work();
            wire.send("{\"item\":\"tea\",\"amount\":2}");

            assertThat(wire.answer().status()).isEqualTo(504);
        }
        assertThat(shop.called("createOrder")).isZero();
    }

    private static TestHost.Running start(Shop shop) throws IOException {
        return new SocketTestHost().start(shop.routes(), ServerSettings.standard());
    }

    /** A handler that is busy: time passes, nothing else happens. */
    private static void work() {
        long until = System.nanoTime() + WORK_NANOS;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
