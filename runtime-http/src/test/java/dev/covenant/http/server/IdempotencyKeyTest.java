package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.HttpOperation;
import dev.covenant.http.LogCapture;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a handler sees of a call that is repeated. */
class IdempotencyKeyTest {
    @Test
    void everyAttemptOfACallArrivesWithItsKey() throws IOException {
        List<String> keys = new CopyOnWriteArrayList<>();
        HttpOperation.Builder pay = HttpOperation.define("Shop", "pay")
                .route("POST", "/v1", "/pay")
                .kind(OperationClass.KEYED)
                .idempotencyKey("Idempotency-Key");
        // Whoever pays is told so the third time only.
        Shop shop = new Shop().get(pay, options -> {
            keys.add(ServerCall.of(options).headers().first("Idempotency-Key").orElse("none"));
            if (keys.size() % 3 != 0) {
                throw new IllegalStateException("as planned");
            }
            return JsonValue.of(true);
        });
        try (LogCapture log = LogCapture.of(Answering.class);
                TestHost.Running one = new SocketTestHost().start(shop.routes(), ServerSettings.standard());
                TestHost.Running two = new SocketTestHost().start(shop.routes(), ServerSettings.standard());
                TestHost.Running three = new SocketTestHost().start(shop.routes(), ServerSettings.standard());
                HttpCaller caller = HttpCaller.create(Target.of("shop")
                        .instances(
                                one.uri("").toString(),
                                two.uri("").toString(),
                                three.uri("").toString()))) {
            caller.call(pay.build(), new Asking(), "", CallOptions.none());
            caller.call(pay.build(), new Asking(), "", CallOptions.none().idempotencyKey("mine"));
            assertThat(log.messages()).hasSize(4);
        }

        assertThat(keys).hasSize(6);
        assertThat(keys.subList(0, 3)).doesNotContain("none").containsOnly(keys.get(0));
        assertThat(keys.subList(3, 6)).containsOnly("mine");
    }
}
