package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where reports of {@code check} go. */
class CheckReportsTest {
    @TempDir
    Path folder;

    private String contract = "";

    @BeforeEach
    void write() throws IOException {
        contract = Files.writeString(
                        folder.resolve("orders.yaml"),
                        "openapi: 3.1.0\ninfo: {title: Orders, version: '1'}\npaths: {}\n")
                .toString();
    }

    private CommandRun check(String... formats) {
        String[] words = Stream.concat(
                        Stream.of("check", contract, contract),
                        Stream.of(formats).flatMap(format -> Stream.of("--format", format)))
                .toArray(String[]::new);
        return CommandRun.of(words);
    }

    @Test
    void severalFormsAreWrittenAtOnceAndFoldersAreMade() throws IOException {
        Path target = folder.resolve("target/reports");
        CommandRun run = check(
                "text,json=" + target.resolve("r.json") + ",html=" + target.resolve("r.html"),
                "sarif=" + target.resolve("r.sarif"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("passed, exit 0");
        assertThat(new ObjectMapper()
                        .readTree(target.resolve("r.json").toFile())
                        .has("findings"))
                .isTrue();
        assertThat(target).isDirectoryNotContaining("glob:**tmp").isDirectoryContaining("glob:**r.html");
        assertThat(target.resolve("r.sarif")).isNotEmptyFile();
    }

    @Test
    void noFileIsWrittenWhenOneOfThemCannotBe() throws IOException {
        Path before = Files.writeString(folder.resolve("r.json"), "before");
        CommandRun run = check("json=" + before, "html=" + folder.resolve("orders.yaml/r.html"), "junit=" + folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("r.html: error[unwritable-output] cannot be written")
                .contains(folder + ": error[unwritable-output] cannot be written: it is a folder");
        assertThat(before).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**tmp");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysOneAndADeviceIsWrittenTo() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        CommandRun run = check("json=" + link, "html=/dev/null");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(real).content().startsWith("{");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }
}
