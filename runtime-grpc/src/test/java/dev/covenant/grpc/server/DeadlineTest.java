package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.covenant.runtime.CallOptions;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.testing.integration.Messages.SimpleRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void theHandlerLearnsWhatIsLeftOfTheCallersTime() throws IOException {
        CompletableFuture<CallOptions> seen = new CompletableFuture<>();
        CompletableFuture<Deadline> context = new CompletableFuture<>();
        try (Served served = Served.start(Served.unary((request, options) -> {
            seen.complete(options);
            context.complete(Context.current().getDeadline());
            return Served.answer("");
        }))) {
            served.blocking().withDeadlineAfter(1, TimeUnit.HOURS).unaryCall(SimpleRequest.getDefaultInstance());

            assertThat(seen.join().timeout())
                    .hasValueSatisfying(left -> assertThat(left)
                            .isLessThanOrEqualTo(Duration.ofHours(1))
                            .isGreaterThan(Duration.ofMinutes(30)));
            assertThat(context.join().timeRemaining(TimeUnit.MINUTES)).isBetween(30L, 60L);
        }
    }

    @Test
    void withoutADeadlineThereIsNone() throws IOException {
        CompletableFuture<CallOptions> seen = new CompletableFuture<>();
        try (Served served = Served.start(Served.unary((request, options) -> {
            seen.complete(options);
            return Served.answer("");
        }))) {
            served.ask();

            assertThat(seen.join().timeout()).isEmpty();
        }
    }

    @Test
    void nothingIsDoneForACallWhoseTimeIsOver() throws IOException {
        AtomicInteger handled = new AtomicInteger();
        ServiceBinding service = Served.unary((request, options) -> {
            handled.incrementAndGet();
            return Served.answer("");
        });
        try (Served served = Served.of(GrpcServer.of(service).interceptor(new Late()))) {
            StatusRuntimeException error = catchThrowableOfType(
                    StatusRuntimeException.class,
                    () -> served.blocking()
                            .withDeadlineAfter(20, TimeUnit.MILLISECONDS)
                            .unaryCall(SimpleRequest.getDefaultInstance()));

            assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            served.ask();
            // Both calls came over one connection, one after the other.
            assertThat(handled).hasValue(1);
        }
    }

    /** Lets calls wait, before the server sees them, until their time is over. */
    private static final class Late implements ServerInterceptor {
        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            Deadline deadline = Context.current().getDeadline();
            if (deadline != null) {
                Calls.await(deadline::isExpired, "the deadline does not come");
            }
            return next.startCall(call, headers);
        }
    }

    @Test
    void aHandlerSeesThatItsCallersTimeIsOver() throws Exception {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Served served = Served.start(Served.unary((request, options) -> {
            Context.current().addListener(context -> cancelled.countDown(), Runnable::run);
            await(cancelled);
            seen.complete(RpcCall.of(options).cancelled());
            return Served.answer("");
        }))) {
            StatusRuntimeException error = catchThrowableOfType(
                    StatusRuntimeException.class,
                    () -> served.blocking()
                            .withDeadlineAfter(200, TimeUnit.MILLISECONDS)
                            .unaryCall(SimpleRequest.getDefaultInstance()));

            assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            // A machine so slow that the call never reached its handler shows nothing; it has been answered all the
            // same.
            Calls.await(() -> seen.isDone() || served.server().inFlight() == 0, "the handler does not end");
            if (seen.isDone()) {
                assertThat(seen.join()).isTrue();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
