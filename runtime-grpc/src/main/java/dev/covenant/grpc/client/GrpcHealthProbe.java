package dev.covenant.grpc.client;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.pipeline.HealthProbe;
import io.grpc.CallOptions;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Asks for the health of the whole of an instance by {@code grpc.health.v1.Health/Check}: SERVING is well. Lets it tell by itself when that
 * changes; a check as well finds out whether anything comes through the connection by which it would tell.
 */
final class GrpcHealthProbe implements HealthProbe {
    private final ProbeParts parts;
    private final Map<String, HealthWatch> watches = new ConcurrentHashMap<>();

    GrpcHealthProbe(ProbeParts parts) {
        this.parts = parts;
    }

    /** There are no paths: the policy's is for HTTP. */
    @Override
    public void ask(Instance instance, String path, long nanos, Consumer<Finding> told) {
        CallOptions options = CallOptions.DEFAULT
                .withOption(Route.KEY, new Route(instance))
                .withDeadlineAfter(nanos, TimeUnit.NANOSECONDS);
        var call = parts.lines().to(instance).newCall(HealthGrpc.getCheckMethod(), options);
        ClientCalls.asyncUnaryCall(call, HealthCheckRequest.getDefaultInstance(), new Answer(finding -> {
            told.accept(finding);
            HealthWatch watch = watches.get(instance.id());
            if (watch != null && finding == Finding.WELL) {
                watch.open();
            }
        }));
    }

    @Override
    public Runnable watch(Instance instance, Consumer<Finding> told) {
        HealthWatch watch = new HealthWatch(parts, instance, told);
        watches.put(instance.id(), watch);
        parts.links().workers().execute(watch::open);
        return () -> {
            watches.remove(instance.id(), watch);
            watch.end();
        };
    }

    @Override
    public boolean isUnreachable(Instance instance) {
        return parts.links().unreachable().has(instance.id());
    }

    private static Finding finding(Status status) {
        return switch (status.getCode()) {
            case UNIMPLEMENTED, NOT_FOUND -> Finding.NOT_OFFERED;
            default -> Finding.UNWELL;
        };
    }

    private static final class Answer implements StreamObserver<HealthCheckResponse> {
        private final Consumer<Finding> told;
        private final AtomicBoolean answered = new AtomicBoolean();
        private Finding finding = Finding.UNWELL;

        Answer(Consumer<Finding> told) {
            this.told = told;
        }

        @Override
        public void onNext(HealthCheckResponse response) {
            boolean serves = response.getStatus() == HealthCheckResponse.ServingStatus.SERVING;
            finding = serves ? Finding.WELL : Finding.UNWELL;
        }

        @Override
        public void onError(Throwable reason) {
            tell(finding(Status.fromThrowable(reason)));
        }

        @Override
        public void onCompleted() {
            tell(finding);
        }

        private void tell(Finding found) {
            if (answered.compareAndSet(false, true)) {
                told.accept(found);
            }
        }
    }
}
