package dev.covenant.grpc.server;

import dev.covenant.grpc.check.RequestCheck;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.limit.RateKeeper;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way of one call through its handler.
 */
final class Exchange<Q, R> {
    private final Serving serving;
    private final BoundMethod<Q, R> bound;
    private final RateKeeper.Gate gate;
    private final ServerCall<Q, R> call;
    private final Metadata metadata;
    private final Context context = Context.current();
    private final Answer<R> answer;

    /** To be made where the context of the call is attached. */
    Exchange(Serving serving, GatedMethod<Q, R> method, ServerCall<Q, R> call, Metadata metadata) {
        this.serving = serving;
        this.bound = method.bound();
        this.gate = method.gate();
        this.call = call;
        this.metadata = metadata;
        this.answer = new Answer<>(call, serving.threads());
    }

    Answer<R> answer() {
        return answer;
    }

    /**
     * Lets the handler work on a thread of its own, if there is room.
     *
     * @param afterwards is done when it has answered
     */
    <A> void start(A request, Intake.Work<A, R> work, Runnable afterwards) {
        if (!serving.handled().tryEnter()) {
            answer.refuse(Refusal.overloaded());
            return;
        }
        try {
            serving.threads().execute(context.wrap(() -> {
                try {
                    run(request, work);
                } finally {
                    afterwards.run();
                    serving.handled().leave();
                }
            }));
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            // The server ends, or the system gives us fewer threads than we want.
            serving.handled().leave();
            answer.refuse(Refusal.overloaded());
        }
    }

    /** The call has ended for the transport, in whatever way. */
    void close() {
        serving.open().leave();
    }

    private <A> void run(A request, Intake.Work<A, R> work) {
        try {
            CallOptions options = admit();
            if (options != null) {
                work.run(request, options, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.refuse(Refusal.of(Status.Code.UNAVAILABLE, "the server is ending"));
        } catch (RuntimeException | StackOverflowError e) {
            fail(e);
        } finally {
            // After an error that nobody can handle the caller must not be left waiting.
            answer.refuse(Failures.internal());
        }
    }

    /** What goes wrong because the caller has gone interests nobody. */
    private void fail(Throwable thrown) {
        if (!answer.isCancelled()) {
            answer.refuse(Failures.refusal(bound.name(), thrown));
        }
    }

    /** What the handler is given; null: it is not to run. */
    private @Nullable CallOptions admit() {
        Deadline deadline = context.getDeadline();
        if (deadline != null && deadline.isExpired()) {
            answer.refuse(Refusal.tooLate());
            return null;
        }
        String caller = null;
        if (serving.authenticator().isPresent()) {
            Optional<String> known = serving.authenticator().get().authenticate(bound.name(), metadata);
            if (known.isEmpty()) {
                answer.refuse(Refusal.of(Status.Code.UNAUTHENTICATED, "the credentials are missing or not good"));
                return null;
            }
            caller = known.get();
        }
        return admitted(caller, deadline);
    }

    private @Nullable CallOptions admitted(@Nullable String caller, @Nullable Deadline deadline) {
        gate.admit(caller).map(Refusal::tooOften).ifPresent(answer::refuse);
        if (answer.isOver()) {
            return null;
        }
        RpcCall handled = new RpcCall(metadata, Peer.of(call).address(), caller, context);
        answer.belongsTo(handled);
        CallOptions options = CallOptions.none().withServer(handled);
        return deadline == null
                ? options
                : options.withDeadline(System.nanoTime() + deadline.timeRemaining(TimeUnit.NANOSECONDS));
    }

    /** The messages that come with the call, for methods that take many. */
    ArrivingRequests<Q> requests() {
        return new ArrivingRequests<>(bound.name(), bound.check(), () -> call.request(1));
    }

    /** Throws what tells the caller all that is wrong with a message. */
    void check(Q message) {
        List<RequestCheck.Violation> violations = bound.check().violations(message);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }
}
