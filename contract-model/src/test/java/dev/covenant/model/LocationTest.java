package dev.covenant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LocationTest {
    private static final Location TOP = new Location("a.yaml", 1, 1, "");

    @Test
    void pointerLeadsFromTheTopOfTheFile() {
        Location path = TOP.part("paths", 2, 3).part("/orders/{id}", 3, 5).part("a~b", 4, 7);

        assertThat(path.pointer()).isEqualTo("/paths/~1orders~1{id}/a~0b");
        assertThat(path).hasToString("a.yaml:4:7");
    }

    @Test
    void partOfAPlaceWithAPointerGoesOnFromThere() {
        Location given = new Location("a.yaml", 5, 1, "/components/schemas");

        assertThat(given.part("Order", 6, 3).pointer()).isEqualTo("/components/schemas/Order");
        assertThat(TOP.part("", 1, 2).pointer()).isEqualTo("/");
    }

    @Test
    void placesThatSayTheSameAreEqualHoweverTheyWereMade() {
        Location parts = TOP.part("a", 2, 1).part("b/c", 3, 1);
        Location given = new Location("a.yaml", 3, 1, "/a/b~1c");

        assertThat(parts).isEqualTo(given).hasSameHashCodeAs(given);
        assertThat(parts.compareTo(given)).isZero();
    }

    @Test
    void everyThingThatIsSaidTellsPlacesApart() {
        Location place = TOP.part("a", 3, 1);

        assertThat(place)
                .isNotEqualTo(TOP.part("b", 3, 1))
                .isNotEqualTo(TOP.part("a", 4, 1))
                .isNotEqualTo(TOP.part("a", 3, 2))
                .isNotEqualTo(new Location("b.yaml", 3, 1, "/a"))
                .isNotEqualTo(TOP.part("x", 3, 1).part("a", 3, 1));
    }

    @Test
    void placesAreInTheOrderOfTheFile() {
        List<Location> places = List.of(
                new Location("a.yaml", 2, 9, ""),
                new Location("a.yaml", 10, 1, "/a"),
                new Location("a.yaml", 10, 1, "/b"),
                new Location("b.yaml", 1, 1, ""));

        assertThat(Stream.of(3, 1, 0, 2).map(places::get).sorted()).isEqualTo(places);
    }
}
