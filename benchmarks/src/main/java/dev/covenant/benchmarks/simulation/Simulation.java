package dev.covenant.benchmarks.simulation;

import dev.covenant.runtime.Balancing.Strategy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.runtime.pipeline.CallPlan;
import dev.covenant.runtime.pipeline.Completion;
import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.pipeline.StateChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Runs a scenario from its beginning to the end of its last call. */
final class Simulation implements CallListener {
    private static final long SEED = 20_261_122;
    private static final int KEYS = 1_000;
    private static final long STEP = TimeUnit.SECONDS.toNanos(10);

    private final VirtualTime time = new VirtualTime();
    private final Random random = new Random(SEED);
    private final Scenario scenario;
    private final List<Server> servers;
    private final List<Client> clients = new ArrayList<>();
    private final List<CallPlan> plans;
    private final List<Long> took = new ArrayList<>();
    private final List<StateChange> changes = new ArrayList<>();
    private int sent;
    private int judged;
    private int ended;
    private int successes;

    private Simulation(Scenario scenario, Strategy balancing) {
        this.scenario = scenario;
        Scenario.Plan said = scenario.plan();
        Policy policy = Policy.builder().balancing(balancing).build();
        servers = scenario.servers().apply(new Random(SEED + 1));
        var declared = new CallPlan.Declared(Optional.of(said.attempt()), Optional.of(said.deadline()), Map.of());
        plans = said.operations().stream()
                .map(name -> CallPlan.of(name, said.kind(), policy, declared))
                .toList();
        for (int client = 0; client < scenario.load().clients(); client++) {
            clients.add(new Client(time, servers, policy, new Random(SEED + 2 + client), this));
        }
    }

    static Result run(Scenario scenario, Strategy balancing) {
        return new Simulation(scenario, balancing).run();
    }

    /** The same, but the client's process stands still once: for so long, from this time on. */
    static Result runWithStall(Scenario scenario, Strategy balancing, Duration at, Duration stall) {
        Simulation simulation = new Simulation(scenario, balancing);
        simulation.time.standStill(at.toNanos(), stall.toNanos());
        return simulation.run();
    }

    @Override
    public void stateChanged(StateChange change) {
        changes.add(change);
    }

    private Result run() {
        time.at(0, this::sendAndGoOn);
        long last =
                scenario.load().lasting().toNanos() + scenario.plan().deadline().toNanos() + STEP;
        time.runUntil(last);
        long from = scenario.window().from().toNanos();
        long until = scenario.window().until().toNanos();
        long requests = servers.stream()
                .flatMap(server -> server.arrivals().stream())
                .filter(at -> at >= from && at < until)
                .count();
        List<Long> sorted = took.stream().sorted().toList();
        if (ended < sent) {
            throw new IllegalStateException(scenario.name() + ": " + (sent - ended) + " calls have not ended");
        }
        return new Result(judged, successes, sorted, (int) requests, servers, changes);
    }

    private void sendAndGoOn() {
        long now = time.nanoTime();
        if (now >= scenario.load().lasting().toNanos()) {
            return;
        }
        sent++;
        boolean counts = now >= scenario.window().from().toNanos()
                && now < scenario.window().until().toNanos();
        judged += counts ? 1 : 0;
        Client client = clients.get(random.nextInt(clients.size()));
        CallPlan plan = plans.get(random.nextInt(plans.size()));
        client.call(plan, "customer-" + random.nextInt(KEYS), new Ending(now, counts));
        time.at(now + gap(), this::sendAndGoOn);
    }

    private long gap() {
        double mean = TimeUnit.SECONDS.toNanos(1) / scenario.load().perSecond();
        return (long) (scenario.load().random() ? -StrictMath.log(1 - random.nextDouble()) * mean : mean);
    }

    /** Notes how a call ended. */
    private final class Ending implements Completion<String> {
        private final long startedAt;
        private final boolean counts;

        Ending(long startedAt, boolean counts) {
            this.startedAt = startedAt;
            this.counts = counts;
        }

        @Override
        public void succeeded(String result, long now) {
            note(now, 1);
        }

        @Override
        public void failed(Failure failure, long now) {
            note(now, 0);
        }

        private void note(long now, int success) {
            ended++;
            if (counts) {
                successes += success;
                took.add(now - startedAt);
            }
        }
    }
}
