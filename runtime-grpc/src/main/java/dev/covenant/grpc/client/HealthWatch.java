package dev.covenant.grpc.client;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.pipeline.HealthProbe.Finding;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an instance tells of its health by itself: {@code grpc.health.v1.Health/Watch}. A stream that has broken is opened again soon, so
 * that an instance which was restarted can say that it is back. So is one of an instance that is not serving, which is closed here: it is
 * perhaps about to end, and a server waits for its streams.
 */
final class HealthWatch {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final ProbeParts parts;
    private final Instance instance;
    private final Consumer<Finding> told;
    private @Nullable ClientCall<HealthCheckRequest, HealthCheckResponse> call;
    private long pause = FIRST_PAUSE;
    private boolean waiting;
    private boolean over;

    HealthWatch(ProbeParts parts, Instance instance, Consumer<Finding> told) {
        this.parts = parts;
        this.instance = instance;
        this.told = told;
    }

    /** Unless it is open. Neither closed nor ended while it is being started: gRPC throws at who starts or sends what was cancelled. */
    synchronized void open() {
        if (over || call != null) {
            return;
        }
        CallOptions options = CallOptions.DEFAULT.withOption(Route.KEY, new Route(instance));
        ClientCall<HealthCheckRequest, HealthCheckResponse> made =
                parts.lines().to(instance).newCall(HealthGrpc.getWatchMethod(), options);
        call = made;
        ClientCalls.asyncServerStreamingCall(made, HealthCheckRequest.getDefaultInstance(), new Observer(made));
    }

    /** For good. */
    synchronized void end() {
        over = true;
        close();
    }

    private synchronized void close() {
        ClientCall<HealthCheckRequest, HealthCheckResponse> open = call;
        call = null;
        if (open != null) {
            open.cancel("not watched any more", null);
        }
    }

    /** Opens it again after a pause: up to a second, and not all clients at the same time. */
    private synchronized void openLater() {
        if (over || waiting) {
            return;
        }
        waiting = true;
        long most = pause;
        pause = Math.min(2 * most, LONGEST_PAUSE);
        long at = parts.time().nanoTime() + most / 2 + parts.chance().below(most / 2);
        parts.time().schedule(at, late -> parts.links().workers().execute(this::openAgain));
    }

    private void openAgain() {
        synchronized (this) {
            waiting = false;
        }
        open();
    }

    private synchronized void serves() {
        pause = FIRST_PAUSE;
    }

    private final class Observer implements StreamObserver<HealthCheckResponse> {
        private final ClientCall<HealthCheckRequest, HealthCheckResponse> own;

        Observer(ClientCall<HealthCheckRequest, HealthCheckResponse> own) {
            this.own = own;
        }

        @Override
        public void onNext(HealthCheckResponse response) {
            switch (response.getStatus()) {
                case SERVING -> {
                    serves();
                    told.accept(Finding.WELL);
                }
                case NOT_SERVING -> {
                    told.accept(Finding.UNWELL);
                    close();
                    openLater();
                }
                case UNKNOWN, SERVICE_UNKNOWN, UNRECOGNIZED -> told.accept(Finding.NOT_OFFERED);
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public void onError(Throwable reason) {
            boolean broken;
            synchronized (HealthWatch.this) {
                over |= Status.fromThrowable(reason).getCode() == Status.Code.UNIMPLEMENTED;
                broken = call == own;
                call = broken ? null : call;
            }
            if (broken) {
                openLater();
            }
        }

        @Override
        public void onCompleted() {
            onError(Status.UNAVAILABLE.asException());
        }
    }
}
