package dev.covenant.samples.shop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** What happened at one instance within the last two seconds. */
final class Recent {
    private static final long WINDOW = TimeUnit.SECONDS.toNanos(2);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long at, long nanos, boolean good) {}

    /**
     * What can be said about them.
     *
     * @param count of requests
     * @param good of them
     * @param p99 99 of 100 were faster, in nanoseconds; 0 without any
     */
    record Figures(int count, long good, long p99) {}

    synchronized void add(long now, long nanos, boolean good) {
        samples.addLast(new Sample(now, nanos, good));
        forget(now);
    }

    synchronized Figures figures(long now) {
        forget(now);
        long[] sorted = samples.stream().mapToLong(Sample::nanos).sorted().toArray();
        long p99 = sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * 99 / 100];
        return new Figures(sorted.length, samples.stream().filter(Sample::good).count(), p99);
    }

    private void forget(long now) {
        while (!samples.isEmpty() && now - samples.getFirst().at() > WINDOW) {
            samples.removeFirst();
        }
    }
}
