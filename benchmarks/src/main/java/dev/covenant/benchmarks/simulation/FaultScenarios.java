package dev.covenant.benchmarks.simulation;

import static dev.covenant.benchmarks.simulation.Handling.always;

import dev.covenant.benchmarks.simulation.Scenario.Load;
import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.OperationClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The faults of the real-socket matrix on a virtual clock, with the defaults as they are: one of three instances is bad for 3 minutes,
 * which are the matrix's 6 s times 30, and is well again then.
 */
final class FaultScenarios {
    static final Duration BAD_FROM = Duration.ofSeconds(30);
    static final Duration BAD_UNTIL = Duration.ofSeconds(210);

    private static final Duration END = Duration.ofSeconds(330);
    private static final Duration USUAL = Duration.ofMillis(20);
    private static final int PER_SECOND = 33;
    private static final Answer RESET = Answer.failing(FailureClass.UNKNOWN, USUAL);
    private static final Answer REFUSED = Answer.failing(FailureClass.UNSENT, Duration.ofNanos(100_000));

    private FaultScenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        faults().forEach((name, bad) -> all.add(oneOfThree(name, bad)));
        all.add(oneOfThree("fault_storm_503_unsafe", always(Answer.status(503, Duration.ofMillis(1))))
                .with(Scenario.Plan.STANDARD.kind(OperationClass.UNSAFE)));
        all.add(allBad("all_killed", always(REFUSED)));
        all.add(allBad("all_hang", always(Answer.never())));
        return all;
    }

    /** All three are well all the time. */
    static Scenario allWell() {
        return Scenario.of(
                "all_well",
                Load.of(PER_SECOND, END, 1),
                random -> List.of(
                        Server.named("one").then(jittered(random)),
                        Server.named("two").then(jittered(random)),
                        Server.named("three").then(jittered(random))));
    }

    private static Map<String, Handling> faults() {
        Map<String, Handling> faults = new LinkedHashMap<>();
        faults.put("fault_killed", always(REFUSED));
        faults.put("fault_hangs", always(Answer.never()));
        faults.put("fault_black_hole", always(Answer.failing(FailureClass.UNSENT, Duration.ofSeconds(2))));
        faults.put("fault_reset_in_body", always(RESET));
        faults.put("fault_storm_500", always(Answer.status(500, Duration.ofMillis(1))));
        faults.put("fault_storm_503", always(Answer.status(503, Duration.ofMillis(1))));
        faults.put(
                "fault_429_with_retry_after",
                always(Answer.status(429, Duration.ofMillis(1)).retryAfter(Duration.ofSeconds(30))));
        faults.put(
                "fault_503_with_retry_after",
                always(Answer.status(503, Duration.ofMillis(1)).retryAfter(Duration.ofSeconds(30))));
        faults.put("fault_flapping", FaultScenarios::flapping);
        faults.put("fault_slow_start", FaultScenarios::warmingUp);
        faults.put("fault_ten_times_slower", always(Answer.status(200, USUAL.multipliedBy(10))));
        return faults;
    }

    private static Scenario oneOfThree(String name, Handling bad) {
        return Scenario.of(
                        name,
                        Load.of(PER_SECOND, END, 1),
                        random -> List.of(
                                server("one", random, bad),
                                Server.named("two").then(jittered(random)),
                                Server.named("three").then(jittered(random))))
                .judged(BAD_FROM, BAD_UNTIL);
    }

    private static Scenario allBad(String name, Handling bad) {
        return Scenario.of(
                        name,
                        Load.of(PER_SECOND, END, 1),
                        random -> List.of(
                                server("one", random, bad), server("two", random, bad), server("three", random, bad)))
                .judged(BAD_FROM, BAD_UNTIL);
    }

    private static Server server(String name, RandomGenerator random, Handling bad) {
        return Server.named(name)
                .until(BAD_FROM, jittered(random))
                .until(BAD_UNTIL, bad)
                .then(jittered(random));
    }

    /** 20 ms and up to a quarter more. */
    private static Handling jittered(RandomGenerator random) {
        return request -> Answer.status(200, USUAL.toNanos() + random.nextInt((int) USUAL.toNanos() / 4));
    }

    /** Bad and well for 30 s each. */
    private static Answer flapping(Handling.Request request) {
        long period = Duration.ofSeconds(30).toNanos();
        boolean down = (request.now() - BAD_FROM.toNanos()) / period % 2 == 0;
        return down ? RESET : Answer.status(200, USUAL);
    }

    /** 50 times slower at first, as fast as ever after 30 s. */
    private static Answer warmingUp(Handling.Request request) {
        double cold = Math.max(
                0,
                1
                        - (request.now() - BAD_FROM.toNanos())
                                / (double) Duration.ofSeconds(30).toNanos());
        return Answer.status(200, (long) (USUAL.toNanos() * (1 + 49 * cold)));
    }
}
