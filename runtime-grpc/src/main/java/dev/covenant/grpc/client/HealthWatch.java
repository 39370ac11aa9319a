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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an instance tells of its health by itself: {@code grpc.health.v1.Health/Watch}. A stream that has broken is opened again when a
 * check has gone well. So is one of an instance that is not serving, which is closed here: it is perhaps about to end, and a server waits
 * for its streams.
 */
final class HealthWatch {
    private final Lines lines;
    private final Instance instance;
    private final Consumer<Finding> told;
    private @Nullable ClientCall<HealthCheckRequest, HealthCheckResponse> call;
    private boolean over;

    HealthWatch(Lines lines, Instance instance, Consumer<Finding> told) {
        this.lines = lines;
        this.instance = instance;
        this.told = told;
    }

    /** Unless it is open. */
    void open() {
        ClientCall<HealthCheckRequest, HealthCheckResponse> made;
        synchronized (this) {
            if (over || call != null) {
                return;
            }
            CallOptions options = CallOptions.DEFAULT.withOption(Route.KEY, new Route(instance));
            made = lines.to(instance).newCall(HealthGrpc.getWatchMethod(), options);
            call = made;
        }
        ClientCalls.asyncServerStreamingCall(made, HealthCheckRequest.getDefaultInstance(), new Observer(made));
    }

    /** For good. */
    void end() {
        synchronized (this) {
            over = true;
        }
        close();
    }

    private void close() {
        ClientCall<HealthCheckRequest, HealthCheckResponse> open;
        synchronized (this) {
            open = call;
            call = null;
        }
        if (open != null) {
            open.cancel("not watched any more", null);
        }
    }

    private final class Observer implements StreamObserver<HealthCheckResponse> {
        private final ClientCall<HealthCheckRequest, HealthCheckResponse> own;

        Observer(ClientCall<HealthCheckRequest, HealthCheckResponse> own) {
            this.own = own;
        }

        @Override
        public void onNext(HealthCheckResponse response) {
            switch (response.getStatus()) {
                case SERVING -> told.accept(Finding.WELL);
                case NOT_SERVING -> {
                    told.accept(Finding.UNWELL);
                    close();
                }
                case UNKNOWN, SERVICE_UNKNOWN, UNRECOGNIZED -> told.accept(Finding.NOT_OFFERED);
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public void onError(Throwable reason) {
            Status.Code code = Status.fromThrowable(reason).getCode();
            synchronized (HealthWatch.this) {
                over |= code == Status.Code.UNIMPLEMENTED;
                call = call == own ? null : call;
            }
        }

        @Override
        public void onCompleted() {
            onError(Status.UNAVAILABLE.asException());
        }
    }
}
