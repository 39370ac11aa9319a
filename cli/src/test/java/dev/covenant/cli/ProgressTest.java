package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private static final String WIPE = "\r\u001b[K";
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.0.0}
        paths: {}
        components: {schemas: {Order: {type: object, properties: {id: {type: string}}}}}
        """;

    @TempDir
    Path folder;

    private List<String> arguments(String... more) throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        Files.writeString(folder.resolve("in/orders.yaml"), CONTRACT);
        Files.writeString(folder.resolve("in/deep/shop.yml"), CONTRACT);
        Files.writeString(folder.resolve("in/package.json"), "{\"name\": \"openapi\", \"version\": \"1\"}");
        Files.writeString(folder.resolve("in/values.yaml"), "replicas: 3\n");
        Files.writeString(folder.resolve("in/list.json"), "[1, 2]");
        Files.writeString(folder.resolve("in/broken.yaml"), "a: [b\n");
        Files.writeString(folder.resolve("in/notes.txt"), CONTRACT);
        List<String> words = new java.util.ArrayList<>(
                List.of("generate", folder.resolve("in").toString(), "--out", folder.resolve("out") + ""));
        words.addAll(Arrays.asList(more));
        return words;
    }

    @Test
    void aTerminalIsToldWhatAndHowManyOfHowMany() throws IOException {
        CommandRun run = CommandRun.watched(arguments().toArray(String[]::new));

        assertThat(run.code()).isZero();
        assertThat(run.err().split("\r\u001b\\[K"))
                .contains(
                        "covenant: reading 2 of 6: shop.yml",
                        "covenant: reading 4 of 6: orders.yaml",
                        "covenant: making 2 types",
                        "covenant: making 1 of 2 types",
                        "covenant: making 2 of 2 types");
        assertThat(run.err())
                .contains("covenant: writing ")
                .doesNotContain("\n")
                .endsWith(WIPE);
    }

    @Test
    void nothingIsToldWhereNobodyLooks() throws IOException {
        assertThat(CommandRun.of(arguments().toArray(String[]::new)).err()).isEmpty();
        assertThat(CommandRun.watched(arguments("--quiet").toArray(String[]::new))
                        .err())
                .isEmpty();
        assertThat(CommandRun.watched(arguments("--format", "json").toArray(String[]::new))
                        .err())
                .isEmpty();
    }

    @Test
    void diagnosticsComeAfterTheLineIsWiped() {
        String missing = folder.resolve("none.yaml").toString();
        CommandRun run = CommandRun.watched("generate", missing, "--out", folder.resolve("out") + "");

        assertThat(run.err()).contains(WIPE + missing + ": error[no-such-file]");
    }

    @Test
    void otherFilesBesideContractsAreLeftAlone() throws IOException {
        CommandRun run = CommandRun.of(arguments().toArray(String[]::new));

        assertThat(run.out()).contains("2 contracts");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void folderWithoutContractsSaysSo() throws IOException {
        arguments();
        Files.delete(folder.resolve("in/orders.yaml"));
        Files.delete(folder.resolve("in/deep/shop.yml"));
        CommandRun run =
                CommandRun.of("generate", folder.resolve("in").toString(), "--out", folder.resolve("out") + "");

        assertThat(run.code()).isEqualTo(ExitCode.CONTRACT.number());
        assertThat(run.err()).contains("error[no-contract]");
    }

    @Test
    void longRunIsToldByHundredths() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TerminalProgress progress = new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
            progress.rendering(10_000);
            for (int i = 0; i < 10_000; i++) {
                progress.rendered();
            }
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).split("making ")).hasSize(102);
    }

    @Test
    void buildServersAndDumbTerminalsAreNotWatched() {
        assertThat(Terminal.isWatched(Map.of("CI", ""))).isFalse();
        assertThat(Terminal.isWatched(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.isTerminal(Path.of("/dev/pts/3"))).isTrue();
        assertThat(Terminal.isTerminal(Path.of("/dev/tty1"))).isTrue();
        assertThat(Terminal.isTerminal(Path.of("/dev/null"))).isFalse();
        assertThat(Terminal.isTerminal(Path.of("pipe:[123]"))).isFalse();
    }
}
