package dev.covenant.runtime.balance;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Candidates that are as a test says, and choices among them. */
final class Fleet {
    final Member[] members;
    long now = 5_000_000_000L;
    /** Chance; the same numbers in every run. */
    LongUnaryOperator below = Fleet.random(1);

    private Fleet(Member[] members) {
        this.members = members;
    }

    static Fleet of(int size) {
        return weighing(IntStream.generate(() -> 1).limit(size).toArray());
    }

    static Fleet weighing(int... weights) {
        return new Fleet(IntStream.range(0, weights.length)
                .mapToObj(at -> new Member("http://" + (char) ('a' + at % 26) + at + ":80", weights[at]))
                .toArray(Member[]::new));
    }

    static LongUnaryOperator random(long seed) {
        long[] state = {seed};
        return bound -> {
            state[0] += 0x9E3779B97F4A7C15L;
            return Long.remainderUnsigned(KeyHash.mix(state[0]), bound);
        };
    }

    /** Without one of them, in another array. */
    Fleet without(int gone) {
        return new Fleet(IntStream.range(0, members.length)
                .filter(at -> at != gone)
                .mapToObj(at -> members[at])
                .toArray(Member[]::new));
    }

    int choose(Balancer balancer) {
        return balancer.choose(members, choice(null));
    }

    int choose(Balancer balancer, String key) {
        return balancer.choose(members, choice(key));
    }

    /** How often each was chosen. */
    int[] shares(Balancer balancer, int calls) {
        int[] counts = new int[members.length];
        for (int call = 0; call < calls; call++) {
            counts[choose(balancer)]++;
        }
        return counts;
    }

    /** What is under way to each when none of so many calls ends. */
    int[] fill(Balancer balancer, int calls) {
        for (int call = 0; call < calls; call++) {
            members[choose(balancer)].inFlight++;
        }
        return Arrays.stream(members).mapToInt(each -> each.inFlight).toArray();
    }

    Choice choice(@Nullable String key) {
        return new Asked(this, key);
    }

    private record Asked(Fleet fleet, @Nullable String key) implements Choice {
        @Override
        public boolean admits(Candidate candidate) {
            return ((Member) candidate).admitted.test(candidate);
        }

        @Override
        public long now() {
            return fleet.now;
        }

        @Override
        public boolean hasKey() {
            return key != null;
        }

        @Override
        public long keyHash() {
            return key == null ? 0 : KeyHash.of(key);
        }

        @Override
        public long below(long bound) {
            return fleet.below.applyAsLong(bound);
        }
    }

    static final class Member implements Candidate {
        private final String id;
        private final int weight;
        int inFlight;
        double latency;
        double penalty;
        double warmth = 1;
        Predicate<Candidate> admitted = candidate -> true;

        Member(String id, int weight) {
            this.id = id;
            this.weight = weight;
        }

        void out() {
            admitted = candidate -> false;
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
            return inFlight;
        }

        @Override
        public double latencyNanos(long now) {
            return latency;
        }

        @Override
        public double penalty(long now) {
            return penalty;
        }

        @Override
        public double warmth(long now) {
            return warmth;
        }
    }
}
