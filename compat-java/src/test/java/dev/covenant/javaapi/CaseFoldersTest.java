package dev.covenant.javaapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.compat.CheckJob;
import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Profile;
import dev.covenant.compat.RuleDescription;
import dev.covenant.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of contracts with what the plane is to find in them: by rule, {@code harmless} for what changes nothing for callers, {@code told}
 * for what the contract's own rules say already, {@code announced} for what ends as it was said. With {@code -Dcovenant.rewrite=true} the
 * expectations are written anew, to be read as a diff.
 */
class CaseFoldersTest {
    private static final Set<String> COMPILED = Set.of(
            "harmless.additions",
            "source.name.taken.schema",
            "source.supertype.removed",
            "source.type.kind.changed",
            "told.type-changed");
    private static final Path CASES = Path.of("src/test/resources/cases");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsExpectedIsFound(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected.txt");
        String found = findings(name).stream()
                .filter(CaseFoldersTest::isOurs)
                .map(CaseFoldersTest::text)
                .collect(Collectors.joining());
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseIsWhatItsNameSays(String name) {
        List<Finding> findings = findings(name);
        List<Finding> ours = findings.stream().filter(CaseFoldersTest::isOurs).toList();
        if (name.startsWith("harmless.") || name.startsWith("told.")) {
            assertThat(ours).isEmpty();
            assertThat(name.startsWith("harmless.") || findings.stream().anyMatch(Finding::isBreaking))
                    .isTrue();
        } else if (name.startsWith("announced.")) {
            assertThat(ours).isNotEmpty().noneMatch(Finding::isBreaking);
        } else {
            assertThat(ours).anyMatch(finding -> name.startsWith(finding.rule()));
        }
    }

    /** Without {@code -Dcovenant.corpus.all=true} only for one case of each kind: it compiles both sides. */
    @ParameterizedTest
    @MethodSource("cases")
    void compilersAndLinkersAgree(String name, @TempDir Path folder) throws IOException {
        assumeThat(Boolean.getBoolean("covenant.corpus.all") || COMPILED.contains(name))
                .as("compiled with -Dcovenant.corpus.all=true only")
                .isTrue();
        Path pair = CASES.resolve(name);
        new Agreement(
                        TestContracts.read(pair.resolve("before.yaml")),
                        TestContracts.read(pair.resolve("after.yaml")),
                        folder)
                .compare();
    }

    @Test
    void everyRuleHasACase() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String name : cases()) {
            findings(name).stream().filter(CaseFoldersTest::isOurs).forEach(finding -> found.add(finding.rule()));
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(new JavaPlane()
                        .rules().stream().map(RuleDescription::id).toList());
    }

    private static boolean isOurs(Finding finding) {
        return finding.rule().startsWith("source.");
    }

    private static List<Finding> findings(String name) {
        Path pair = CASES.resolve(name);
        CheckRequest request = CheckRequest.of(
                TestContracts.read(pair.resolve("before.yaml")),
                TestContracts.read(pair.resolve("after.yaml")),
                LocalDate.of(2026, 1, 15));
        return CheckJob.run(request.withProfile(Profile.SOURCE)).findings();
    }

    static String text(Finding finding) {
        String start = finding.level().word() + " " + finding.rule() + " (" + finding.aspect() + ") "
                + finding.element() + " [" + finding.before().orElse("") + " -> "
                + finding.after().orElse("") + "] " + place(finding.base()) + " -> " + place(finding.revision()) + "\n";
        return finding.usages().stream().map(usage -> "    " + usage + "\n").collect(Collectors.joining("", start, ""));
    }

    private static String place(Optional<Location> location) {
        return location.map(place -> place.line() + ":" + place.column()).orElse("none");
    }
}
