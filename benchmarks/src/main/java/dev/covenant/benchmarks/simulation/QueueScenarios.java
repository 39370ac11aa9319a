package dev.covenant.benchmarks.simulation;

import dev.covenant.benchmarks.simulation.Scenario.Load;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Ten instances of four workers each, whose work takes 10 ms on average, exponentially distributed, called by 20 clients that know nothing
 * of each other: 70% of what the instances can do when one of them is ten times slower.
 */
final class QueueScenarios {
    private static final int INSTANCES = 10;
    private static final int WORKERS = 4;
    private static final double MEAN_NANOS = 10e6;
    private static final double SLOWER = 10;
    /** 0.7 x (9 + 1/10) instances x 4 workers x 100 a second. */
    private static final double PER_SECOND = 2_548;

    private QueueScenarios() {}

    static List<Scenario> all() {
        return List.of(queueing("queueing_all_equal", 1), queueing("queueing_one_ten_times_slower", SLOWER));
    }

    private static Scenario queueing(String name, double slower) {
        return Scenario.of(name, new Load(PER_SECOND, Duration.ofSeconds(40), 20, true), random -> {
                    List<Server> all = new ArrayList<>();
                    for (int instance = 0; instance < INSTANCES; instance++) {
                        double mean = instance == 0 ? MEAN_NANOS * slower : MEAN_NANOS;
                        all.add(Server.named("node" + instance)
                                .workers(WORKERS)
                                .then(request -> exponential(random, mean)));
                    }
                    return all;
                })
                .judged(Duration.ofSeconds(5), Duration.ofSeconds(40));
    }

    private static Answer exponential(RandomGenerator random, double mean) {
        return Answer.status(200, (long) (-StrictMath.log(1 - random.nextDouble()) * mean));
    }
}
