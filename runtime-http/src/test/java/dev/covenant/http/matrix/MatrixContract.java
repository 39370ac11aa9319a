package dev.covenant.http.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.client.Mode;
import dev.covenant.http.client.Orders;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.http.client.Threads;
import dev.covenant.runtime.Balancing.Strategy;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.ClientClosedException;
import dev.covenant.runtime.Fallback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers may notice of an instance that goes bad: nothing. Run for every transport. */
@Timeout(240)
public interface MatrixContract {
    /** The first calls load classes and are compiled while they run, which takes longer than time-outs divided by 30. */
    @BeforeAll
    static void warmUp() throws InterruptedException {
        for (boolean secure : List.of(true, false)) {
            try (Scene scene = new Scene(secure, Strategy.ADAPTIVE)) {
                Load.hurried(scene, false, 4_000).join();
                Load.hurried(scene, true, 2_000).join();
            }
        }
    }

    static Stream<Arguments> rows() {
        return Extent.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    default void callersNoticeNothingOfOneBadInstance(Row row, Strategy balancing) throws InterruptedException {
        Extent.assumeMeasured();
        Measured measured = undisturbed(() -> Trial.run(row, balancing), it -> it.meets(row.successMark()));

        assertThat(measured.calls()).as("%s", measured).isGreaterThanOrEqualTo(Measured.LEAST_CALLS);
        assertThat(measured.success()).as("success: %s", measured).isGreaterThanOrEqualTo(row.successMark());
        assertThat(measured.requestsPerCall())
                .as("requests per call: %s", measured)
                .isLessThanOrEqualTo(Measured.MOST_REQUESTS_PER_CALL);
        assertThat(measured.backMillis())
                .as("back to normal: %s", measured)
                .isLessThanOrEqualTo(Measured.LONGEST_BACK_MILLIS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Row.class,
            names = {"KILLED", "HANGS"})
    default void whenAllAreBadCallsFailTypedAndAtOnce(Row row) throws InterruptedException {
        Extent.assumeMeasured();
        try (Scene scene = new Scene(false, Strategy.ADAPTIVE)) {
            Trial.AllBad allBad = Trial.runAllBad(scene, row, Extent.BAD_TIME);
            List<Sample> calls = allBad.calls();
            long half = calls.get(0).startedAt() + Extent.BAD_TIME.toNanos() / 2;
            List<Sample> onceOpen =
                    calls.stream().filter(call -> call.startedAt() > half).toList();
            Measured measured = MatrixTable.note(
                    getClass().getSimpleName(),
                    Measured.of("ALL_" + row, Strategy.ADAPTIVE.name(), calls, allBad.requests(), -1, 0));

            assertThat(calls)
                    .filteredOn(call -> !call.succeeded())
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(call.error()).isInstanceOf(CallException.class));
            assertThat(Measured.percentile(onceOpen, 0.99))
                    .as("p99 once open: %s", measured)
                    .isLessThanOrEqualTo(10);
            assertThat(measured.requestsPerCall()).as("%s", measured).isLessThanOrEqualTo(1.2);
        }
    }

    /** By a value, and by the last good answer to the same request. */
    @ParameterizedTest
    @EnumSource(
            value = Row.class,
            names = {"KILLED", "HANGS", "STORM_500"})
    default void whenAllAreBadEveryCallGetsItsFallback(Row row) throws InterruptedException {
        Extent.assumeMeasured();
        Fallback<String, Order> fallback =
                row == Row.KILLED ? Fallback.lastGood(Duration.ofHours(1)) : Fallback.value(new Order("?", 0));
        try (Scene scene = Scene.withFallback(fallback)) {
            Trial.AllBad allBad = Trial.runAllBad(scene, row, Extent.BAD_TIME);
            Measured measured = MatrixTable.note(
                    getClass().getSimpleName(),
                    Measured.of("ALL_" + row, "FALLBACK", allBad.calls(), allBad.requests(), -1, 0));

            assertThat(measured.success()).as("%s", measured).isEqualTo(100);
            assertThat(measured.requestsPerCall()).as("%s", measured).isLessThanOrEqualTo(1.2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Row.class,
            names = {"STORM_503", "TOO_MANY_429_WITH_RETRY_AFTER", "UNAVAILABLE_503_WITH_RETRY_AFTER"})
    default void mostCallsThatMustNotBeRepeatedSurviveAStorm(Row row) throws InterruptedException {
        Extent.assumeMeasured();
        Measured measured = undisturbed(() -> Trial.runPosts(row, Strategy.ADAPTIVE), it -> it.success() >= 95);

        assertThat(measured.success()).as("%s", measured).isGreaterThanOrEqualTo(95);
    }

    @Test
    default void callThatMustNotBeRepeatedNeverTakesEffectTwice() throws InterruptedException {
        int calls = Extent.ALL ? 10_000 : 3_000;
        List<Row> rows = List.of(Row.values());
        try (Scene scene = new Scene(false, Strategy.ROUND_ROBIN)) {
            Load load = Load.hurried(scene, true, calls);
            for (int at = 0; load.isRunning(); at++) {
                Row row = rows.get(at % rows.size());
                if (!row.secure()) {
                    scene.servers.get(at % Scene.INSTANCES).fault(row.fault());
                    TimeUnit.MILLISECONDS.sleep(200);
                    scene.servers.get(at % Scene.INSTANCES).well();
                }
            }
            List<Sample> samples = load.join();

            assertThat(samples).hasSize(calls);
            assertThat(scene.ledger.duplicates()).isZero();
            assertThat(scene.ledger.distinct()).isGreaterThan(calls / 10);
        }
    }

    @Test
    default void closingWithTwoHundredCallsUnderWayLeavesNothing() throws InterruptedException {
        List<CompletableFuture<Order>> futures = new ArrayList<>();
        try (Scene scene = new Scene(false, Strategy.ADAPTIVE)) {
            Mode.BLOCKING.call(scene.caller, Orders.GET, Orders.ORDER_BY_ID, "7", CallOptions.none());
            scene.servers.forEach(server -> server.fault(Row.HANGS.fault()));
            int before = scene.requests();
            CallOptions patient = CallOptions.timeout(Duration.ofMinutes(1)).withAttemptTimeout(Duration.ofSeconds(30));
            for (int call = 0; call < 200; call++) {
                futures.add(scene.caller.callAsync(Orders.GET, Orders.ORDER_BY_ID, "7", patient));
            }
            while (scene.requests() - before < futures.size()
                    && futures.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.onSpinWait();
            }

            scene.caller.close();

            assertThat(futures).allMatch(CompletableFuture::isDone);
            assertThat(futures)
                    .allSatisfy(future -> assertThat(
                                    future.handle((order, error) -> error).join())
                            .isInstanceOf(ClientClosedException.class));
            assertThat(Threads.left(Extent.TO_END)).isEmpty();
            for (var server : scene.servers) {
                assertThat(server.isDeserted(Extent.TO_END)).isTrue();
            }
        }
    }

    /** A row is run again when it misses its marks while the machine was too busy to tell; in the end such a row is skipped. */
    private Measured undisturbed(Attempt attempt, Predicate<Measured> meetsMarks) throws InterruptedException {
        Measured measured = MatrixTable.note(getClass().getSimpleName(), attempt.run());
        for (int again = 0; again < 2 && measured.isDisturbed() && !meetsMarks.test(measured); again++) {
            measured = MatrixTable.note(getClass().getSimpleName(), attempt.run());
        }
        if (measured.isDisturbed() && !meetsMarks.test(measured)) {
            Assumptions.abort("the machine is too busy for time constants divided by 30: " + measured);
        }
        return measured;
    }

    /** A run of a row. */
    @FunctionalInterface
    interface Attempt {
        /** Runs it once. */
        Measured run() throws InterruptedException;
    }
}
