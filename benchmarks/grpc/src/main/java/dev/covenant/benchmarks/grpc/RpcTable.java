package dev.covenant.benchmarks.grpc;

import com.google.protobuf.ByteString;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.grpc.testing.integration.Messages.Payload;
import io.grpc.testing.integration.Messages.SimpleRequest;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Calls of one contestant by 16 callers: calls a second, CPU time and bytes of the client's process for each. */
public final class RpcTable {
    private static final int CALLERS = 16;
    private static final int WARM_UP = 60_000;
    private static final int CALLS = 80_000;
    private static final int ROUNDS = 4;

    private final SimpleRequest request = SimpleRequest.newBuilder()
            .setPayload(Payload.newBuilder().setBody(ByteString.copyFrom(new byte[200])))
            .build();
    private final AtomicReference<Object> sink = new AtomicReference<>();

    private RpcTable() {}

    /** Prints one line for each round, its parts separated by tabs; the arguments are a contestant and the servers' ports. */
    public static void main(String[] args) throws Exception {
        List<Integer> ports = Stream.of(args[1].split(",")).map(Integer::valueOf).toList();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (Contestant.Calls calls = Contestant.valueOf(args[0]).make(ports)) {
            new RpcTable().measure(args[0], calls, callers);
        } finally {
            callers.shutdownNow();
        }
    }

    private void measure(String name, Contestant.Calls calls, ExecutorService callers) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        run(calls, callers, WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            long bytes = threads.getTotalThreadAllocatedBytes();
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            run(calls, callers, CALLS);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%.0f\t%.2f\t%.0f%n",
                    name,
                    CALLS / seconds,
                    (system.getProcessCpuTime() - cpu) / 1e3 / CALLS,
                    (threads.getTotalThreadAllocatedBytes() - bytes) / (double) CALLS);
        }
    }

    private void run(Contestant.Calls calls, ExecutorService callers, int count) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            running.add(callers.submit(() -> {
                for (int call = 0; call < count / CALLERS; call++) {
                    sink.lazySet(calls.call(request));
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }
}
