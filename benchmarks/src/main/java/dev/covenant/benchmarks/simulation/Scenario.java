package dev.covenant.benchmarks.simulation;

import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Who calls whom, how often and for how long.
 *
 * @param servers made anew for every run
 * @param load what is sent
 * @param window the calls that are judged: those that begin in it
 * @param plan what the contract says of the operation
 */
record Scenario(String name, Function<RandomGenerator, List<Server>> servers, Load load, Window window, Plan plan) {
    /** All calls are judged. */
    static Scenario of(String name, Load load, Function<RandomGenerator, List<Server>> servers) {
        return new Scenario(name, servers, load, new Window(Duration.ZERO, load.lasting), Plan.STANDARD);
    }

    Scenario judged(Duration from, Duration until) {
        return new Scenario(name, servers, load, new Window(from, until), plan);
    }

    Scenario with(Plan other) {
        return new Scenario(name, servers, load, window, other);
    }

    /**
     * What is sent.
     *
     * @param perSecond calls a second, of all clients together
     * @param lasting how long calls begin
     * @param clients that know nothing of each other
     * @param random whether the time between two calls is exponentially distributed, not always the same
     */
    record Load(double perSecond, Duration lasting, int clients, boolean random) {
        static Load of(double perSecond, Duration lasting, int clients) {
            return new Load(perSecond, lasting, clients, false);
        }
    }

    /** From when to when, counted from the beginning. */
    record Window(Duration from, Duration until) {}

    /**
     * What the contract says.
     *
     * @param operations one of which each call is, by chance
     */
    record Plan(List<String> operations, OperationClass kind, Duration attempt, Duration deadline) {
        static final Plan STANDARD = new Plan(
                List.of("get"),
                OperationClass.SAFE,
                Policy.standard().timeouts().attempt(),
                Policy.standard().timeouts().deadline());

        Plan operations(String... names) {
            return new Plan(List.of(names), kind, attempt, deadline);
        }

        Plan kind(OperationClass other) {
            return new Plan(operations, other, attempt, deadline);
        }

        Plan patience(Duration each, Duration whole) {
            return new Plan(operations, kind, each, whole);
        }
    }
}
