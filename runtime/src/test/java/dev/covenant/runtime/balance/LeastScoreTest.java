package dev.covenant.runtime.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class LeastScoreTest {
    private final Balancer adaptive = Balancer.adaptive();
    private final Balancer least = Balancer.leastConnections();

    @Nested
    final class LeastConnections {
        @Test
        void choosesWhereLeastIsUnderWay() {
            Fleet fleet = Fleet.of(5);
            IntStream.range(0, 5).forEach(at -> fleet.members[at].inFlight = at == 3 ? 1 : 2);

            assertThat(fleet.shares(least, 50)).containsExactly(0, 0, 0, 50, 0);
        }

        @Test
        void fillsEvenly() {
            assertThat(Fleet.of(5).fill(least, 50)).containsExactly(10, 10, 10, 10, 10);
        }

        @Test
        void fillsByWeight() {
            int[] filled = Fleet.weighing(30, 20, 10).fill(least, 600);

            assertThat(filled[0]).isBetween(299, 301);
            assertThat(filled[1]).isBetween(199, 201);
        }

        @Test
        void equalsAreNotAlwaysTheSame() {
            int[] shares = Fleet.of(4).shares(least, 4_000);

            assertThat(Arrays.stream(shares).boxed())
                    .allSatisfy(share -> assertThat(share).isBetween(900, 1_100));
        }

        @Test
        void recentFailuresCountAsCalls() {
            Fleet fleet = Fleet.of(2);
            fleet.members[0].penalty = 10;
            fleet.members[1].inFlight = 9;
            assertThat(fleet.choose(least)).isEqualTo(1);

            fleet.members[1].inFlight = 11;
            assertThat(fleet.choose(least)).isZero();
        }

        @Test
        void oneThatWarmsUpGetsItsShare() {
            Fleet fleet = Fleet.of(4);
            fleet.members[0].warmth = 0.1;

            assertThat(fleet.fill(least, 310)[0]).isBetween(9, 11);
        }

        @Test
        void ofManyTheWorstIsNeverChosen() {
            Fleet fleet = Fleet.of(100);
            fleet.members[42].inFlight = 1_000;

            assertThat(fleet.shares(least, 10_000)[42]).isZero();
        }

        @Test
        void ofManyTheLoadIsClose() {
            int[] filled = Fleet.of(100).fill(least, 10_000);

            assertThat(Arrays.stream(filled).max().getAsInt()).isLessThan(105);
        }

        @Test
        void ofManyFindsTheOnlyOneAdmitted() {
            Fleet fleet = Fleet.of(100);
            IntStream.range(0, 100).filter(at -> at != 77).forEach(at -> fleet.members[at].out());

            assertThat(fleet.shares(least, 100)[77]).isEqualTo(100);
            fleet.members[77].out();
            assertThat(fleet.choose(least)).isEqualTo(-1);
        }

        @Test
        void withoutInstancesNobodyIsChosen() {
            assertThat(Fleet.of(0).choose(least)).isEqualTo(-1);
            assertThat(Fleet.of(0).choose(adaptive)).isEqualTo(-1);
        }
    }

    @Nested
    final class Adaptive {
        @Test
        void choosesTheFastest() {
            Fleet fleet = alike(3);
            fleet.members[1].latency = 6e6;

            assertThat(fleet.shares(adaptive, 10)).containsExactly(0, 10, 0);
        }

        @Test
        void almostAsFastIsEquallyFast() {
            Fleet fleet = alike(4);
            fleet.members[1].latency = 9.9e6;

            assertThat(Arrays.stream(fleet.shares(adaptive, 4_000)).boxed())
                    .allSatisfy(share -> assertThat(share).isBetween(900, 1_100));
        }

        @Test
        void tenTimesSlowerGetsATenthOfTheLoad() {
            Fleet fleet = alike(2);
            fleet.members[0].latency = 100e6;

            assertThat(fleet.fill(adaptive, 110)[0]).isBetween(8, 12);
        }

        @Test
        void instanceWithoutHistoryIsNotStarvedWhenThereIsOneCallAtATime() {
            Fleet fleet = alike(3);
            fleet.members[2].latency = 0;

            assertThat(fleet.shares(adaptive, 30)[2]).isEqualTo(30);
        }

        @Test
        void instanceWithoutHistoryGetsNoSecondChanceWhileTheFirstIsUnderWay() {
            Fleet fleet = alike(3);
            fleet.members[2].latency = 0;
            fleet.members[2].inFlight = 1;

            assertThat(fleet.shares(adaptive, 30)[2]).isZero();
        }

        @Test
        void instanceWithoutHistoryIsNotFlooded() {
            Fleet fleet = alike(5);
            fleet.members[2].latency = 0;

            assertThat(fleet.fill(adaptive, 600)[2]).isBetween(110, 130);
        }

        @Test
        void instanceWithoutHistoryThatFailsGetsNoSuchChance() {
            Fleet fleet = alike(3);
            fleet.members[2].latency = 0;
            fleet.members[2].penalty = 0.5;

            assertThat(fleet.shares(adaptive, 30)[2]).isZero();
        }

        @Test
        void instanceWithoutHistoryAmongManyIsNeitherFloodedNorStarved() {
            Fleet fleet = alike(100);
            fleet.members[2].latency = 0;

            assertThat(fleet.fill(adaptive, 10_000)[2]).isBetween(95, 105);
        }

        @Test
        void withoutAnyHistoryLoadDecides() {
            assertThat(Arrays.stream(Fleet.of(5).fill(adaptive, 50)).boxed())
                    .allSatisfy(filled -> assertThat(filled).isBetween(8, 12));
        }

        @Test
        void quickFailuresDoNotAttract() {
            Fleet fleet = alike(2);
            fleet.members[0].latency = 5e6;
            fleet.members[0].penalty = 10;

            assertThat(fleet.choose(adaptive)).isEqualTo(1);
        }

        private Fleet alike(int size) {
            Fleet fleet = Fleet.of(size);
            Arrays.stream(fleet.members).forEach(member -> member.latency = 10e6);
            return fleet;
        }
    }
}
