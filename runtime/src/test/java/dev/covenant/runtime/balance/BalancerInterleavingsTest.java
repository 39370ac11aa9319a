package dev.covenant.runtime.balance;

import dev.covenant.runtime.breaker.Interleavings;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

final class BalancerInterleavingsTest {
    @Test
    void turnsAreLinearizable() {
        Interleavings.check(Turns.class);
    }

    @Test
    void ringIsLinearizableWhileInstancesComeAndGo() {
        Interleavings.check(
                Rings.class,
                Ring.class.getName(),
                KeyHash.class.getName(),
                BoundedLoad.class.getName(),
                Fleet.Member.class.getName());
    }

    @Test
    void penaltyIsLinearizable() {
        Interleavings.check(Penalties.class);
    }

    /** Weights of 3, 2 and 1: each turn is given once. */
    public static final class Turns {
        private final Fleet fleet = Fleet.weighing(3, 2, 1);
        private final Balancer weighted = Balancer.weighted();

        public Turns() {
            fleet.choose(weighted); // so that the rotation is there
        }

        @Operation
        public int choose() {
            return fleet.choose(weighted);
        }
    }

    /** Where a key goes depends on the instances it is asked with, whatever others ask with. */
    @Param(name = "key", gen = IntGen.class, conf = "0:9")
    public static final class Rings {
        private final Fleet few = Fleet.of(2);
        private final Fleet more = Fleet.of(3);
        private final Balancer hash = Balancer.consistentHash();

        @Operation
        public int ofFew(@Param(name = "key") int key) {
            return few.choose(hash, "key " + key);
        }

        @Operation
        public int ofMore(@Param(name = "key") int key) {
            return more.choose(hash, "key " + key);
        }
    }

    /** No failure is lost. */
    public static final class Penalties {
        private final FailurePenalty penalty = new FailurePenalty();

        @Operation
        public void failed() {
            penalty.failed(0);
        }

        @Operation
        public void refused() {
            penalty.refused(0);
        }

        @Operation
        public double calls() {
            return penalty.calls(0);
        }
    }
}
