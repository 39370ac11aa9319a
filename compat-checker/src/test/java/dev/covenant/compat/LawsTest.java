package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.diff.ContractDiff;
import dev.covenant.compat.diff.Occurrence;
import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.TypeChange;
import dev.covenant.model.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pair of contracts, tried on the pairs of all cases. */
class LawsTest {
    /** In a parameter every number is a text, but a text that must be a number now is told as another type. */
    private static final Optional<String> ANY_TEXT = Optional.of("string");

    private static final Path CASES = Path.of("src/test/resources/cases");

    static List<String> cases() throws IOException {
        return CaseFoldersTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void backwardsEveryNarrowingIsAWidening(String name) {
        Contract old = old(name);
        Contract revised = revised(name);
        assertThat(shifts(ContractDiff.of(revised, old), true)).isEqualTo(shifts(ContractDiff.of(old, revised), false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatBreaksNewClientsIsWhatBreaksOldOnesTheOtherWayRound(String name) {
        CheckRequest forward =
                CheckRequest.of(old(name), revised(name), Contracts.TODAY).withDirection(Direction.FORWARD);
        CheckRequest swapped = CheckRequest.of(revised(name), old(name), Contracts.TODAY);
        assertThat(ids(CheckJob.run(forward).findings()))
                .isEqualTo(ids(CheckJob.run(swapped).findings()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStricterProfileNeverFindsLess(String name) {
        CheckRequest request = CheckRequest.of(old(name), revised(name), Contracts.TODAY);
        List<Profile> fromLaxToStrict = List.of(Profile.WIRE, Profile.JSON, Profile.STANDARD, Profile.ADDITIVE);
        List<Long> errors = fromLaxToStrict.stream()
                .map(profile -> CheckJob.run(request.withProfile(profile)).findings().stream()
                        .filter(Finding::isBreaking)
                        .count())
                .toList();
        assertThat(errors).isSorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aChangeHasAtMostOneRuleThatComesFirstAndAtLeastOne(String name) {
        for (Occurrence occurrence : ContractDiff.of(old(name), revised(name))) {
            Setting setting = new Setting(occurrence.position(), Profile.STANDARD, Contracts.TODAY, 0);
            assertThat(Rules.standard().on(occurrence.change(), setting))
                    .as(occurrence.change().toString())
                    .isPresent();
        }
    }

    private static Contract old(String name) {
        return Contracts.read(CASES.resolve(name).resolve("before.yaml"));
    }

    private static Contract revised(String name) {
        return Contracts.read(CASES.resolve(name).resolve("after.yaml"));
    }

    private static Set<String> ids(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.rule().startsWith("version."))
                .map(finding -> finding.level() + finding.rule() + finding.position() + finding.element())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What has become narrower or wider, and which way it travels. */
    private static Set<String> shifts(List<Occurrence> occurrences, boolean reversed) {
        return occurrences.stream()
                .flatMap(occurrence -> shift(occurrence, reversed))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> shift(Occurrence occurrence, boolean reversed) {
        Position position = occurrence.position();
        if (occurrence.change() instanceof TypeChange.Limit limit) {
            return Stream.of(
                    position + limit.aspect() + (reversed ? limit.shift().reversed() : limit.shift()));
        } else if (occurrence.change() instanceof TypeChange.Nullability change) {
            return Stream.of(position + "null" + (reversed ? change.shift().reversed() : change.shift()));
        } else if (occurrence.change() instanceof TypeChange.Type change
                && !change.before().equals(ANY_TEXT)
                && !change.after().equals(ANY_TEXT)) {
            return Stream.of(position + "type" + (reversed ? change.shift().reversed() : change.shift()));
        } else if (occurrence.change() instanceof TypeChange.Applicator change) {
            return Stream.of(
                    position + change.aspect() + (reversed ? change.shift().reversed() : change.shift()));
        }
        return Stream.empty();
    }
}
