package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private static final GeneratedFile ONE = new GeneratedFile("grafana/orders.json", "{}\n");
    private static final GeneratedFile OTHER = new GeneratedFile("prometheus/orders.rules.yaml", "groups: []\n");

    @TempDir
    private Path folder;

    @Test
    void onlyWhatDiffersIsWritten() throws IOException {
        assertThat(output().write(List.of(ONE, OTHER))).isEqualTo(2);
        assertThat(output().write(List.of(ONE, OTHER))).isZero();
        assertThat(output().write(List.of(new GeneratedFile(ONE.path(), "{ }\n"), OTHER)))
                .isEqualTo(1);
        assertThat(folder.resolve("grafana/orders.json")).hasContent("{ }");
    }

    @Test
    void whatIsNoLongerGeneratedIsDeletedUnlessSomebodyEditedIt() throws IOException {
        output().write(List.of(ONE, OTHER));
        output().write(List.of(ONE));
        assertThat(folder.resolve("prometheus/orders.rules.yaml")).doesNotExist();

        Files.writeString(folder.resolve("grafana/orders.json"), "mine");
        output().write(List.of(OTHER));
        assertThat(folder.resolve("grafana/orders.json")).hasContent("mine");
    }

    @Test
    void somebodysOwnFileIsNotOverwrittenAndNothingElseIsWritten() throws IOException {
        Files.createDirectories(folder.resolve("grafana"));
        Files.writeString(folder.resolve("grafana/orders.json"), "mine");

        assertThatThrownBy(() -> output().write(List.of(ONE, OTHER)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was not generated");
        assertThat(folder.resolve("grafana/orders.json")).hasContent("mine");
        assertThat(folder.resolve("prometheus")).doesNotExist();
    }

    private OutputFolder output() {
        return new OutputFolder(folder, folder.resolve(".covenant/watch"));
    }
}
