package dev.covenant.http.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The threads of clients and their transports. */
public final class Threads {
    private Threads() {}

    /** Those that do not end; waits for them up to 10 s, as a busy machine may need. */
    public static List<Thread> left() throws InterruptedException {
        return left(Duration.ofSeconds(10));
    }

    /** Those that are still there after this time. */
    public static List<Thread> left(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        for (Thread thread : ours().toList()) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
        }
        return ours().toList();
    }

    /** How many threads there are, those of servers on loopback counted once they have had a second to end. */
    public static int ofServersToo() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("fault-server")) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            }
        }
        return Thread.getAllStackTraces().size();
    }

    /** How many are not just waiting for something to do. */
    static long busy() {
        return ours().filter(Threads::isBusy).count();
    }

    /** A thread that waits for work shows only the platform's own code. */
    private static boolean isBusy(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith("dev.covenant.http"));
    }

    private static Stream<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("covenant")
                        || thread.getName().startsWith("HttpClient-")
                        || thread.getName().startsWith("httpclient-"));
    }
}
