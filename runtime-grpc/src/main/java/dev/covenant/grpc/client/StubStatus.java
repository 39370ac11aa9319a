package dev.covenant.grpc.client;

import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallInterruptedException;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.MissingCredentialException;
import dev.covenant.runtime.RateLimitedException;
import dev.covenant.runtime.UndecodableException;
import io.grpc.Metadata;
import io.grpc.Status;

/** Our errors as gRPC's stubs tell them; the error itself is the cause. */
final class StubStatus {
    private StubStatus() {}

    static Status of(Throwable error) {
        if (error instanceof RpcStatusException received) {
            return received.status();
        }
        return code(error).withDescription(error.getMessage()).withCause(error);
    }

    /** What the server sent with its status. */
    static Metadata trailers(Throwable error) {
        return error instanceof RpcStatusException received ? received.trailers() : new Metadata();
    }

    /** What is none of ours is a fault of the caller's own code. Without an answer or an instance the service was not there. */
    private static Status code(Throwable error) {
        if (error instanceof DeadlineExceededException) {
            return Status.DEADLINE_EXCEEDED;
        }
        if (error instanceof CallInterruptedException) {
            return Status.CANCELLED;
        }
        if (error instanceof MissingCredentialException) {
            return Status.UNAUTHENTICATED;
        }
        if (error instanceof RateLimitedException) {
            return Status.RESOURCE_EXHAUSTED;
        }
        if (error instanceof UndecodableException) {
            return Status.INTERNAL;
        }
        return error instanceof dev.covenant.runtime.CallException ? Status.UNAVAILABLE : Status.UNKNOWN;
    }
}
