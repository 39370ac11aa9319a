package dev.covenant.grpc.client;

import com.google.protobuf.Duration;
import com.google.rpc.RetryInfo;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.pipeline.Failure;
import io.grpc.Metadata;
import java.util.concurrent.TimeUnit;

/**
 * When a service wants to be asked again: {@code grpc-retry-pushback-ms} (gRFC A6) or {@code google.rpc.RetryInfo}.
 *
 * @param nanos {@link Failure#NOT_SAID} when it did not say
 * @param forbidden whether it said that it wants no repetition at all: a pushback that is negative or not a number
 */
record Pushback(long nanos, boolean forbidden) {
    private static final Metadata.Key<String> KEY =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);
    private static final Pushback NONE = new Pushback(Failure.NOT_SAID, false);
    private static final Pushback NEVER = new Pushback(Failure.NOT_SAID, true);

    static Pushback of(RpcStatusException error, Metadata trailers) {
        String said = trailers.get(KEY);
        if (said != null) {
            return ofMillis(said);
        }
        return error.detail(RetryInfo.class)
                .filter(RetryInfo::hasRetryDelay)
                .map(info -> ofDelay(info.getRetryDelay()))
                .orElse(NONE);
    }

    /** Whether it wants no repetition at all. */
    static boolean forbids(Metadata trailers) {
        String said = trailers.get(KEY);
        return said != null && ofMillis(said).forbidden;
    }

    /** Whether it said when. */
    boolean isTold() {
        return nanos != Failure.NOT_SAID;
    }

    private static Pushback ofMillis(String said) {
        try {
            int millis = Integer.parseInt(said.strip());
            return millis < 0 ? NEVER : new Pushback(TimeUnit.MILLISECONDS.toNanos(millis), false);
        } catch (NumberFormatException malformed) {
            // gRFC A6: "If the server sends a value that is not a number, the client must not retry."
            return NEVER;
        }
    }

    private static Pushback ofDelay(Duration delay) {
        long nanos = TimeUnit.SECONDS.toNanos(delay.getSeconds()) + delay.getNanos();
        return nanos < 0 ? NONE : new Pushback(nanos, false);
    }
}
