package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsistentHashTest {
    private static final int KEYS = 30_000;

    private final Balancer hash = Balancer.consistentHash();

    @Test
    void equalKeysGoToTheSameInstance() {
        Fleet fleet = Fleet.of(10);
        int home = fleet.choose(hash, "alice");

        assertThat(IntStream.range(0, 100).map(call -> fleet.choose(hash, "alice")))
                .containsOnly(home);
        assertThat(fleet.choose(Balancer.consistentHash(), "alice"))
                .as("in another client")
                .isEqualTo(home);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 100})
    void fewKeysMoveWhenAnInstanceLeaves(int size) {
        Fleet fleet = Fleet.of(size);
        Fleet.Member[] before = homes(fleet);
        for (int gone = 0; gone < size; gone += 1 + size / 10) {
            Fleet.Member[] after = homes(fleet.without(gone));
            long moved = IntStream.range(0, KEYS)
                    .filter(key -> before[key] != after[key])
                    .count();

            assertThat(moved).isPositive().isLessThanOrEqualTo((long) (1.25 * KEYS / size));
        }
    }

    @Test
    void onAverageNoMoreKeysMoveThanMust() {
        Fleet fleet = Fleet.of(10);
        Fleet.Member[] before = homes(fleet);
        long moved = 0;
        for (int gone = 0; gone < 10; gone++) {
            Fleet.Member[] after = homes(fleet.without(gone));
            moved += IntStream.range(0, KEYS)
                    .filter(key -> before[key] != after[key])
                    .count();
        }

        assertThat(moved).isEqualTo(KEYS);
    }

    @Test
    void sharesAreCloseToWeights() {
        Fleet fleet = Fleet.weighing(1, 1, 2, 4);
        int[] shares = new int[4];
        for (int key = 0; key < KEYS; key++) {
            shares[fleet.choose(hash, "key " + key)]++;
        }

        assertThat(shares[3]).isBetween(KEYS * 4 / 10, KEYS * 6 / 10);
        assertThat(shares[0]).isBetween(KEYS / 12, KEYS / 6);
    }

    @Test
    void heavyWeightsKeepTheRingBoundedAndItsShares() {
        Fleet fleet = Fleet.weighing(IntStream.generate(() -> 1_000).limit(50).toArray());
        Ring ring = Ring.of(fleet.members);

        assertThat(ring.length()).isBetween(1 << 16, 1 << 17);
        Fleet.Member[] before = homes(fleet);
        Fleet.Member[] after = homes(fleet.without(7));
        assertThat(IntStream.range(0, KEYS)
                        .filter(key -> before[key] != after[key])
                        .count())
                .isLessThanOrEqualTo((long) (1.5 * KEYS / 50));
    }

    @Test
    void keysOfOneThatIsOutAreSpreadAndComeBack() {
        Fleet fleet = Fleet.of(10);
        Fleet.Member[] before = homes(fleet);
        fleet.members[3].out();
        Fleet.Member[] meanwhile = homes(fleet);
        int[] taken = new int[10];
        for (int key = 0; key < KEYS; key++) {
            if (before[key] == fleet.members[3]) {
                taken[Arrays.asList(fleet.members).indexOf(meanwhile[key])]++;
            } else {
                assertThat(meanwhile[key]).isSameAs(before[key]);
            }
        }

        assertThat(taken[3]).isZero();
        assertThat(Arrays.stream(taken).filter(count -> count > 0).count()).isEqualTo(9);
        fleet.members[3].admitted = candidate -> true;
        assertThat(homes(fleet)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 40})
    void hotKeyCarriesNoInstanceBeyondItsBound(int size) {
        Fleet fleet = Fleet.of(size);
        for (int call = 1; call <= 50 * size; call++) {
            fleet.now += 2_000_000;
            Fleet.Member chosen = fleet.members[fleet.choose(hash, "hot")];
            chosen.inFlight++;

            assertThat(chosen.inFlight).isLessThanOrEqualTo((int) Math.ceil(1.25 * call / size));
        }
    }

    @Test
    void boundHoldsForWhatTheAdmittedCarry() {
        Fleet fleet = Fleet.of(4);
        fleet.members[0].inFlight = 1_000;
        fleet.members[0].out();
        for (int call = 1; call <= 90; call++) {
            Fleet.Member chosen = fleet.members[fleet.choose(hash, "hot")];
            chosen.inFlight++;

            assertThat(chosen.inFlight).isLessThanOrEqualTo((int) Math.ceil(1.25 * call / 3));
        }
    }

    @Test
    void withoutAKeyGoesWhereLeastIsUnderWay() {
        assertThat(Fleet.of(5).fill(hash, 50)).containsExactly(10, 10, 10, 10, 10);
    }

    @Test
    void onlyOneAdmittedOfManyIsFound() {
        Fleet fleet = Fleet.of(300);
        IntStream.range(0, 300).filter(at -> at != 123).forEach(at -> fleet.members[at].out());

        for (int key = 0; key < 100; key++) {
            assertThat(fleet.choose(hash, "key " + key)).isEqualTo(123);
        }
        fleet.members[123].out();
        assertThat(fleet.choose(hash, "key")).isEqualTo(-1);
    }

    @Test
    void oneThatWarmsUpGetsItsShareOfItsCalls() {
        Fleet fleet = Fleet.of(4);
        int home = fleet.choose(hash, "alice");
        fleet.members[home].warmth = 0.1;
        int atHome = 0;
        for (int call = 0; call < 10_000; call++) {
            atHome += fleet.choose(hash, "alice") == home ? 1 : 0;
        }

        assertThat(atHome).isBetween(900, 1_100);
    }

    private Fleet.Member[] homes(Fleet fleet) {
        return IntStream.range(0, KEYS)
                .mapToObj(key -> fleet.members[fleet.choose(hash, "key " + key)])
                .toArray(Fleet.Member[]::new);
    }
}
