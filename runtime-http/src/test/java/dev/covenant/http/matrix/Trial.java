package dev.covenant.http.matrix;

import dev.covenant.faults.FaultServer;
import dev.covenant.runtime.Balancing.Strategy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One row: calls go on while an instance goes bad, and until it has its share of them again. */
final class Trial {
    private static final Duration WARM_UP = Duration.ofMillis(800);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(5);
    private static final long STEP_MILLIS = 20;
    private static final int STEPS_TO_JUDGE = 15;
    /** What part of its former share counts as normal: smaller than 1, since 300 ms are a small sample. */
    private static final double NORMAL = 0.7;

    private final Scene scene;
    private final Load load;
    private final Canary canary;

    private Trial(Scene scene, Load load, Canary canary) {
        this.scene = scene;
        this.load = load;
        this.canary = canary;
    }

    /** Runs a row with calls that may be repeated. */
    static Measured run(Row row, Strategy balancing) throws InterruptedException {
        try (Scene scene = new Scene(row.secure(), balancing);
                Canary canary = new Canary()) {
            return new Trial(scene, Load.gets(scene), canary).run(row, balancing.name());
        }
    }

    /** Runs a row with calls that must not be repeated. */
    static Measured runPosts(Row row, Strategy balancing) throws InterruptedException {
        try (Scene scene = new Scene(row.secure(), balancing);
                Canary canary = new Canary()) {
            return new Trial(scene, Load.posts(scene), canary).run(row, balancing + " POST");
        }
    }

    /** Runs with calls that may be repeated while the same is wrong with all instances. */
    static AllBad runAllBad(Scene scene, Row row, Duration badTime) throws InterruptedException {
        Load load = Load.gets(scene);
        pause(WARM_UP.multipliedBy(2));
        int before = scene.requests();
        long start = System.nanoTime();
        scene.servers.forEach(server -> server.fault(row.fault()));
        pause(badTime);
        long end = System.nanoTime();
        int requests = scene.requests() - before;
        scene.servers.forEach(FaultServer::well);
        return new AllBad(
                requests,
                load.stop().stream()
                        .filter(call -> call.startedAt() > start && call.startedAt() < end)
                        .toList());
    }

    /**
     * What happened while all were bad.
     *
     * @param requests that came to the servers
     * @param calls that began
     */
    record AllBad(int requests, List<Sample> calls) {}

    private Measured run(Row row, String name) throws InterruptedException {
        // The first calls load classes, which takes longer than the scaled time-outs.
        pause(WARM_UP);
        int allBefore = scene.requests();
        int hereBefore = scene.bad().requests();
        pause(WARM_UP);
        double share = share(hereBefore, allBefore);
        int before = scene.requests();
        long start = System.nanoTime();
        scene.bad().fault(row.fault());
        pause(Extent.BAD_TIME);
        long end = System.nanoTime();
        int requests = scene.requests() - before;
        scene.bad().well();
        long back = awaitShare(Math.min(share, 1.0 / Scene.INSTANCES) * NORMAL);
        List<Sample> calls = load.stop().stream()
                .filter(call -> call.startedAt() >= start && call.startedAt() < end)
                .toList();
        return Measured.of(row.name(), name, calls, requests, back, canary.worstMillis());
    }

    /** Milliseconds until the instance gets this share of requests. */
    private long awaitShare(double share) throws InterruptedException {
        long start = System.nanoTime();
        Deque<int[]> counts = new ArrayDeque<>();
        while (System.nanoTime() - start < LONGEST_RECOVERY.toNanos()) {
            counts.add(new int[] {scene.bad().requests(), scene.requests()});
            pause(Duration.ofMillis(STEP_MILLIS));
            if (counts.size() > STEPS_TO_JUDGE) {
                int[] earlier = counts.remove();
                if (share(earlier[0], earlier[1]) >= share) {
                    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) - STEP_MILLIS * STEPS_TO_JUDGE;
                }
            }
        }
        return LONGEST_RECOVERY.toMillis();
    }

    private double share(int hereBefore, int allBefore) {
        return (double) (scene.bad().requests() - hereBefore) / Math.max(1, scene.requests() - allBefore);
    }

    /** What is measured here is real time on real sockets: there is nothing to wait for but the time itself. */
    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
