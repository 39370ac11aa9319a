package dev.covenant.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.model.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleaseVersionTest {
    /** As org.apache.maven.artifact.versioning.ComparableVersion sorts them. */
    private static final List<String> SORTED = List.of(
            "0.9",
            "1.0-alpha-1",
            "1.0-alpha-2",
            "1.0-beta",
            "1.0-M1",
            "1.0-rc1",
            "1.0-RC2",
            "1.0-SNAPSHOT",
            "1.0",
            "1.0-sp1",
            "1.0.1",
            "1.2",
            "1.10",
            "2",
            "20230101",
            "20240101.1");

    @Test
    void versionsAreSortedAsMavenSortsThem() {
        List<ReleaseVersion> mixed =
                new ArrayList<>(SORTED.stream().map(ReleaseVersion::new).toList());
        Collections.shuffle(mixed, new Random(7));
        Collections.sort(mixed);

        assertThat(mixed).extracting(ReleaseVersion::text).isEqualTo(SORTED);
    }

    @Test
    void whatIsMissingIsZero() {
        assertThat(new ReleaseVersion("1")).isEqualByComparingTo(new ReleaseVersion("1.0.0"));
        assertThat(new ReleaseVersion("1.0.0.Final")).isEqualByComparingTo(new ReleaseVersion("1.0"));
    }

    @Test
    void theLastReleaseIsTheHighestThatIsLowerThanTheProject() {
        List<String> versions = List.of("1.4.2", "1.10.0", "2.0.0", "1.5.0-rc1", "1.9.0-SNAPSHOT", "1.4.1");

        assertThat(choice("RELEASE", "1.5.0-SNAPSHOT", null, versions)).containsExactly("1.4.2", "1.4.1");
        assertThat(choice("RELEASE", null, null, versions)).containsExactly("2.0.0", "1.10.0", "1.4.2", "1.4.1");
    }

    @Test
    void timestampedSnapshotsAreSnapshots() {
        assertThat(choice("RELEASE", null, ".*", List.of("1.0-20260101.101112-3", "0.9")))
                .containsExactly("0.9");
    }

    @Test
    void aPatternChoosesAmongThemAndMayTakePreReleases() {
        List<String> versions = List.of("1.0", "1.1-rc1", "2.0");

        assertThat(choice("RELEASE", null, "1\\..*", versions)).containsExactly("1.1-rc1", "1.0");
        assertThat(choice("1.*", null, null, versions)).containsExactly("1.0");
    }

    @Test
    void rangesAreThoseOfMaven() {
        List<String> versions = List.of("0.9", "1.0", "1.5", "2.0", "3.0");

        assertThat(choice("[1.0,2.0)", null, null, versions)).containsExactly("1.5", "1.0");
        assertThat(choice("(1.0,2.0]", null, null, versions)).containsExactly("2.0", "1.5");
        assertThat(choice("[,1.0],[3.0,)", null, null, versions)).containsExactly("3.0", "1.0", "0.9");
        assertThat(choice("[1.5]", null, null, versions)).containsExactly("1.5");
    }

    @Test
    void whatMakesNoSenseSaysWhatWould() {
        assertThatThrownBy(() -> choice("[1.0", null, null, List.of())).hasMessageContaining("[1.0,2.0)");
        assertThatThrownBy(() -> choice("RELEASE", null, "(", List.of())).hasMessageContaining("1\\..*");
    }

    private static List<String> choice(
            String wanted, @Nullable String project, @Nullable String pattern, List<String> versions) {
        BaselineContext context = new BaselineContext(
                Path.of(""),
                ContractFiles.of(List.of(), ReadOptions.defaults()),
                Releases.none(),
                Optional.ofNullable(project),
                Optional.ofNullable(pattern));
        return VersionChoice.of(wanted, context).from(versions).stream()
                .map(ReleaseVersion::text)
                .toList();
    }
}
