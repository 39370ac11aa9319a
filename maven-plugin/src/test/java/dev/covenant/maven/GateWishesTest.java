package dev.covenant.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.compat.Profile;
import dev.covenant.gate.FailOn;
import dev.covenant.gate.MissingBaseline;
import dev.covenant.gate.baseline.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateWishesTest {
    private static final GateWishes.Compared WITH_THE_USUAL = new GateWishes.Compared(null, null, null, null);

    @TempDir
    Path folder;

    private MavenProject project;

    @BeforeEach
    void setUp() {
        project = new MavenProject();
        project.setGroupId("com.acme");
        project.setArtifactId("orders");
        project.setVersion("1.5.0-SNAPSHOT");
        project.setFile(folder.resolve("pom.xml").toFile());
    }

    @Test
    void whatNobodySaysIsAsUsual() throws MojoFailureException {
        GateOrders orders = orders(WITH_THE_USUAL, judged(null, null, "2026-01-15"));

        assertThat(orders.baseline()).isEqualTo(Baseline.Maven.last("com.acme", "orders"));
        assertThat(orders.sought()).isEqualTo("maven:com.acme:orders");
        assertThat(orders.missing()).isEqualTo(MissingBaseline.PASS);
        assertThat(orders.settings().profile()).isEqualTo(Profile.STANDARD);
        assertThat(orders.settings().failOn()).isEqualTo(FailOn.ERROR);
        assertThat(orders.settings().today()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(orders.settings().projectVersion()).contains("1.5.0-SNAPSHOT");
    }

    @Test
    void aFileThatIsNamedIsThere() {
        GateWishes wishes = new GateWishes(WITH_THE_USUAL, judged(null, null, null));

        assertThatThrownBy(() -> wishes.over(folder.resolve("team.yaml"), project))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContainingAll("'settingsFile'", "team.yaml");
    }

    @Test
    void aParameterIsRightBeforeTheFile() throws IOException, MojoFailureException {
        file("""
            compatibility:
              baseline: snapshot
              profile: wire
              fail-on: warn
            """);

        GateOrders orders = orders(WITH_THE_USUAL, judged("additive", null, null));

        assertThat(orders.baseline()).isEqualTo(new Baseline.Snapshot(folder.resolve(".covenant/baseline")));
        assertThat(orders.settings().profile()).isEqualTo(Profile.ADDITIVE);
        assertThat(orders.settings().failOn()).isEqualTo(FailOn.WARN);
    }

    @Test
    void aWordThatIsNoneSaysWhichThereAre() {
        assertThatThrownBy(() -> orders(WITH_THE_USUAL, judged("strict", null, null)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("'profile' is one of [wire, json, standard, source, additive], not 'strict'");
        assertThatThrownBy(() -> orders(WITH_THE_USUAL, judged(null, null, "15.1.2026")))
                .hasMessageContaining("'today' is a day such as 2026-01-15, not '15.1.2026'");
        assertThatThrownBy(() ->
                        orders(new GateWishes.Compared("maven:orders", null, null, null), judged(null, null, null)))
                .hasMessageContaining("maven:groupId:artifactId");
    }

    @Test
    void aMistakeInTheFileIsToldWithItsPlace() throws IOException {
        file("compatibility: {profil: wire}");

        assertThatThrownBy(() -> orders(WITH_THE_USUAL, judged(null, null, null)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("covenant.yaml:1:")
                .hasMessageContaining("profil");
    }

    @Test
    void onlyReleasesHaveVersionsToGoBackTo() throws MojoFailureException {
        GateOrders released = orders(WITH_THE_USUAL, judged(null, null, null));
        GateOrders committed = orders(new GateWishes.Compared("git:main", null, null, null), judged(null, null, null));

        assertThat(released.from("1.4.0").baseline()).isEqualTo(new Baseline.Maven("com.acme", "orders", "1.4.0"));
        assertThatThrownBy(() -> committed.from("1.4.0")).hasMessageContaining("only a baseline of Maven has versions");
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("covenant.yaml"), text);
    }

    private GateOrders orders(GateWishes.Compared compared, GateWishes.Judged judged) throws MojoFailureException {
        return new GateWishes(compared, judged).over(folder.resolve("covenant.yaml"), project);
    }

    private static GateWishes.Judged judged(@Nullable String profile, @Nullable String failOn, @Nullable String today) {
        return new GateWishes.Judged(profile, null, failOn, today);
    }
}
