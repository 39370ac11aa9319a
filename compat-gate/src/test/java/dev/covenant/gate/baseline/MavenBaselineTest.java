package dev.covenant.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.gate.Side;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenBaselineTest {
    private static final Baseline.Maven ORDERS = Baseline.Maven.last("com.acme", "orders");

    @TempDir
    Path folder;

    private Shelf shelf;

    /** A repository in memory; an archive that is absent was released without contracts. */
    private record Shelf(Map<String, Optional<Path>> archives) implements Releases {
        @Override
        public List<String> versions(String group, String artifact) {
            return List.copyOf(archives.keySet());
        }

        @Override
        public Optional<Path> contract(String group, String artifact, String version) {
            return archives.getOrDefault(version, Optional.empty());
        }
    }

    @BeforeEach
    void setUp() {
        shelf = new Shelf(new TreeMap<>());
    }

    @Test
    void theContractOfTheLastReleaseIsRead() throws IOException {
        release("1.4.1", "Older");
        release("1.4.2", "Old");
        release("2.0.0", "Later");

        try (Baselines baselines = baselines("1.5.0-SNAPSHOT")) {
            Side side = Contracts.side(baselines.find(ORDERS));

            assertThat(Contracts.titles(side)).containsExactly("Old");
            assertThat(side.version()).contains("1.4.2");
            assertThat(side.label()).isEqualTo("maven:com.acme:orders:1.4.2");
            assertThat(side.shownFile(side.contracts().get(0).contract().location()))
                    .isEqualTo("com.acme:orders:1.4.2!/openapi/orders.yaml");
        }
    }

    @Test
    void anArtifactThatNobodyReleasedIsNoneYet() {
        try (Baselines baselines = baselines("1.0.0-SNAPSHOT")) {
            assertThat(baselines.find(ORDERS))
                    .isInstanceOfSatisfying(
                            SideResult.NoneYet.class,
                            none -> assertThat(none.message())
                                    .isEqualTo("com.acme:orders has no release that is lower than 1.0.0-SNAPSHOT yet:"
                                            + " nothing to break"));
        }
    }

    @Test
    void aRepositoryThatDoesNotAnswerIsNoFirstRelease() {
        Releases silent = new Releases() {
            @Override
            public List<String> versions(String group, String artifact) throws UnreachableException {
                throw new UnreachableException("https://repo.example.com does not answer", "try again");
            }

            @Override
            public Optional<Path> contract(String group, String artifact, String version) {
                return Optional.empty();
            }
        };
        try (Baselines baselines = new Baselines(context(silent, "1.0.0"))) {
            assertThat(baselines.find(ORDERS))
                    .isEqualTo(new SideResult.Unreachable("https://repo.example.com does not answer", "try again"));
        }
    }

    @Test
    void releasesWithoutTheirContractsAreSkippedAndNamed() throws IOException {
        release("1.0.0", "Old");
        shelf.archives().put("1.1.0", Optional.empty());

        try (Baselines baselines = baselines("1.2.0-SNAPSHOT")) {
            assertThat(baselines.find(ORDERS)).isInstanceOfSatisfying(SideResult.Found.class, found -> {
                assertThat(found.side().version()).contains("1.0.0");
                assertThat(found.diagnostics())
                        .extracting(Diagnostic::message)
                        .containsExactly("1.1.0 was released without its contracts; compared with 1.0.0");
            });
        }
    }

    @Test
    void whereNoReleaseHasContractsTheLineSaysHowTheNextOneWill() {
        shelf.archives().put("1.1.0", Optional.empty());

        try (Baselines baselines = baselines("1.2.0-SNAPSHOT")) {
            assertThat(baselines.find(ORDERS))
                    .isInstanceOfSatisfying(
                            SideResult.NoneYet.class,
                            none -> assertThat(none.message())
                                    .contains("released without its contracts (1.1.0)", "covenant:baseline"));
        }
    }

    @Test
    void aVersionThatWasNamedMustBeThere() {
        shelf.archives().put("1.1.0", Optional.empty());

        try (Baselines baselines = baselines("1.2.0-SNAPSHOT")) {
            assertThat(baselines.find(new Baseline.Maven("com.acme", "orders", "1.1.0")))
                    .isInstanceOfSatisfying(
                            SideResult.Unreachable.class,
                            gone -> assertThat(gone.message()).contains("com.acme:orders:1.1.0", "'contract'"));
        }
    }

    @Test
    void allReleasesSinceOneAreSidesLatestFirst() throws IOException {
        release("0.9", "Oldest");
        release("1.0", "Older");
        release("1.1", "Old");
        release("1.2", "New");
        shelf.archives().put("1.0.5", Optional.empty());

        try (Baselines baselines = baselines("1.2")) {
            assertThat(baselines.findAllSince(ORDERS, "1.0"))
                    .isInstanceOfSatisfying(
                            SideResult.Found.class,
                            found -> assertThat(found.sides())
                                    .extracting(side -> side.version().orElseThrow())
                                    .containsExactly("1.1", "1.0"));
        }
    }

    @Test
    void anArchiveThatIsNoneIsUnreadable() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.zip"), "<html>please log in</html>");
        shelf.archives().put("1.0", Optional.of(broken));

        try (Baselines baselines = baselines("1.2")) {
            assertThat(baselines.find(ORDERS))
                    .isInstanceOfSatisfying(
                            SideResult.Unreadable.class,
                            result -> assertThat(result.diagnostics().get(0).message())
                                    .contains("com.acme:orders:1.0: it is no archive"));
        }
    }

    private void release(String version, String title) throws IOException {
        Path file = Contracts.write(folder.resolve(version + "/orders.yaml"), Contracts.openApi(title));
        Path archive = folder.resolve(version + ".zip");
        BundleTest.made(ContractFiles.of(List.of(file.getParent()), ReadOptions.defaults()), version)
                .writeArchive(archive);
        shelf.archives().put(version, Optional.of(archive));
    }

    private Baselines baselines(String projectVersion) {
        return new Baselines(context(shelf, projectVersion));
    }

    private static BaselineContext context(Releases releases, String projectVersion) {
        ContractFiles none = ContractFiles.of(List.of(), ReadOptions.defaults());
        return new BaselineContext(Path.of(""), none, releases, Optional.of(projectVersion), Optional.empty());
    }
}
