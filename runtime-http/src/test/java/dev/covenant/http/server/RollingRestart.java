package dev.covenant.http.server;

import dev.covenant.http.HttpOperation;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.CallException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    private final List<HttpOperation.Builder> operations = new ArrayList<>();
    private final Shop shop = new Shop();
    private final AtomicInteger handled = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final List<CallException> errors = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    private RollingRestart(OperationClass... kinds) {
        for (OperationClass kind : kinds) {
            HttpOperation.Builder operation = HttpOperation.define("Shop", kind.name())
                    .route(kind == OperationClass.SAFE ? "GET" : "POST", "/v1", "/" + kind.name())
                    .kind(kind);
            operations.add(kind == OperationClass.KEYED ? operation.idempotencyKey("Idempotency-Key") : operation);
        }
        for (HttpOperation.Builder operation : operations) {
            shop.get(operation, options -> {
                handled.incrementAndGet();
                return JsonValue.of(true);
            });
        }
    }

    /**
     * What came of it.
     *
     * @param handled how often a handler was called
     */
    record Outcome(int calls, int handled, List<CallException> errors) {}

    /** Restarts so many times, with some hundred calls of these kinds in between. */
    static Outcome run(int restarts, OperationClass... kinds) throws IOException, InterruptedException {
        return new RollingRestart(kinds).run(restarts);
    }

    private Outcome run(int restarts) throws IOException, InterruptedException {
        List<SocketServer> servers = new ArrayList<>();
        for (int at = 0; at < INSTANCES; at++) {
            servers.add(start(0));
        }
        String[] addresses = servers.stream().map(each -> each.uri().toString()).toArray(String[]::new);
        try (HttpCaller caller = HttpCaller.create(Target.of("shop").instances(addresses))) {
            List<Thread> callers = startCallers(caller);
            for (int round = 0; round < restarts; round++) {
                int at = round % INSTANCES;
                awaitCalls(callers);
                servers.get(at).close();
                awaitCalls(callers);
                servers.set(at, start(servers.get(at).port()));
            }
            over = true;
            for (Thread each : callers) {
                each.join();
            }
        }
        servers.forEach(SocketServer::close);
        return new Outcome(calls.get(), handled.get(), errors);
    }

    private List<Thread> startCallers(HttpCaller caller) {
        List<Thread> callers = new ArrayList<>();
        for (int at = 0; at < CALLERS; at++) {
            HttpOperation operation = operations.get(at % operations.size()).build();
            Thread thread = new Thread(() -> callOnAndOn(caller, operation), "caller-" + at);
            callers.add(thread);
            thread.start();
        }
        return callers;
    }

    private void callOnAndOn(HttpCaller caller, HttpOperation operation) {
        while (!over) {
            try {
                caller.call(operation, new Asking(), "", CallOptions.none());
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

    private SocketServer start(int port) throws IOException {
        return SocketServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                shop.routes(),
                ServerSettings.standard());
    }
}
