package dev.covenant.grpc.server;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.client.GrpcCaller;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.InstanceView;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Three servers of ours that are stopped and started one after the other while calls go on. */
final class RollingRestart {
    private static final int INSTANCES = 3;
    private static final int CALLERS = 15;
    private static final int BETWEEN = 400;

    private final RpcMethod<SimpleRequest, SimpleResponse> method;
    private final AtomicInteger handled = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final List<CallException> errors = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    private RollingRestart(OperationClass kind) {
        this.method =
                RpcMethod.define(TestService.UNARY.descriptor()).kind(kind).build();
    }

    /**
     * What came of it.
     *
     * @param handled how often a handler was called
     */
    record Outcome(int calls, int handled, List<CallException> errors) {}

    /** Restarts so many times, with some hundred calls of this kind in between. */
    static Outcome run(int restarts, OperationClass kind) throws IOException, InterruptedException {
        return new RollingRestart(kind).run(restarts);
    }

    private Outcome run(int restarts) throws IOException, InterruptedException {
        List<GrpcServer> servers = new ArrayList<>();
        for (int at = 0; at < INSTANCES; at++) {
            servers.add(start(0));
        }
        String[] addresses = servers.stream().map(each -> each.uri().toString()).toArray(String[]::new);
        try (GrpcCaller caller = GrpcCaller.create(Target.of("shop").instances(addresses))) {
            List<Thread> callers = startCallers(caller);
            for (int round = 0; round < restarts; round++) {
                int at = round % INSTANCES;
                awaitCalls(callers);
                servers.get(at).close();
                awaitCalls(callers);
                servers.set(at, start(servers.get(at).port()));
                // As whoever restarts one after the other does: the next one when this one is back.
                Calls.await(() -> areWell(caller), "an instance does not come back");
            }
            over = true;
            for (Thread each : callers) {
                each.join();
            }
        }
        servers.forEach(GrpcServer::close);
        return new Outcome(calls.get(), handled.get(), errors);
    }

    private static boolean areWell(GrpcCaller caller) {
        return caller.view().instances().stream().allMatch(InstanceView::healthy);
    }

    private List<Thread> startCallers(GrpcCaller caller) {
        List<Thread> callers = new ArrayList<>();
        for (int at = 0; at < CALLERS; at++) {
            Thread thread = new Thread(() -> callOnAndOn(caller), "caller-" + at);
            callers.add(thread);
            thread.start();
        }
        return callers;
    }

    private void callOnAndOn(GrpcCaller caller) {
        while (!over) {
            try {
                caller.call(method, SimpleRequest.getDefaultInstance(), CallOptions.none());
            } catch (CallException e) {
                errors.add(e);
            }
            calls.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private void awaitCalls(List<Thread> callers) {
        int enough = calls.get() + BETWEEN;
        while (calls.get() < enough && callers.stream().allMatch(Thread::isAlive)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private GrpcServer start(int port) throws IOException {
        return GrpcServer.of(Served.unary((request, options) -> {
                    handled.incrementAndGet();
                    return Served.answer("");
                }))
                .port(port)
                .start();
    }
}
