package dev.covenant.grpc.client;

import java.util.concurrent.TimeUnit;

/** The value of {@code grpc-timeout}: at most eight digits and a unit (gRPC over HTTP/2, "Requests"). */
final class TimeoutText {
    private static final long MOST = 99_999_999;

    private TimeoutText() {}

    /** Rounded up: the server must not give up before this side does. At least one nanosecond. */
    static String of(long nanos) {
        long left = Math.max(1, nanos);
        if (left <= MOST) {
            return left + "n";
        }
        if (left <= TimeUnit.MICROSECONDS.toNanos(MOST)) {
            return up(left, TimeUnit.MICROSECONDS) + "u";
        }
        if (left <= TimeUnit.MILLISECONDS.toNanos(MOST)) {
            return up(left, TimeUnit.MILLISECONDS) + "m";
        }
        return Math.min(MOST, up(left, TimeUnit.SECONDS)) + "S";
    }

    private static long up(long nanos, TimeUnit unit) {
        return (nanos - 1) / unit.toNanos(1) + 1;
    }
}
