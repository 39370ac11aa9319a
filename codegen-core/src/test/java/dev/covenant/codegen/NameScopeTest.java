package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NameScopeTest {
    private static final List<String> TWELVE = List.of(
            "foo-bar",
            "foo_bar",
            "fooBar",
            "FooBar",
            "foo bar",
            "foo.bar",
            "foo/bar",
            "FOO_BAR",
            "foo__bar",
            "_fooBar",
            "foo-bar-",
            "foo\u00a0bar");

    @Test
    void namesWithoutRivalsAreAsIfAlone() {
        NameScope scope = NameScope.of(NameStyle.MEMBER).assign(List.of("order-id", "total"));
        assertThat(scope.name("order-id")).isEqualTo("orderId");
        assertThat(scope.clashes()).isEmpty();
    }

    @Test
    void theWireNameThatIsTheJavaNameKeepsIt() {
        NameScope scope = NameScope.of(NameStyle.MEMBER).assign(List.of("foo_bar", "fooBar"));
        assertThat(scope.name("fooBar")).isEqualTo("fooBar");
        assertThat(scope.name("foo_bar")).isEqualTo("foo_bar");
        assertThat(scope.clashes()).containsOnlyKeys("foo_bar");
    }

    @Test
    void twelveNamesThatFallToOneIdentifierAreTwelve() {
        NameScope scope = NameScope.of(NameStyle.MEMBER).assign(TWELVE);
        assertThat(new TreeSet<>(scope.names().values())).hasSize(12);
        assertThat(scope.name("fooBar")).isEqualTo("fooBar");
        assertThat(scope.name("foo_bar")).isEqualTo("foo_bar");
        assertThat(scope.name("FooBar")).isEqualTo("FooBar");
        assertThat(scope.name("foo bar")).isEqualTo("foo_bar_2");
        assertThat(scope.name("foo-bar")).isEqualTo("foo_bar_3");
    }

    @ParameterizedTest
    @EnumSource(NameStyle.class)
    void orderDoesNotMatter(NameStyle style) {
        NameScope expected = NameScope.of(style).reserve("builder").assign(TWELVE);
        List<String> shuffled = new ArrayList<>(TWELVE);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(NameScope.of(style).reserve("builder").assign(shuffled).names())
                    .isEqualTo(expected.names());
        }
    }

    @Test
    void typesThatDifferOnlyInCaseAreDifferentFiles() {
        NameScope scope =
                NameScope.of(NameStyle.TYPE).assign(List.of("pet", "Pet", "PET", "pets ", " pet", "pet-", "p.et"));
        TreeSet<String> files = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        files.addAll(scope.names().values());
        assertThat(files).hasSize(7);
    }

    @Test
    void reservedNamesGetAnUnderscore() {
        NameScope scope =
                NameScope.of(NameStyle.MEMBER).reserve("builder", "codec").assign(List.of("builder", "Codec", "id"));
        assertThat(scope.name("builder")).isEqualTo("builder_");
        assertThat(scope.name("Codec")).isEqualTo("codec_");
        assertThat(scope.name("id")).isEqualTo("id");
    }

    @Test
    void reservedTypesAreReservedInEveryCase() {
        NameScope scope = NameScope.of(NameStyle.TYPE).reserve("Builder").assign(List.of("BUILDER"));
        assertThat(scope.name("BUILDER")).isEqualTo("BUILDER_");
    }

    @Test
    void aNameIsFreeOnlyWithAllItsEndings() {
        NameScope services = NameScope.of(NameStyle.TYPE).endings("", "Client").assign(List.of("pet", "petClient"));
        assertThat(services.name("pet")).isEqualTo("Pet");
        assertThat(services.name("petClient")).isNotEqualTo("PetClient");
        NameScope operations =
                NameScope.of(NameStyle.TYPE).reserve(services.taken()).assign(List.of("PetClient"));
        assertThat(operations.name("PetClient")).isEqualTo("PetClient_");
    }

    @Test
    void composedAndDecomposedAccentsAreTwoNames() {
        NameScope scope = NameScope.of(NameStyle.MEMBER).assign(List.of("\u00e9", "e\u0301"));
        assertThat(scope.name("\u00e9")).isEqualTo("\u00e9");
        assertThat(scope.name("e\u0301")).isNotEqualTo("\u00e9");
    }

    @Test
    void oddNamesAllGetOne() {
        List<String> odd = List.of(
                "",
                " ",
                "123",
                "!!!",
                "\u65e5\u672c\u8a9e",
                "\ud83d\ude00",
                "-",
                ".",
                "$",
                "@type",
                "#",
                "a\u200bb",
                "ab",
                "a\u0000b",
                "\u0130d",
                "\ufe0f",
                "\u0660\u0661");
        assertThat(new TreeSet<>(
                        NameScope.of(NameStyle.MEMBER).assign(odd).names().values()))
                .hasSize(odd.size());
        assertThat(new TreeSet<>(
                        NameScope.of(NameStyle.CONSTANT).assign(odd).names().values()))
                .hasSize(odd.size());
        assertThat(new TreeSet<>(
                        NameScope.of(NameStyle.TYPE).assign(odd).names().values()))
                .hasSize(odd.size());
    }

    @Test
    void whatIsTakenInOneScopeIsTakenInTheNextOfTheOtherKindToo() {
        NameScope types = NameScope.of(NameStyle.TYPE).reserve("Codec").assign(List.of("pet", "order"));
        assertThat(types.taken())
                .containsExactlyInAnyOrder("Codec", "Pet", "Order")
                .contains("Pet")
                .hasSize(3);
        NameScope constants = NameScope.of(NameStyle.CONSTANT)
                .reserve(NameScope.of(NameStyle.CONSTANT).assign(List.of("a")).taken())
                .reserve(types.taken())
                .assign(List.of("a", "pet"));
        assertThat(constants.name("a")).isEqualTo("A_");
        assertThat(constants.name("pet")).isEqualTo("PET");
    }

    @Test
    void thousandsOfRivalsAreNumberedInNoTime() {
        List<String> rivals = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rivals.add("a" + Character.toString(0x2190 + i % 100) + " ".repeat(i / 100));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(new TreeSet<>(NameScope.of(NameStyle.MEMBER)
                                .assign(rivals)
                                .names()
                                .values()))
                        .hasSize(20_000));
    }

    @Test
    void unknownWireNamesAreOurMistake() {
        NameScope scope = NameScope.of(NameStyle.MEMBER).assign(List.of("a"));
        assertThatThrownBy(() -> scope.name("b")).isInstanceOf(IllegalArgumentException.class);
    }
}
