package dev.covenant.benchmarks.simulation;

import dev.covenant.runtime.pipeline.Time;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A clock that goes from one event to the next. Everything that runs on it runs on the thread that lets it run. */
final class VirtualTime implements Time, Executor {
    private static final int COMPACT_ABOVE = 10_000;

    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparingLong((Event event) -> event.at).thenComparingLong(e -> e.number));
    private long now;
    private long numbers;
    private int cancelled;

    @Override
    public long nanoTime() {
        return now;
    }

    /** Never: a thread that waits would stop the clock. */
    @Override
    public void park(long nanos) {
        throw new IllegalStateException("only asynchronous calls can be simulated");
    }

    @Override
    public Timer schedule(long at, Alarm alarm) {
        return at(at, () -> alarm.ring(now - at));
    }

    @Override
    public void execute(Runnable task) {
        at(now, task);
    }

    /** Does something at a time; what is due already is done next. */
    Timer at(long time, Runnable action) {
        Event event = new Event(Math.max(now, time), numbers++, action);
        events.add(event);
        return () -> cancel(event);
    }

    /** At that time the process stands still: what is due meanwhile happens afterwards, late. */
    void standStill(long time, long nanos) {
        at(time, () -> now += nanos);
    }

    /** Goes on until nothing is left to happen before that time. */
    void runUntil(long time) {
        for (Event next = events.peek(); next != null && next.at <= time; next = events.peek()) {
            events.remove();
            now = Math.max(now, next.at);
            next.run();
        }
        now = Math.max(now, time);
    }

    private void cancel(Event event) {
        if (event.action != null) {
            event.action = null;
            // Alarms of calls are nearly all cancelled, long before they are due.
            if (++cancelled > COMPACT_ABOVE && cancelled > events.size() / 2) {
                events.removeIf(each -> each.action == null);
                cancelled = 0;
            }
        }
    }

    private static final class Event {
        private final long at;
        private final long number;
        private @Nullable Runnable action;

        Event(long at, long number, Runnable action) {
            this.at = at;
            this.number = number;
            this.action = action;
        }

        void run() {
            Runnable task = action;
            action = null;
            if (task != null) {
                task.run();
            }
        }
    }
}
