package dev.covenant.runtime.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A clock that stands still until it is told to go on, or until somebody waits. */
final class VirtualTime implements Time {
    private final List<Entry> alarms = new ArrayList<>();
    private final List<Long> waits = new ArrayList<>();
    private long now = 1_000_000_007L;
    /** Whether the process is said to have stood still whenever that is asked. */
    boolean standsStill;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    /** Waiting takes no time: the clock goes on to the end of the wait, past every alarm in between. */
    @Override
    public void park(long nanos) {
        waits.add(nanos);
        advance(nanos);
    }

    @Override
    public synchronized Timer schedule(long at, Alarm alarm) {
        Entry entry = new Entry(at, alarm);
        alarms.add(entry);
        return () -> remove(entry);
    }

    @Override
    public boolean stoodStill(long since, long until) {
        return standsStill;
    }

    void advance(long nanos) {
        advance(nanos, 0);
    }

    /** Goes on, but stands still for {@code late} before the first alarm rings, as a suspended process does. */
    void advance(long nanos, long late) {
        long until = now + nanos;
        for (Optional<Entry> next = nextBefore(until); next.isPresent(); next = nextBefore(until)) {
            Entry due = next.get();
            remove(due);
            now = Math.max(now, due.at + late);
            due.alarm.ring(now - due.at);
        }
        now = Math.max(now, until);
    }

    /** How long each wait was, in order. */
    List<Long> waits() {
        return waits;
    }

    synchronized int pendingAlarms() {
        return alarms.size();
    }

    private synchronized void remove(Entry entry) {
        alarms.remove(entry);
    }

    private synchronized Optional<Entry> nextBefore(long until) {
        return alarms.stream().filter(entry -> entry.at <= until).min(Comparator.comparingLong(entry -> entry.at));
    }

    private static final class Entry {
        private final long at;
        private final Alarm alarm;

        Entry(long at, Alarm alarm) {
            this.at = at;
            this.alarm = alarm;
        }
    }
}
