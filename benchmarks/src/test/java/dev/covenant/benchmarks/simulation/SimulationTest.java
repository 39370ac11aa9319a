package dev.covenant.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.Balancing.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SimulationTest {
    private static final Path REPORT = Path.of("simulation", "report.md");

    private static Scenario scenario(String name) {
        return Report.scenarios().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"black_hole", "uncommon_flakes", "fault_killed", "fault_hangs", "fault_storm_503", "all_hang"})
    void committedReportIsWhatTheCodeGives(String name) throws IOException {
        Scenario scenario = scenario(name);

        String lines = Report.lines(scenario, Report.run(scenario));

        assertThat(Files.readString(REPORT)).contains(lines);
    }

    @Test
    void scenarioGivesTheSameAtEveryRun() {
        Scenario scenario = scenario("live_reloading");

        assertThat(Simulation.run(scenario, Strategy.ADAPTIVE).sortedNanos())
                .isEqualTo(Simulation.run(scenario, Strategy.ADAPTIVE).sortedNanos());
    }

    @Test
    void everyScenarioOfDialogueIsHeldAgainstItsOwnFigures() {
        assertThat(DialogueScenarios.all())
                .extracting(Scenario::name)
                .containsAll(DialogueScenarios.marks().keySet())
                .hasSize(16);
    }

    @Test
    void blackHoleCostsHardlyAnyCall() {
        assertThat(Simulation.run(scenario("black_hole"), Strategy.ADAPTIVE).success())
                .isGreaterThanOrEqualTo(99);
    }

    @Test
    void operationThatDiesOnEachServerIsFoundOnTheOther() {
        assertThat(Simulation.run(scenario("one_endpoint_dies_on_each_server"), Strategy.ADAPTIVE)
                        .success())
                .isGreaterThanOrEqualTo(95);
    }

    /** 50 ms is what the best of 16 algorithms reached: a scan of latency times load with a penalty for failures. */
    @Test
    void instanceThatIsTenTimesSlowerCostsNoLatency() {
        assertThat(Simulation.run(scenario("queueing_one_ten_times_slower"), Strategy.ADAPTIVE)
                        .percentileSeconds(0.99))
                .isLessThanOrEqualTo(0.050 * 1.2);
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void processThatStoodStillBlamesNoInstance(Strategy balancing) {
        Scenario healthy = scenario("fault_ten_times_slower").judged(Duration.ofSeconds(215), Duration.ofSeconds(330));

        Result result = Simulation.runWithStall(healthy, balancing, Duration.ofSeconds(214), Duration.ofSeconds(8));

        // The calls that began before or during the stall are not judged: some of them are over their time.
        assertThat(result.success()).isEqualTo(100);
        assertThat(result.requestsPerCall()).isLessThan(1.01);
        List<Long> shares = result.servers().stream()
                .map(server -> server.arrivals().stream()
                        .filter(at -> at > Duration.ofSeconds(230).toNanos())
                        .count())
                .toList();
        assertThat(shares).allSatisfy(share -> assertThat(share).isGreaterThan(33L * 100 / 3 / 2));
    }
}
