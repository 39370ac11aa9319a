package dev.covenant.grpc.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.grpc.matrix.Load.Sample;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers may notice of an instance that goes bad: nothing. What grpc-java's own means let through is measured beside. */
@Timeout(240)
class FaultRowsTest {
    private static final boolean MEASURED = System.getProperty("covenant.matrix") != null;
    private static final int FASTER = 30;
    private static final Policy POLICY = FastPolicy.of(FASTER);
    private static final Duration DEADLINE = POLICY.timeouts().deadline();
    private static final long BAD_MILLIS = 6_000;
    private static final long WARM_UP_MILLIS = 1_500;
    private static final long LONGEST_BACK_MILLIS = 5_000;
    private static final int QUICK_CALLS = 300;

    /** In every build: no time is measured, and nothing fails by being slow. */
    @ParameterizedTest
    @EnumSource(
            value = Row.class,
            names = {"KILLED", "RESET", "UNAVAILABLE", "GOAWAY", "EXHAUSTED_WITH_PUSHBACK"})
    void everyCallSucceedsWhileOneInstanceFailsAtOnce(Row row) throws Exception {
        try (Servers servers = new Servers();
                Client client = new OurClient(servers.ports(), FastPolicy.of(1))) {
            client.call();
            servers.fault(row);
            for (int call = 0; call < QUICK_CALLS; call++) {
                client.call();
            }
            assertThat(servers.answered()).isGreaterThanOrEqualTo(QUICK_CALLS);
        }
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void callersNoticeNothingOfOneBadInstance(Row row) throws InterruptedException {
        assumeMeasured();
        Measured measured = run(row, "covenant", OurClient::new);
        run(row, "round_robin", (ports, policy) -> PeerClient.roundRobin(ports, DEADLINE));
        run(row, "rr+retry+od", (ports, policy) -> PeerClient.resilient(ports, DEADLINE));

        assertThat(measured.success()).as("%s", measured).isGreaterThanOrEqualTo(row.successMark());
        assertThat(measured.attemptsPerCall()).as("%s", measured).isLessThanOrEqualTo(1.1);
        assertThat(measured.backMillis()).as("%s", measured).isLessThanOrEqualTo(3_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = Row.class,
            names = {"KILLED", "HANGS"})
    void whenAllAreBadCallsFailTypedAndAtOnce(Row row) throws InterruptedException {
        assumeMeasured();
        try (Servers servers = new Servers();
                Client client = new OurClient(servers.ports(), POLICY)) {
            Load load = Load.start(client);
            Thread.sleep(WARM_UP_MILLIS);
            long before = client.attempts();
            long start = System.nanoTime();
            servers.allFault(row);
            Thread.sleep(BAD_MILLIS);
            long end = System.nanoTime();
            double attempts = client.attempts() - before;
            servers.well();
            List<Sample> calls = between(load.stop(), start, end);
            List<Sample> onceOpen = between(calls, start + (end - start) / 2, end);
            Measured measured = note(Measured.of("ALL_" + row, "covenant", calls, attempts, -1));

            assertThat(calls)
                    .filteredOn(call -> call.error() != null)
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(call.error()).isInstanceOf(CallException.class));
            assertThat(Measured.p99(onceOpen)).as("p99 once open: %s", measured).isLessThanOrEqualTo(10);
            assertThat(measured.attemptsPerCall()).as("%s", measured).isLessThanOrEqualTo(1.2);
        }
    }

    private static Measured run(Row row, String name, BiFunction<List<Integer>, Policy, Client> making)
            throws InterruptedException {
        try (Servers servers = new Servers();
                Client client = making.apply(servers.ports(), POLICY)) {
            Load load = Load.start(client);
            Thread.sleep(WARM_UP_MILLIS);
            long before = client.attempts();
            long start = System.nanoTime();
            servers.fault(row);
            Thread.sleep(BAD_MILLIS);
            long end = System.nanoTime();
            double attempts = before < 0 ? -1 : client.attempts() - before;
            servers.well();
            long back = awaitShare(servers);
            return note(Measured.of(row.name(), name, between(load.stop(), start, end), attempts, back));
        }
    }

    /** Milliseconds until the instance answers seven tenths of its share again. */
    private static long awaitShare(Servers servers) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST_BACK_MILLIS * 1_000_000) {
            int first = servers.answeredByFirst();
            int all = servers.answered();
            Thread.sleep(200);
            double share = (servers.answeredByFirst() - first) / (double) Math.max(1, servers.answered() - all);
            if (share > 0.7 / Servers.INSTANCES) {
                return (System.nanoTime() - start) / 1_000_000 - 200;
            }
        }
        return LONGEST_BACK_MILLIS;
    }

    private static List<Sample> between(List<Sample> calls, long start, long end) {
        return calls.stream()
                .filter(call -> call.startedAt() - start >= 0 && call.startedAt() - end < 0)
                .toList();
    }

    private static void assumeMeasured() {
        Assumptions.assumeTrue(
                MEASURED, "measured only with -Dcovenant.matrix=all, on a machine that does nothing else");
    }

    private static Measured note(Measured measured) {
        Path file = Path.of("target", "matrix-grpc.txt");
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            if (!Files.exists(file)) {
                Files.writeString(file, Measured.head() + "\n");
            }
            Files.writeString(file, measured + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        System.out.println(measured);
        return measured;
    }
}
