package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers see when twenty clients share a fleet at 70% of what it can do. */
final class BalanceQualityTest {
    private static final int NOBODY = -1;

    @ParameterizedTest
    @CsvSource({"10, 2548, 200000", "100, 27300, 600000"})
    void oneInstanceTenTimesSlowerIsHardlyNoticed(int size, double callsPerSecond, int calls) {
        QueueingFleet slowed = new QueueingFleet(size, NOBODY, Balancer::adaptive);
        slowed.slow(3, 10);
        var equal = new QueueingFleet(size, NOBODY, Balancer::adaptive).run(callsPerSecond, calls);
        var slow = slowed.run(callsPerSecond, calls);

        assertThat(slow.percentile(0.99)).isLessThan(1.05 * equal.percentile(0.99));
        assertThat(slow.percentile(0.999)).isLessThan(1.2 * equal.percentile(0.999));
    }

    @ParameterizedTest
    @CsvSource({"10, 2520", "100, 25200"})
    void instanceThatFailsFastDoesNotAttractCalls(int size, double callsPerSecond) {
        var adaptive = new QueueingFleet(size, 3, Balancer::adaptive).run(callsPerSecond, 200_000);
        var least = new QueueingFleet(size, 3, Balancer::leastConnections).run(callsPerSecond, 200_000);

        assertThat(adaptive.success()).isGreaterThan(0.9995);
        assertThat(least.success()).isGreaterThan(0.999);
    }

    @Test
    void leastConnectionsKeepsAwayFromASlowInstanceToo() {
        assertThat(slowest(Balancer::leastConnections)).isLessThan(500);
        assertThat(slowest(Balancer::roundRobin)).as("what it is compared with").isGreaterThan(10_000);
    }

    @Test
    void instanceThatWasSlowGetsItsShareBack() {
        QueueingFleet fleet = new QueueingFleet(10, NOBODY, Balancer::adaptive);
        fleet.slow(3, 100);
        fleet.run(2_500, 50_000);
        int whileSlow = fleet.given()[3];
        assertThat(whileSlow).isLessThan(500);

        fleet.slow(3, 1);
        fleet.run(2_500, 150_000);
        int afterAMinute = fleet.given()[3];
        fleet.run(2_500, 50_000);

        assertThat(fleet.given()[3] - afterAMinute).isGreaterThan(3_500);
    }

    private static double slowest(Supplier<Balancer> strategy) {
        QueueingFleet fleet = new QueueingFleet(10, NOBODY, strategy);
        fleet.slow(3, 10);
        return fleet.run(2_548, 100_000).percentile(0.99);
    }
}
