package dev.covenant.benchmarks.resilience;

import dev.covenant.runtime.balance.Balancer;
import dev.covenant.runtime.balance.Candidate;
import dev.covenant.runtime.balance.Choice;
import dev.covenant.runtime.balance.FailurePenalty;
import dev.covenant.runtime.balance.PeakEwma;
import dev.covenant.runtime.balance.Ramp;
import dev.covenant.runtime.limit.Bulkhead;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import org.openjdk.jmh.annotations.Warmup;

/** Choosing an instance, and counting the call up and down. Every candidate has some latency; all is well. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PickBenchmark {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** The strategy. */
    @Param
    Strategy strategy = Strategy.ADAPTIVE;

    /** How many instances. */
    @Param({"3", "10", "100"})
    int instances;

    private Member[] members = new Member[0];
    private Balancer balancer = Balancer.adaptive();

    /** The strategies by name; CONSISTENT_HASH with a different key for every call. */
    public enum Strategy {
        ROUND_ROBIN(Balancer::roundRobin),
        WEIGHTED(Balancer::weighted),
        LEAST_CONNECTIONS(Balancer::leastConnections),
        CONSISTENT_HASH(Balancer::consistentHash),
        ADAPTIVE(Balancer::adaptive);

        private final Supplier<Balancer> maker;

        Strategy(Supplier<Balancer> maker) {
            this.maker = maker;
        }
    }

    /** Makes the candidates. */
    @Setup
    public void prepare() {
        balancer = strategy.maker.get();
        members = new Member[instances];
        Arrays.setAll(members, at -> new Member("http://instance-" + at + ":8080", 1 + at % 3));
    }

    /** One choice. */
    @Benchmark
    public int choose() {
        return count(
                balancer.choose(members, new Call(ThreadLocalRandom.current().nextLong())));
    }

    /** What is not the choice: the key, and counting the call up and down. */
    @Benchmark
    public int countOnly() {
        return count((int) ThreadLocalRandom.current().nextLong() & 1);
    }

    private int count(int chosen) {
        Member member = members[chosen];
        member.bulkhead.tryEnter();
        member.bulkhead.leave();
        return chosen;
    }

    private record Call(long keyHash) implements Choice {
        @Override
        public boolean admits(Candidate candidate) {
            return ((Member) candidate).bulkhead.hasRoom();
        }

        @Override
        public long now() {
            return 2 * SECOND;
        }

        @Override
        public boolean hasKey() {
            return true;
        }

        @Override
        public long below(long bound) {
            return ThreadLocalRandom.current().nextLong(bound);
        }
    }

    private static final class Member implements Candidate {
        private final String id;
        private final int weight;
        private final PeakEwma latency = new PeakEwma();
        private final FailurePenalty penalty = new FailurePenalty();
        private final Ramp ramp = Ramp.standard();
        private final Bulkhead bulkhead = new Bulkhead(1_000);

        Member(String id, int weight) {
            this.id = id;
            this.weight = weight;
            latency.observe(2 * SECOND, SECOND / 100 + id.hashCode() % 1_000);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public int weight() {
            return weight;
        }

        @Override
        public int inFlight() {
            return bulkhead.inFlight();
        }

        @Override
        public double latencyNanos(long now) {
            return latency.nanos(now);
        }

        @Override
        public double penalty(long now) {
            return penalty.calls(now);
        }

        @Override
        public double warmth(long now) {
            return ramp.warmth(now);
        }
    }
}
