package dev.covenant.runtime.pipeline;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Alarms in a hashed wheel (Varghese and Lauck, 1987): to set and to cancel one costs a short lock and no wake-up of the wheel's
 * thread, since nearly all alarms of calls are cancelled and are due later than those before them. Rings up to 9 ms
 * late.
 */
final class TimerWheel implements Runnable {
    private static final int SLOTS = 1024;
    private static final int TICK_BITS = 23; // 2^23 ns are 8.4 ms
    private static final long FAR = Long.MAX_VALUE / 2;
    /** While something is due soon the thread wakes this often, to notice when the process stands still. */
    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(250);

    private static final long SOON = TimeUnit.SECONDS.toNanos(10);

    private final Slot[] slots = new Slot[SLOTS];
    private final Standstill standstill = new Standstill();
    private final Thread thread;
    private boolean started;
    private volatile boolean running;
    private volatile boolean stopped;
    private volatile long wakeAt;

    TimerWheel(String threadName) {
        for (int at = 0; at < SLOTS; at++) {
            slots[at] = new Slot();
        }
        thread = new Thread(this, threadName);
        thread.setDaemon(true);
        wakeAt = System.nanoTime() + FAR;
    }

    Time.Timer schedule(long at, Time.Alarm alarm) {
        if (!running) {
            start();
        }
        Entry entry = new Entry(at, alarm, slots[index(tickAfter(at))]);
        entry.slot.add(entry);
        if (at - wakeAt < 0) {
            LockSupport.unpark(thread);
        }
        return entry;
    }

    /** Whether the process stood still between two readings of the clock, as far as that was noticed. */
    boolean stoodStill(long since, long now) {
        return standstill.isBetween(since, now, wakeAt);
    }

    /** Ends the thread; alarms that have not rung never will. */
    synchronized void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        while (!stopped) {
            long now = System.nanoTime();
            standstill.woke(wakeAt, now);
            // While awake every new alarm unparks us: the park below then returns at once, and none is missed.
            wakeAt = now + FAR;
            // All slots, not those since the last time: whoever set an alarm may have been held up until its tick had
            // passed.
            for (Slot slot : slots) {
                slot.takeDue(now).forEach(due -> ring(due, now));
            }
            long next = nextOccupied(tickAfter(now)) - now;
            long pause = next < SOON ? Math.min(next, BEAT) : next;
            wakeAt = now + pause;
            if (!stopped) {
                LockSupport.parkNanos(this, Math.max(1, pause));
            }
        }
    }

    private synchronized void start() {
        if (!started && !stopped) {
            started = true;
            thread.start();
        }
        running = true;
    }

    private static void ring(Entry due, long now) {
        try {
            due.alarm.ring(now - due.at);
        } catch (RuntimeException | Error fault) {
            // No memory for one more thread, perhaps: the next alarms must ring all the same.
            System.getLogger(TimerWheel.class.getName()).log(Level.ERROR, "an alarm failed", fault);
        }
    }

    private long nextOccupied(long from) {
        for (long tick = from; tick < from + SLOTS; tick++) {
            if (slots[index(tick)].first != null) {
                return tick << TICK_BITS;
            }
        }
        return System.nanoTime() + FAR;
    }

    private static long tickOf(long reading) {
        return reading >> TICK_BITS;
    }

    /** The first tick at which a reading has passed. */
    private static long tickAfter(long reading) {
        return tickOf(reading) + 1;
    }

    private static int index(long tick) {
        return (int) tick & (SLOTS - 1);
    }

    /** The alarms of one tick in each turn of the wheel; a doubly linked list, so that cancelling is cheap. */
    private static final class Slot {
        volatile @Nullable Entry first;

        synchronized void add(Entry entry) {
            Entry second = first;
            entry.next = second;
            if (second != null) {
                second.previous = entry;
            }
            first = entry;
        }

        synchronized void remove(Entry entry) {
            if (entry.gone) {
                return;
            }
            entry.gone = true;
            Entry before = entry.previous;
            Entry after = entry.next;
            if (before == null) {
                first = after;
            } else {
                before.next = after;
            }
            if (after != null) {
                after.previous = before;
            }
        }

        List<Entry> takeDue(long now) {
            return first == null ? List.of() : remove(now);
        }

        private synchronized List<Entry> remove(long now) {
            List<Entry> due = new ArrayList<>();
            for (Entry entry = first; entry != null; entry = entry.next) {
                if (entry.at - now <= 0) {
                    due.add(entry);
                }
            }
            due.forEach(this::remove);
            return due;
        }
    }

    private static final class Entry implements Time.Timer {
        final long at;
        final Time.Alarm alarm;
        final Slot slot;

        @Nullable
        Entry previous;

        @Nullable
        Entry next;

        boolean gone;

        Entry(long at, Time.Alarm alarm, Slot slot) {
            this.at = at;
            this.alarm = alarm;
            this.slot = slot;
        }

        @Override
        public void cancel() {
            slot.remove(this);
        }
    }
}
