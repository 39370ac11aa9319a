package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RoundRobinTest {
    private final Balancer roundRobin = Balancer.roundRobin();
    private final Balancer weighted = Balancer.weighted();

    @Test
    void instancesTakeTurns() {
        Fleet fleet = Fleet.of(3);
        fleet.below = bound -> 0;

        assertThat(IntStream.range(0, 7).map(call -> fleet.choose(roundRobin))).containsExactly(0, 1, 2, 0, 1, 2, 0);
    }

    @Test
    void clientsThatStartTogetherDoNotGoRoundTogether() {
        Fleet fleet = Fleet.of(10);

        assertThat(IntStream.range(0, 200).map(client -> fleet.choose(Balancer.roundRobin())))
                .contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void roundRobinDisregardsWeights() {
        assertThat(Fleet.weighing(3, 2, 1).shares(roundRobin, 30)).containsExactly(10, 10, 10);
    }

    @Test
    void weightsAreExactInEveryCycleAndSpread() {
        Fleet fleet = Fleet.weighing(3, 2, 1);
        fleet.below = bound -> 0;

        assertThat(IntStream.range(0, 12).map(call -> fleet.choose(weighted)))
                .containsExactly(0, 1, 0, 2, 1, 0, 0, 1, 0, 2, 1, 0);
    }

    @Test
    void weightsWithACommonDivisorHaveAShortCycle() {
        assertThat(Fleet.weighing(600, 400, 200).shares(weighted, 6)).containsExactly(3, 2, 1);
    }

    @Test
    void largeCoprimeWeightsKeepToTheirSharesInABoundedTable() {
        int[] weights = IntStream.rangeClosed(900, 1_000).toArray();
        int[] reduced = Rotation.reduced(weights);

        assertThat(Arrays.stream(reduced).sum()).isLessThanOrEqualTo(Rotation.LONGEST);
        double all = Arrays.stream(weights).sum();
        double allReduced = Arrays.stream(reduced).sum();
        for (int at = 0; at < weights.length; at++) {
            assertThat(reduced[at] / allReduced).isCloseTo(weights[at] / all, offset(2e-4));
        }
    }

    @Test
    void lightestInstanceKeepsATurn() {
        int[] weights = IntStream.rangeClosed(900, 1_000).toArray();
        weights[0] = 1;

        assertThat(Rotation.reduced(weights)[0]).isEqualTo(1);
    }

    @Test
    void turnsOfOneThatIsOutAreSpreadOverAllOthers() {
        Fleet fleet = Fleet.of(5);
        fleet.members[1].out();

        assertThat(fleet.shares(roundRobin, 100)).containsExactly(25, 0, 25, 25, 25);
    }

    @Test
    void turnsOfOneThatIsOutAreSpreadByWeight() {
        Fleet fleet = Fleet.weighing(6, 3, 2, 1);
        fleet.members[0].out();

        assertThat(fleet.shares(weighted, 120)).containsExactly(0, 60, 40, 20);
    }

    @Test
    void nobodyAdmittedNobodyChosen() {
        Fleet fleet = Fleet.of(3);
        Arrays.stream(fleet.members).forEach(Fleet.Member::out);

        assertThat(fleet.choose(roundRobin)).isEqualTo(-1);
        assertThat(Fleet.of(0).choose(roundRobin)).isEqualTo(-1);
        assertThat(Fleet.of(0).choose(weighted)).isEqualTo(-1);
    }

    @Test
    void oneThatWarmsUpGetsThatShareOfItsTurnsAndNoOthers() {
        Fleet fleet = Fleet.of(4);
        fleet.members[0].warmth = 0.1;
        fleet.members[1].out();

        int[] shares = fleet.shares(roundRobin, 40_000);

        assertThat(shares[0]).isBetween(900, 1_100);
        assertThat(shares[2] - shares[3]).isBetween(-100, 100);
    }

    @Test
    void fleetThatWarmsUpAsAWholeSharesEqually() {
        Fleet fleet = Fleet.of(4);
        Arrays.stream(fleet.members).forEach(member -> member.warmth = 0.1);

        int[] shares = fleet.shares(roundRobin, 40_000);

        assertThat(Arrays.stream(shares).boxed())
                .allSatisfy(share -> assertThat(share).isBetween(9_800, 10_200));
    }

    @Test
    void lastWarmInstanceDoesNotGetTheTurnsOfAllOthers() {
        Fleet fleet = Fleet.of(10);
        Arrays.stream(fleet.members).skip(1).forEach(member -> member.warmth = 0.1);

        assertThat(fleet.shares(roundRobin, 10_000)[0]).isBetween(1_700, 1_900);
    }

    @Test
    void changedInstancesHoldFromTheNextChoice() {
        Fleet fleet = Fleet.of(3);
        fleet.shares(roundRobin, 10);

        assertThat(fleet.without(0).shares(roundRobin, 10)).containsExactly(5, 5);
    }
}
