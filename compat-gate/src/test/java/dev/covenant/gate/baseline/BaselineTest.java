package dev.covenant.gate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    @TempDir
    Path folder;

    @Test
    void aPathIsAFileOrFolder() {
        assertThat(Baseline.parse("api/orders.yaml", folder))
                .isEqualTo(new Baseline.Local(folder.resolve("api/orders.yaml")));
    }

    @Test
    void whatIsBeforeAColonIsACommit() {
        assertThat(Baseline.parse("main:api/orders.yaml", folder))
                .isEqualTo(new Baseline.Git("main", "api/orders.yaml"));
        assertThat(Baseline.parse("git:origin/main", folder)).isEqualTo(new Baseline.Git("origin/main", ""));
    }

    @Test
    void aFileWithAColonInItsNameIsThatFile() throws IOException {
        Path file = Contracts.write(folder.resolve("v1:orders.yaml"), "");

        assertThat(Baseline.parse("v1:orders.yaml", folder)).isEqualTo(new Baseline.Local(file));
    }

    @Test
    void anArtifactWithoutAVersionIsItsLastRelease() {
        assertThat(Baseline.parse("maven:com.acme:orders", folder))
                .isEqualTo(new Baseline.Maven("com.acme", "orders", "RELEASE"));
        assertThat(Baseline.parse("maven:com.acme:orders:[1.0,2.0)", folder))
                .isEqualTo(new Baseline.Maven("com.acme", "orders", "[1.0,2.0)"));
    }

    @Test
    void aSnapshotHasAConventionalPlace() {
        assertThat(Baseline.parse("snapshot", folder))
                .isEqualTo(new Baseline.Snapshot(folder.resolve(".covenant/baseline")));
        assertThat(Baseline.parse("snapshot:old", folder)).isEqualTo(new Baseline.Snapshot(folder.resolve("old")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven:com.acme", "maven:com.acme::1.0", "maven:a:b:c:d"})
    void whatIsNoArtifactSaysWhatOneIs(String text) {
        assertThatThrownBy(() -> Baseline.parse(text, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maven:groupId:artifactId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--upload-pack=x:api", "git:-x", "git:a\nb", "git:"})
    void aRefThatGitWouldTakeForAnOptionIsRefused(String text) {
        assertThatThrownBy(() -> Baseline.parse(text, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no branch, tag or commit");
    }
}
