package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many pairs in one run of the command. */
class PairsCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private String empty = "";
    private String full = "";

    @BeforeEach
    void write() throws IOException {
        String head = "openapi: 3.1.0\ninfo: {title: Orders, version: '1'}\n";
        empty = file("empty.yaml", head + "paths: {}\n");
        full = file(
                "full.yaml",
                head
                        + "paths: {/orders: {get: {operationId: getOrders, responses: {'200': {description:"
                        + " \u00e9}}}}}\n");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String pair(String id, String old, String revised) throws IOException {
        return JSON.writeValueAsString(Map.of("id", id, "kind", "openapi", "old", old, "new", revised)) + "\n";
    }

    private CommandRun run(String lines, String... more) throws IOException {
        String[] words = {"check", "--pairs", file("pairs.jsonl", lines), "--format", "json", "--fail-on", "error"};
        if (more.length > 0) {
            words[words.length - 1] = more[0];
        }
        return CommandRun.of(words);
    }

    @Test
    void everyPairHasOneLine() throws IOException {
        CommandRun run = run(pair("added", empty, full) + "\n" + pair("removed", full, empty));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).hasLineCount(2);
        JsonNode removed = JSON.readTree(run.out().lines().toList().get(1));
        assertThat(removed.path("id").asText()).isEqualTo("removed");
        assertThat(removed.path("findings").path(0).path("severity").asText()).isEqualTo("error");
        assertThat(removed.has("error")).isFalse();
    }

    @Test
    void pairsThatBreakNobodyAreClean() throws IOException {
        assertThat(run(pair("added", empty, full)).code()).isZero();
        assertThat(run(pair("removed", full, empty), "never").code()).isZero();
        assertThat(run("")).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void aContractThatCannotBeReadIsAnAnswerToo() throws IOException {
        CommandRun run = run(pair("bad", file("bad.yaml", "openapi: 3.1.0\npaths: {}\npaths: {}\n"), full)
                + pair("same", full, full));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().lines()).hasSize(2).element(0).asString().contains("\"error\":\"", "bad.yaml");
    }

    @Test
    void aLineThatIsNoPairIsWrongUsageAndTheOthersAreAnswered() throws IOException {
        CommandRun run = run("{}\nwhat\u00e9\n" + pair("removed", full, empty));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out()).contains("'old' and 'new' are wanted", "no JSON object: what\\u00e9");
    }
}
