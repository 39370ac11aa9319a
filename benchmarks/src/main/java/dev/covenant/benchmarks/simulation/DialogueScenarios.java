package dev.covenant.benchmarks.simulation;

import static dev.covenant.benchmarks.simulation.Handling.always;
import static dev.covenant.benchmarks.simulation.Handling.linear;

import dev.covenant.benchmarks.simulation.Scenario.Load;
import dev.covenant.benchmarks.simulation.Scenario.Plan;
import dev.covenant.runtime.OperationClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scenarios of Dialogue's simulation (github.com/palantir/dialogue, module simulation, class SimulationTest) with the same servers,
 * rates and times, and what it reports of itself there for its default way of balancing.
 */
final class DialogueScenarios {
    private static final int CAPACITY = 60;

    private DialogueScenarios() {}

    /**
     * What Dialogue reports of its balanced node selection with its concurrency limiter.
     *
     * @param success percent
     * @param mean seconds; its calls wait in the client without a limit of time
     */
    record Mark(double success, double mean) {}

    /** By the name of the scenario; of those that are Covenant's alone there is none. */
    static Map<String, Mark> marks() {
        return Map.ofEntries(
                Map.entry("simplest_possible_case", new Mark(100, 0.786)),
                Map.entry("slowdown_and_error_thresholds", new Mark(100, 156)),
                Map.entry("slow_503s_then_revert", new Mark(100, 0.089)),
                Map.entry("fast_503s_then_revert", new Mark(100, 0.120)),
                Map.entry("fast_400s_then_revert", new Mark(93.6, 0.114)),
                Map.entry("short_outage_on_one_node", new Mark(99.4, 4.351)),
                Map.entry("drastic_slowdown", new Mark(100, 0.252)),
                Map.entry("all_nodes_500", new Mark(74.0, 3.335)),
                Map.entry("black_hole", new Mark(91.5, 0.600)),
                Map.entry("one_endpoint_dies_on_each_server", new Mark(66.4, 1.964)),
                Map.entry("live_reloading", new Mark(92.9, 5.351)),
                Map.entry("uncommon_flakes", new Mark(99.0, 0.000_001)),
                Map.entry("one_big_spike", new Mark(100, 1.580)),
                Map.entry("server_side_rate_limits", new Mark(99.8, 309_970)));
    }

    /** The scenarios in which fewer calls succeed than with Dialogue. */
    static Set<String> below() {
        return Set.of("slowdown_and_error_thresholds", "one_big_spike", "all_nodes_500", "server_side_rate_limits");
    }

    static List<Scenario> all() {
        return List.of(
                simplestPossibleCase(),
                slowdownAndErrorThresholds(),
                slow503s(),
                fast503s(),
                fast400s(),
                shortOutage(),
                drasticSlowdown(),
                allNodes500(),
                blackHole(),
                oneEndpointDies(),
                liveReloading(),
                uncommonFlakes(),
                oneBigSpike(),
                serverSideRateLimits(),
                unrepeatable(blackHole()),
                unrepeatable(oneEndpointDies()));
    }

    /** The same with calls that must not be repeated. */
    private static Scenario unrepeatable(Scenario scenario) {
        return new Scenario(
                scenario.name() + "_unsafe",
                scenario.servers(),
                scenario.load(),
                scenario.window(),
                scenario.plan().kind(OperationClass.UNSAFE));
    }

    private static Scenario simplestPossibleCase() {
        return Scenario.of(
                "simplest_possible_case",
                Load.of(11, Duration.ofMinutes(20), 10),
                random -> List.of(
                        Server.named("fast").then(ok(600)),
                        Server.named("medium").then(ok(800)),
                        Server.named("slightly_slow").then(ok(1_000))));
    }

    private static Scenario slowdownAndErrorThresholds() {
        return Scenario.of(
                "slowdown_and_error_thresholds",
                Load.of(500, Duration.ofSeconds(20), 10),
                random -> List.of(overloadable("fast", 600), overloadable("medium", 800), overloadable("slow", 1_000)));
    }

    private static Server overloadable(String name, int millis) {
        int errors = 40;
        int slowdown = 30;
        return Server.named(name)
                .then(linear(active -> active > errors ? 500 : 200, Duration.ofMillis(millis), slowdown));
    }

    private static Scenario slow503s() {
        return oneOfTwo("slow_503s_then_revert", 200, 15, linear(503, Duration.ofSeconds(1), CAPACITY));
    }

    private static Scenario drasticSlowdown() {
        return oneOfTwo("drastic_slowdown", 200, 20, linear(200, Duration.ofSeconds(10), CAPACITY));
    }

    /** Two servers that double their 60 ms at 60 requests, one of which does something else from 3 s to 10 s. */
    private static Scenario oneOfTwo(String name, int perSecond, int seconds, Handling bad) {
        Handling good = linear(200, Duration.ofMillis(60), CAPACITY);
        return Scenario.of(
                name,
                Load.of(perSecond, Duration.ofSeconds(seconds), 10),
                random -> List.of(
                        Server.named("fast").then(good),
                        Server.named("goes_bad")
                                .until(Duration.ofSeconds(3), good)
                                .until(Duration.ofSeconds(10), bad)
                                .then(good)));
    }

    private static Scenario fast503s() {
        return Scenario.of(
                "fast_503s_then_revert",
                Load.of(500, Duration.ofSeconds(90), 10),
                random -> List.of(
                        Server.named("normal").then(ok(120)),
                        Server.named("goes_bad")
                                .until(Duration.ofSeconds(3), ok(120))
                                .until(Duration.ofMinutes(1), always(Answer.status(503, 10)))
                                .then(ok(120))));
    }

