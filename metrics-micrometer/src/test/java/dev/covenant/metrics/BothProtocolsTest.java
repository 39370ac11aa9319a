package dev.covenant.metrics;

import static dev.covenant.metrics.Reply.BROKEN;
import static dev.covenant.metrics.Reply.MISSING;
import static dev.covenant.metrics.Reply.REFUSED;
import static dev.covenant.metrics.Reply.WELL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.policy.CovenantFile;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One {@code covenant.yaml}, one scenario, over HTTP and over gRPC: what is told of the calls is the same. */
@Timeout(120)
final class BothProtocolsTest {
    private static final String POLICY = """
        targets:
          shop:
            instances: ["%s", "%s"]
            timeout: 20s
            deadline: 50s
            balancing: {strategy: round-robin, warm-up: 0s}
            health-check: off
            retry: {attempts: 1, first-pause: 1ms, longest-pause: 1ms, budget-per-second: 1000}
            operations: {Read: {retry: {attempts: 2}}, "shop.Shop/Read": {retry: {attempts: 2}}}
        """;

    /** Without ejection nothing is left to chance. */
    private static final String BREAKERS = """
            breaker: {minimum-calls: 12, window: 10m, slow-share: 1, open-time: 10m, jitter: 0}
            ejection: off
        """;

    private static final String EJECTION = """
            breaker: off
            ejection: {failures-in-a-row: 3, window: 10m, time: 5m}
        """;

    @TempDir
    Path folder;

    @Test
    void sameScenarioLeavesTheSameRecords() throws IOException {
        Journal http = repliesInTurn(new HttpSide());
        Journal grpc = repliesInTurn(new GrpcSide());

        assertThat(grpc.lines()).isEqualTo(http.lines());
        assertThat(http.lines())
                .contains("target=shop instance=instance 0 operation=Read part=BREAKER from=CLOSED to=OPEN")
                .contains("call Read after 3 attempts SUCCESS NONE")
                .contains("call Write after 1 attempts FAILED REFUSED REFUSED");
    }

    @Test
    void sameScenarioLeavesTheSameMeters() throws IOException {
        SimpleMeterRegistry http = new SimpleMeterRegistry();
        SimpleMeterRegistry grpc = new SimpleMeterRegistry();
        Journal first = repliesInTurn(new HttpSide(http));
        Journal second = repliesInTurn(new GrpcSide(grpc));

        assertThat(counts(grpc, second)).isEqualTo(counts(http, first)).hasSizeGreaterThan(10);
    }

    @Test
    void badInstanceIsLeftOutTheSameWay() throws IOException {
        List<String> http = oneIsBad(new HttpSide());
        List<String> grpc = oneIsBad(new GrpcSide());

        assertThat(grpc).isEqualTo(http).anyMatch(line -> line.endsWith("part=EJECTION from=STRUCK to=OUT"));
    }

    private Journal repliesInTurn(Side side) throws IOException {
        try (side) {
            open(side, BREAKERS);
            side.read(WELL);
            side.read(REFUSED, WELL);
            side.write(WELL);
            side.write(REFUSED);
            side.read(MISSING);
            side.write(BROKEN);
            side.read(REFUSED, BROKEN, WELL);
            side.read(REFUSED, REFUSED, REFUSED);
            for (int call = 0; call < 10; call++) {
                side.read(BROKEN, BROKEN, WELL);
            }
            side.read(WELL);
            return side.journal();
        }
    }

    /** What changes, and what the bad instance is asked; how often the other is asked in between is left to chance. */
    private List<String> oneIsBad(Side side) throws IOException {
        try (side) {
            open(side, EJECTION);
            side.script().always(0, BROKEN);
            side.script().always(1, WELL);
            for (int call = 0; call < 60; call++) {
                side.read();
            }
            String bad = side.journal().plain(side.addresses().get(0));
            return side.journal().lines().stream()
                    .filter(line -> line.endsWith(" at " + bad) || line.startsWith("target="))
                    .map(line -> line.replace(bad, "the bad one"))
                    .toList();
        }
    }

    private void open(Side side, String protection) throws IOException {
        Path file = Files.writeString(
                folder.resolve("covenant.yaml"),
                (POLICY + protection).formatted(side.addresses().toArray()));
        side.open(CovenantFile.read(file));
    }

    /** What every meter that counts has counted, told apart by all its labels. */
    private static Set<String> counts(SimpleMeterRegistry registry, Journal journal) {
        Set<String> counts = new TreeSet<>();
        for (Meter meter : registry.getMeters()) {
            String name = meter.getId().getName()
                    + journal.plain(meter.getId().getTags().toString());
            if (meter instanceof Timer timer) {
                counts.add(name + " = " + timer.count());
            } else if (meter instanceof Counter counter) {
                counts.add(name + " = " + counter.count());
            }
        }
        return counts;
    }

    /** One protocol: two instances that reply as the script says, and a client. */
    interface Side extends AutoCloseable {
        List<String> addresses();

        Script script();

        void open(CovenantFile file);

        /** Calls what may be repeated. */
        void read(Reply... script);

        /** Calls what must not be repeated. */
        void write(Reply... script);

        Journal journal();

        @Override
        void close();
    }
}
