package dev.covenant.benchmarks.calls;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this process has used so far: callers, selectors, executors and timers alike, threads that have ended included, and the collector
 * as well, since garbage is a cost of calls. The compiler is not counted: what it does is not a cost of one call.
 *
 * @param nanos CPU time
 * @param bytes allocated
 */
record Meter(long nanos, long bytes) {
    private static final Path TASKS = Path.of("/proc/self/task");

    static Meter read() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return new Meter(system.getProcessCpuTime() - compilerNanos(), threads.getTotalThreadAllocatedBytes());
    }

    Meter since(Meter before) {
        return new Meter(nanos - before.nanos, bytes - before.bytes);
    }

    private static long compilerNanos() throws IOException {
        List<Path> tasks;
        try (Stream<Path> all = Files.list(TASKS)) {
            tasks = all.toList();
        }
        long sum = 0;
        for (Path task : tasks) {
            sum += compilerNanos(task);
        }
        return sum;
    }

    private static long compilerNanos(Path task) throws IOException {
        try {
            boolean compiler = Files.readString(task.resolve("comm")).contains("CompilerThre");
            return compiler
                    ? Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0])
                    : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
