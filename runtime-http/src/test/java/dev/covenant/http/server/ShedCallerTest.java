package dev.covenant.http.server;

import static dev.covenant.http.server.Latches.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.HttpOperation;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.Balancing;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our client and a server that sheds what is too much. */
@Timeout(120)
class ShedCallerTest {
    private static final ServerSettings ONE =
            ServerSettings.builder().inFlight(1).build();

    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final List<Attempt<?>> attempts = new CopyOnWriteArrayList<>();
    private final List<FailureClass> failures = new CopyOnWriteArrayList<>();
    private final Shop shop = shop();
    private final TestHost.Running full;
    private final Wire occupant;

    ShedCallerTest() throws IOException {
        shop.get("slow", "/slow", options -> {
            inside.countDown();
            await(leave);
            return JsonValue.of(true);
        });
        full = new SocketTestHost().start(shop.routes(), ONE);
        occupant = new Wire(full.port());
    }

    @BeforeEach
    void fills() throws IOException {
        occupant.send("GET /v1/slow HTTP/1.1\r\nHost: x\r\n\r\n");
        await(inside);
    }

    @AfterEach
    void ends() throws IOException {
        leave.countDown();
        occupant.close();
        full.close();
    }

    private static HttpOperation.Builder operation(OperationClass kind) {
        HttpOperation.Builder operation = HttpOperation.define("Shop", kind.name())
                .route(kind == OperationClass.SAFE ? "GET" : "POST", "/v1", "/" + kind.name())
                .kind(kind);
        return kind == OperationClass.KEYED ? operation.idempotencyKey("Idempotency-Key") : operation;
    }

    private static Shop shop() {
        Shop shop = new Shop();
        for (OperationClass kind : OperationClass.values()) {
            shop.get(operation(kind), options -> JsonValue.of(true));
        }
        return shop;
    }

    private HttpCaller caller(String... instances) {
        CallListener listener = new CallListener() {
            @Override
            public void attemptStarted(Attempt<?> attempt) {
                attempts.add(attempt);
            }

            @Override
            public void attemptFinished(Attempt<?> attempt, @Nullable Failure failure, long nanos) {
                if (failure != null) {
                    failures.add(failure.kind());
                    leave.countDown();
                }
            }
        };
        Policy policy =
                Policy.builder().balancing(Balancing.Strategy.ROUND_ROBIN).build();
        return HttpCaller.create(
                Target.of("shop").instances(instances),
                ClientSettings.builder().policy(policy).listener(listener).build());
    }

    @ParameterizedTest
    @EnumSource(
            value = OperationClass.class,
            names = {"SAFE", "IDEMPOTENT", "KEYED"})
    void whatOneInstanceShedsAnotherAnswersAtOnce(OperationClass kind) throws IOException {
        Shop free = shop();
        try (TestHost.Running other = new SocketTestHost().start(free.routes(), ServerSettings.standard());
                HttpCaller caller =
                        caller(full.uri("").toString(), other.uri("").toString())) {
            for (int call = 0; call < 4; call++) {
                caller.call(operation(kind).build(), new Asking(), "", CallOptions.none());
            }
            assertThat(free.called(kind.name())).isGreaterThanOrEqualTo(2);
        }
        assertThat(failures).isNotEmpty().containsOnly(FailureClass.REFUSED);
        Attempt<?> refused = attempts.stream()
                .filter(attempt -> attempt.call().attempts() == 2)
                .findFirst()
                .orElseThrow();
        List<String> tried = new ArrayList<>();
        refused.call().tried().forEach(instance -> tried.add(instance.id()));
        assertThat(tried.get(0)).isEqualTo(full.uri("").toString());
        assertThat(tried.get(1)).isNotEqualTo(tried.get(0));
    }

    @ParameterizedTest
    @EnumSource(OperationClass.class)
    void whereThereIsNoOtherTheTimeThatItSaysIsWaitedFor(OperationClass kind) {
        try (HttpCaller caller = caller(full.uri("").toString())) {
            caller.call(operation(kind).build(), new Asking(), "", CallOptions.none());
        }
        assertThat(failures).containsExactly(FailureClass.REFUSED);
        assertThat(attempts).hasSize(2);
        assertThat(attempts.get(1).startedAt() - attempts.get(0).startedAt())
                .isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void callThatMustNotBeRepeatedWaitsForTheTimeThatItIsToldAndIsMadeOnce() throws IOException {
        Shop free = shop();
        HttpOperation buy = operation(OperationClass.UNSAFE).build();
        try (TestHost.Running other = new SocketTestHost().start(free.routes(), ServerSettings.standard());
                HttpCaller caller =
                        caller(full.uri("").toString(), other.uri("").toString())) {
            caller.call(buy, new Asking(), "", CallOptions.none());
            caller.call(buy, new Asking(), "", CallOptions.none());

            assertThat(failures).containsExactly(FailureClass.REFUSED);
            assertThat(free.called("UNSAFE") + shop.called("UNSAFE")).isEqualTo(2);
        }
    }
}
