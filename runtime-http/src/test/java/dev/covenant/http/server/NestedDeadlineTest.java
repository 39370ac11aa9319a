package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.Content;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.client.ClientBinding;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.RequestWriter;
import dev.covenant.http.client.ResponseReader;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A service that calls another one gives it what is left of its own caller's time. */
class NestedDeadlineTest {
    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The client of operations that ask nothing and give JSON. */
    private record Asking() implements ClientBinding<String, JsonValue> {
        @Override
        public void write(String request, RequestWriter out) {}

        @Override
        public JsonValue read(ResponseReader in) {
            return in.body(List.of(Content.json("application/json", JsonCodecs.VALUE)));
        }

        @Override
        public List<String> accepts() {
            return List.of("application/json");
        }
    }

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