    private static Scenario fast400s() {
        return Scenario.of(
                "fast_400s_then_revert",
                Load.of(100, Duration.ofMinutes(1), 10),
                random -> List.of(
                        Server.named("normal").then(ok(120)),
                        Server.named("goes_bad")
                                .until(Duration.ofSeconds(3), ok(120))
                                .until(Duration.ofSeconds(30), always(Answer.status(400, Duration.ofMillis(20))))
                                .then(ok(120))));
    }

    private static Scenario shortOutage() {
        return Scenario.of(
                "short_outage_on_one_node",
                Load.of(20, Duration.ofSeconds(80), 1),
                random -> List.of(
                        Server.named("stable").then(ok(2_000)),
                        Server.named("goes_bad")
                                .until(Duration.ofSeconds(30), ok(2_000))
                                .until(Duration.ofSeconds(50), always(Answer.status(500, 10)))
                                .then(ok(2_000))));
    }

    private static Scenario allNodes500() {
        return Scenario.of(
                "all_nodes_500",
                Load.of(100, Duration.ofSeconds(20), 10),
                random -> List.of(badFor10Seconds("node1"), badFor10Seconds("node2")));
    }

    private static Server badFor10Seconds(String name) {
        return Server.named(name).until(Duration.ofSeconds(10), failing(600)).then(ok(600));
    }

    private static Scenario blackHole() {
        return Scenario.of(
                "black_hole",
                Load.of(200, Duration.ofSeconds(10), 10),
                random -> List.of(
                        Server.named("node1").then(ok(600)),
                        Server.named("black_hole")
                                .until(Duration.ofSeconds(3), ok(600))
                                .then(always(Answer.never()))));
    }

    private static Scenario oneEndpointDies() {
        return Scenario.of(
                        "one_endpoint_dies_on_each_server",
                        Load.of(250, Duration.ofSeconds(10), 10),
                        random -> List.of(dying("where_e1_dies", "e1"), dying("where_e2_dies", "e2")))
                .with(Plan.STANDARD.operations("e1", "e2"));
    }

    private static Server dying(String name, String dead) {
        return Server.named(name)
                .until(Duration.ofSeconds(3), ok(600))
                .then(request -> Answer.status(request.operation().equals(dead) ? 500 : 200, Duration.ofMillis(600)));
    }

    private static Scenario liveReloading() {
        Handling good = linear(200, Duration.ofMillis(600), CAPACITY);
        return Scenario.of(
                "live_reloading",
                Load.of(250, Duration.ofSeconds(10), 10),
                random -> List.of(
                        Server.named("always_on").then(good),
                        Server.named("always_broken").then(linear(500, Duration.ofMillis(600), CAPACITY)),
                        Server.named("added_halfway").then(good).from(Duration.ofSeconds(5))));
    }

    private static Scenario uncommonFlakes() {
        double rate = 0.01;
        return Scenario.of("uncommon_flakes", Load.of(1_000, Duration.ofSeconds(10), 10), random -> {
            Handling flaky = request -> Answer.status(random.nextDouble() <= rate ? 500 : 200, 1_000);
            return List.of(
                    Server.named("fast0").then(flaky), Server.named("fast1").then(flaky));
        });
    }

    private static Scenario oneBigSpike() {
        int capacity = 100;
        Handling limited = request -> Answer.status(request.active() > capacity ? 429 : 200, Duration.ofMillis(150));
        return Scenario.of(
                "one_big_spike",
                // 1,000 calls at 30,000 a second.
                Load.of(30_000, Duration.ofNanos(1_000L * (1_000_000_000L / 30_000)), 1),
                random -> List.of(
                        Server.named("node1").then(limited),
                        Server.named("node2").then(limited)));
    }

    private static Scenario serverSideRateLimits() {
        int servers = 4;
        double perSecond = 0.1;
        return Scenario.of("server_side_rate_limits", Load.of(perSecond, Duration.ofMinutes(25_000), 2), random -> {
                    List<Server> all = new ArrayList<>();
                    for (int server = 0; server < servers; server++) {
                        all.add(Server.named("node" + server).then(new RateLimited(perSecond / servers)));
                    }
                    return all;
                })
                // Answers take 200 s: a contract with such an operation says so.
                .with(Plan.STANDARD.patience(Duration.ofMinutes(5), Duration.ofHours(1)));
    }

    private static Handling ok(int millis) {
        return always(Answer.status(200, Duration.ofMillis(millis)));
    }

    private static Handling failing(int millis) {
        return always(Answer.status(500, Duration.ofMillis(millis)));
    }

    /** Answers 429 to what exceeds a rate, measured with a decay of a minute, after the same 200 s as everything. */
    private static final class RateLimited implements Handling {
        private static final Duration TAKING = Duration.ofSeconds(200);
        private static final double MINUTE = Duration.ofMinutes(1).toNanos();

        private final double limit;
        private double perSecond;
        private long at;

        RateLimited(double limit) {
            this.limit = limit;
        }

        @Override
        public Answer handle(Request request) {
            if (request.isCheck()) {
                return Answer.status(200, 1);
            }
            perSecond *= StrictMath.exp((at - request.now()) / MINUTE);
            at = request.now();
            if (perSecond >= limit) {
                return Answer.status(429, TAKING);
            }
            perSecond += 1.0 / Duration.ofMinutes(1).toSeconds();
            return Answer.status(200, TAKING);
        }
    }
}
