package dev.covenant.benchmarks.cost;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One call that goes well, of one thread, through everything that a contestant has switched on by default. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CostBenchmark {
    /** Who carries the call. */
    @Param
    Contestant contestant = Contestant.BARE;

    private Callable call = new BareCall();

    /** Something that can be called. */
    interface Callable extends AutoCloseable {
        Object call();

        @Override
        default void close() {
            // most hold nothing
        }
    }

    /** Those compared. */
    public enum Contestant {
        /** The transport alone. */
        BARE,
        /** The transport, and the clock read twice. */
        BARE_TIMED,
        COVENANT_1,
        COVENANT_3,
        COVENANT_10,
        COVENANT_10_ROUND_ROBIN,
        COVENANT_10_ASYNC,
        RESILIENCE4J,
        RESILIENCE4J_TIME_LIMITER,
        DIALOGUE_3,
        DIALOGUE_10;

        Callable make() {
            return switch (this) {
                case BARE -> new BareCall();
                case BARE_TIMED -> new TimedCall();
                case COVENANT_1 -> CovenantCall.adaptive(1);
                case COVENANT_3 -> CovenantCall.adaptive(3);
                case COVENANT_10 -> CovenantCall.adaptive(10);
                case COVENANT_10_ROUND_ROBIN -> CovenantCall.roundRobin(10);
                case COVENANT_10_ASYNC -> CovenantCall.async(10);
                case RESILIENCE4J -> Resilience4jCall.stacked();
                case RESILIENCE4J_TIME_LIMITER -> Resilience4jCall.withTimeLimiter();
                case DIALOGUE_3 -> new DialogueCall(3);
                case DIALOGUE_10 -> new DialogueCall(10);
            };
        }
    }

    /** Makes the contestant. */
    @Setup
    public void open() {
        call = contestant.make();
    }

    /** Ends its threads. */
    @TearDown
    public void close() throws Exception {
        call.close();
    }

    /** One call. */
    @Benchmark
    public Object call() {
        return call.call();
    }

    private static final class BareCall implements Callable {
        private final Answering transport = new Answering();

        @Override
        public Object call() {
            return transport.answer();
        }
    }

    private static final class TimedCall implements Callable {
        private final Answering transport = new Answering();

        @Override
        public Object call() {
            long start = System.nanoTime();
            Object answer = transport.answer();
            return System.nanoTime() - start < 0 ? "never" : answer;
        }
    }
}
