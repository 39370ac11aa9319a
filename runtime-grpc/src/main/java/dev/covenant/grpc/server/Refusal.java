package dev.covenant.grpc.server;

import com.google.rpc.BadRequest;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.grpc.check.RequestCheck;
import dev.covenant.runtime.limit.RateKeeper;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An ending other than OK: what the caller is told, and no more.
 *
 * @param trailers with what is there for programs: details, or when to come back
 */
record Refusal(Status status, Metadata trailers) {
    /** When to come back, in milliseconds: what clients of gRPC wait before they repeat a call (gRPC proposal A6). */
    private static final Metadata.Key<String> PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private static final long SOON = 1_000;

    static Refusal of(Status.Code code, String description) {
        return new Refusal(code.toStatus().withDescription(description), new Metadata());
    }

    /** There is no room: nothing was done, and other instances may have room. */
    static Refusal overloaded() {
        return later(Status.Code.UNAVAILABLE, "too many calls at once; try again", SOON);
    }

    /** This caller asked too often. Rounded up: who comes back when told to is let in. */
    static Refusal tooOften(RateKeeper.Excess excess) {
        long millis = TimeUnit.NANOSECONDS.toMillis(excess.nanos()) + 1;
        return later(Status.Code.RESOURCE_EXHAUSTED, excess.limit(), millis);
    }

    static Refusal tooLate() {
        return of(Status.Code.DEADLINE_EXCEEDED, "the caller's time was over before the call was handled");
    }

    /** All that is wrong with a message. */
    static RpcStatusException invalid(List<RequestCheck.Violation> violations) {
        BadRequest.Builder all = BadRequest.newBuilder();
        for (RequestCheck.Violation violation : violations) {
            all.addFieldViolationsBuilder().setField(violation.field()).setDescription(violation.description());
        }
        return RpcStatusException.of(Status.Code.INVALID_ARGUMENT, words(violations), all.build());
    }

    private static String words(List<RequestCheck.Violation> violations) {
        RequestCheck.Violation first = violations.get(0);
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return (first.field().isEmpty() ? "" : first.field() + ": ") + first.description() + more;
    }

    private static Refusal later(Status.Code code, String description, long millis) {
        Metadata trailers = new Metadata();
        trailers.put(PUSHBACK, Long.toString(millis));
        return new Refusal(code.toStatus().withDescription(description), trailers);
    }

    /** Ends a call that nothing was done for; what still comes is dropped. */
    <Q> ServerCall.Listener<Q> end(ServerCall<Q, ?> call) {
        call.close(status, trailers);
        return new ServerCall.Listener<>() {};
    }
}
