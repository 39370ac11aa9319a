package dev.covenant.runtime.pipeline;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class SystemTimeTest {
    /** The thread of the test before may be about to end. */
    private final String name = "system-time-test-" + UUID.randomUUID();

    private final SystemTime time = SystemTime.named(name);

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void alarmRingsAfterItsTimeNeverBefore() throws InterruptedException {
        LinkedBlockingQueue<Long> rung = new LinkedBlockingQueue<>();
        long at = time.nanoTime() + MILLISECONDS.toNanos(30);

        time.schedule(at, late -> rung.add(late));

        long late = rung.take();
        assertThat(late).isNotNegative();
        assertThat(time.nanoTime() - at).isNotNegative();
    }

    @Test
    void alarmForThePastRingsSoon() throws InterruptedException {
        CountDownLatch rung = new CountDownLatch(1);

        time.schedule(time.nanoTime() - SECONDS.toNanos(3), late -> rung.countDown());

        assertThat(rung.await(5, SECONDS)).isTrue();
    }

    @Test
    void earlierAlarmIsNotHeldUpByALaterOne() throws InterruptedException {
        CountDownLatch rung = new CountDownLatch(1);
        AtomicBoolean other = new AtomicBoolean();
        time.schedule(time.nanoTime() + SECONDS.toNanos(3600), late -> other.set(true));

        time.schedule(time.nanoTime() + MILLISECONDS.toNanos(20), late -> rung.countDown());

        assertThat(rung.await(5, SECONDS)).isTrue();
        assertThat(other).isFalse();
    }

    @Test
    void cancelledAlarmDoesNotRing() throws InterruptedException {
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch later = new CountDownLatch(1);
        Time.Timer timer = time.schedule(time.nanoTime() + MILLISECONDS.toNanos(20), late -> cancelled.set(true));
        time.schedule(time.nanoTime() + MILLISECONDS.toNanos(60), late -> later.countDown());

        timer.cancel();
        timer.cancel();

        later.await();
        assertThat(cancelled).isFalse();
    }

    @Test
    void alarmThatThrowsDoesNotStopTheOthers() throws InterruptedException {
        CountDownLatch rung = new CountDownLatch(1);
        LogCapture log = LogCapture.of(TimerWheel.class);
        time.schedule(time.nanoTime(), late -> {
            throw new IllegalStateException("a broken alarm, on purpose");
        });
        time.schedule(time.nanoTime(), late -> {
            throw new OutOfMemoryError("no thread for an alarm, on purpose");
        });

        time.schedule(time.nanoTime() + MILLISECONDS.toNanos(20), late -> rung.countDown());

        assertThat(rung.await(5, SECONDS)).isTrue();
        assertThat(log.messages()).containsExactly("an alarm failed", "an alarm failed");
        log.close();
    }

    @Test
    void everyAlarmOfManyThreadsRingsOrIsCancelled() throws InterruptedException {
        int threads = 4;
        int each = 2_000;
        CountDownLatch rung = new CountDownLatch(threads * each / 2);
        List<Thread> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            all.add(new Thread(() -> {
                for (int alarm = 0; alarm < each; alarm++) {
                    long at = time.nanoTime() + ThreadLocalRandom.current().nextLong(MILLISECONDS.toNanos(100));
                    if (alarm % 2 == 0) {
                        time.schedule(at, late -> rung.countDown());
                    } else {
                        time.schedule(at + SECONDS.toNanos(60), late -> {
                                    throw new IllegalStateException("cancelled alarm");
                                })
                                .cancel();
                    }
                }
            }));
        }
        all.forEach(Thread::start);

        assertThat(rung.await(20, SECONDS)).isTrue();
    }

    @Test
    void threadStartsWithTheFirstAlarmAndEndsWhenClosed() throws InterruptedException {
        assertThat(threads()).isEmpty();
        time.schedule(time.nanoTime() + SECONDS.toNanos(3600), late -> {});
        List<Thread> running = threads();
        assertThat(running).hasSize(1);

        time.close();

        running.get(0).join(SECONDS.toMillis(20));
        assertThat(running.get(0).isAlive()).isFalse();
    }

    private List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .toList();
    }
}
