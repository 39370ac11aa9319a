package dev.covenant.grpc.matrix;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.client.GrpcCaller;
import dev.covenant.grpc.client.GrpcSettings;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.Attempt;
import dev.covenant.runtime.pipeline.CallListener;
import io.grpc.testing.integration.EmptyProtos.Empty;
import io.grpc.testing.integration.TestServiceGrpc;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A {@link GrpcCaller}, which counts its attempts. */
final class OurClient implements Client {
    private static final RpcMethod<Empty, Empty> METHOD = RpcMethod.define(TestServiceGrpc.getEmptyCallMethod())
            .kind(OperationClass.SAFE)
            .build();

    private final AtomicLong attempts = new AtomicLong();
    private final GrpcCaller caller;

    OurClient(List<Integer> ports, Policy policy) {
        CallListener counting = new CallListener() {
            @Override
            public void attemptStarted(Attempt<?> attempt) {
                attempts.incrementAndGet();
            }
        };
        String[] uris = ports.stream().map(port -> "grpc://127.0.0.1:" + port).toArray(String[]::new);
        caller = GrpcCaller.create(
                Target.of("test-service").instances(uris),
                GrpcSettings.builder().policy(policy).listener(counting).build());
    }

    @Override
    public void call() {
        caller.call(METHOD, Empty.getDefaultInstance(), CallOptions.none());
    }

    @Override
    public CompletableFuture<?> callAsync() {
        return caller.callAsync(METHOD, Empty.getDefaultInstance(), CallOptions.none());
    }

    @Override
    public long attempts() {
        return attempts.get();
    }

    @Override
    public void close() {
        caller.close();
    }
}
