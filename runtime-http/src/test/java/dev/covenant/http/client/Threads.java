package dev.covenant.http.client;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The threads of clients and their transports. */
final class Threads {
    private Threads() {}

    /** Those that are still there a second later. */
    static List<Thread> left() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (Thread thread : ours().toList()) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
        }
        return ours().toList();
    }

    private static Stream<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("covenant")
                        || thread.getName().startsWith("HttpClient-")
                        || thread.getName().startsWith("httpclient-"));
    }
}
