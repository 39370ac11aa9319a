package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One pair of contracts: what is told of it, in which form, and how the process ends. */
class CheckCommandTest {
    private static final String OLD = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.0.0}
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              tags: [orders]
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses:
                '200':
                  description: ok
                  content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
        components:
          schemas:
            Order:
              type: object
              required: [id, total]
              properties:
                id: {type: string}
                total: {type: integer}
        """;
    private static final String WITHOUT_TOTAL =
            OLD.replace("[id, total]", "[id]").replace("        total: {type: integer}\n", "");
    private static final String WITH_NOTE =
            OLD.replace("        id: {type: string}\n", "        id: {type: string}\n        note: {type: string}\n");

    @TempDir
    Path folder;

    private String old = "";

    @BeforeEach
    void write() throws IOException {
        old = file("old.yaml", OLD);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private CommandRun check(String revised, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("check", old, file("new.yaml", revised)));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray(String[]::new));
    }

    @Test
    void nothingChangedIsClean() throws IOException {
        CommandRun run = check(OLD);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Orders 1.0.0   baseline " + old + "   profile standard, backward")
                .contains("0 errors")
                .endsWith("passed, exit 0\n");
    }

    @Test
    void whatIsAddedIsANoteAndClean() throws IOException {
        CommandRun run = check(WITH_NOTE);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("(?m)^info   field\\.added\\S*@out .*note")
                .contains("passed, exit 0");
    }

    @Test
    void whatBreaksIsToldWithRulePlaceUsersAndAdvice() throws IOException {
        CommandRun run = check(WITHOUT_TOTAL);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .contains("error  field.removed@out")
                .anyMatch(line -> line.matches(" {7}\\S*total\\b.*  [0-9a-f]{12}"))
                .anyMatch(line -> line.contains(old + ":21:16 (old)"))
                .anyMatch(line -> line.contains("used by ") && line.contains("GET /orders/{id}"));
        assertThat(run.out()).contains("1 error, ", "refused, exit 1");
    }

    @Test
    void theGateSaysNoWhenItIsToldTo() throws IOException {
        assertThat(check(WITHOUT_TOTAL, "--fail-on", "never").code()).isZero();
        assertThat(check(WITH_NOTE, "--fail-on", "warn").code()).isZero();
        String state = "id: {type: string, enum: [open]}";
        old = file("old.yaml", OLD.replace("id: {type: string}", state));
        String more = OLD.replace("id: {type: string}", state.replace("[open]", "[open, paid]"));
        assertThat(check(more).code()).isZero();
        CommandRun warned = check(more, "--fail-on", "warn");
        assertThat(warned.code()).isEqualTo(1);
        assertThat(warned.out()).contains("warn   enum.value.added@out", "0 errors, 1 warning", "refused, exit 1");
    }

    @Test
    void theOtherDirectionHasOtherVictims() throws IOException {
        assertThat(check(WITHOUT_TOTAL, "--direction", "forward").code()).isZero();
        CommandRun full = check(WITHOUT_TOTAL, "--direction", "full");
        assertThat(full.code()).isEqualTo(1);
        assertThat(full.out()).contains("field.removed@out", "full");
    }

    @Test
    void jsonHasVerdictCountsAndFindings() throws IOException {
        CommandRun run = check(WITHOUT_TOTAL, "--format", "json", "--today", "2026-01-15", "--profile", "wire");
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.path("verdict").asText()).isEqualTo("breaking");
        assertThat(report.path("exitCode").asInt()).isEqualTo(run.code()).isEqualTo(1);
        assertThat(report.path("today").asText()).isEqualTo("2026-01-15");
        assertThat(report.path("profile").asText()).isEqualTo("wire");
        assertThat(report.at("/old/contracts/0/version").asText()).isEqualTo("1.0.0");
        assertThat(report.path("counts").path("error").asInt()).isEqualTo(1);
        JsonNode finding = report.path("findings").path(0);
        assertThat(finding.path("rule").asText()).isEqualTo("field.removed");
        assertThat(finding.path("position").asText()).isEqualTo("out");
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("baseLocation").path("line").asInt()).isEqualTo(21);
        assertThat(finding.path("fingerprint").asText()).hasSize(12);
    }

    @Test
    void aContractThatCannotBeReadEndsItWithItsFaults() throws IOException {
        CommandRun run = check("openapi: [");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("new.yaml:1:").contains("error[");
        assertThat(run.out()).isEmpty();
        CommandRun missing = CommandRun.of("check", "missing.yaml", "gone.yaml");
        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("missing.yaml: error[no-such-file]", "gone.yaml: error[no-such-file]");
    }

    @Test
    void eachSideHasRootsOfItsOwn() throws IOException {
        String shared =
                "openapi: 3.0.3\ninfo: {title: S, version: '1'}\npaths: {}\ncomponents: {schemas: {Order: TYPE}}\n";
        for (String side : List.of("base", "revision")) {
            Files.createDirectories(folder.resolve(side + "/api"));
            Files.createDirectories(folder.resolve(side + "/shared"));
            String type =
                    side.equals("base") ? "{type: object, properties: {total: {type: integer}}}" : "{type: object}";
            Files.writeString(folder.resolve(side + "/shared/types.yaml"), shared.replace("TYPE", type));
            String main = OLD.substring(0, OLD.indexOf("components:"))
                    .replace("#/components", "../shared/types.yaml#/components");
            Files.writeString(folder.resolve(side + "/api/orders.yaml"), main);
        }
        String before = folder.resolve("base/api/orders.yaml").toString();
        String after = folder.resolve("revision/api/orders.yaml").toString();

        CommandRun without = CommandRun.of("check", before, after);
        CommandRun with = CommandRun.of(
                "check",
                before,
                after,
                "--base-root",
                folder.resolve("base").toString(),
                "--revision-root",
                folder.resolve("revision").toString());

        assertThat(without.code()).isEqualTo(3);
        assertThat(with.code()).as(with.err()).isEqualTo(1);
        assertThat(with.out()).contains("field.removed@out");
    }

    @Test
    void textOfContractsCannotDriveTheTerminal() throws IOException {
        CommandRun run = check(OLD.replace("title: Orders", "title: \"Or\\e[2Jders\""));
        assertThat(run.out())
                .startsWith("Orders 1.0.0 -> Or\\u001b[2Jders 1.0.0")
                .doesNotContain("\u001b");
    }

    @Test
    void aFolderWithoutContractsIsNone() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CommandRun run = CommandRun.of("check", old, empty.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(empty + ": error[no-contract]");
    }

    @Test
    void contractsOfTwoFoldersAreComparedWithTheirNamesakes() throws IOException {
        for (String side : List.of("before", "after")) {
            Files.createDirectories(folder.resolve(side + "/api"));
            Files.writeString(folder.resolve(side + "/stock.yaml"), OLD.replace("Orders", "Stock"));
            Files.writeString(folder.resolve(side + "/api/orders.yaml"), side.equals("before") ? OLD : WITHOUT_TOTAL);
        }
        CommandRun run = CommandRun.of(
                "check",
                folder.resolve("before").toString(),
                folder.resolve("after").toString());
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("field.removed@out", "before/api/orders.yaml:21:16", "1 error, ");
    }

    @Test
    void aRuleIsAsGraveAsTheCommandLineSays() throws IOException {
        CommandRun run =
                check(WITHOUT_TOTAL, "--rule", "field.removed=info", "--rule", "version.bump.insufficient=off");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("info   field.removed@out", "0 errors");
    }

    @Test
    void coloursAreForWhoAsksForThem() throws IOException {
        assertThat(check(WITHOUT_TOTAL).out()).doesNotContain("\u001b");
        assertThat(check(WITHOUT_TOTAL, "--colour", "always").out()).contains("\u001b[");
        assertThat(check(WITHOUT_TOTAL, "--colour", "never").out()).doesNotContain("\u001b");
    }
}
