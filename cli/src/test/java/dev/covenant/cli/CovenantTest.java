package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CovenantTest {
    private static final String CONTRACT = """
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
              required: [id]
              properties:
                id: {type: string}
                state: {type: string, enum: [open, paid]}
        """;

    @TempDir
    Path folder;

    private String contract(String content) throws IOException {
        return Files.writeString(folder.resolve("orders.yaml"), content).toString();
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.map(Path::toString).filter(f -> f.endsWith(".java")).toList();
        }
    }

    @Test
    void generatesAndSaysSoInOneLine() throws IOException {
        CommandRun run = CommandRun.of("generate", contract(CONTRACT), "--out", out(), "--package", "com.acme");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("covenant: 1 contract, 1 operation, ").hasLineCount(1);
        assertThat(sources()).isNotEmpty().allMatch(f -> f.contains("com/acme/"));
    }

    @Test
    void aSecondRunIsUpToDate() throws IOException {
        CommandRun.of("generate", contract(CONTRACT), "--out", out());
        CommandRun second = CommandRun.of("generate", contract(CONTRACT), "--out", out());
        assertThat(second.code()).isZero();
        assertThat(second.out()).startsWith("covenant: up to date");
    }

    @Test
    void anotherContractIntoTheSameFolderLeavesTheFirstAlone() throws IOException {
        CommandRun.of("generate", contract(CONTRACT), "--out", out());
        int before = sources().size();
        Path other = Files.writeString(folder.resolve("other.yaml"), CONTRACT);
        CommandRun.of("generate", other.toString(), "--out", out());
        assertThat(sources()).hasSize(2 * before);
    }

    @Test
    void quietSaysNothingWhenAllIsWell() throws IOException {
        CommandRun run = CommandRun.of("generate", contract(CONTRACT), "--out", out(), "--quiet");
        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void mistakesInAContractAreToldWithTheirPlaceAndNothingIsWritten() throws IOException {
        String file = contract(CONTRACT + "  parameters: {}\n  parameters: {}\n");
        CommandRun run = CommandRun.of("generate", file, "--out", out());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(file + ":23:3: error[duplicate-key] ");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsToldByItsName() {
        CommandRun run = CommandRun.of("generate", "missing.yaml", "--out", out(), "--quiet");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("missing.yaml: error[no-such-file] ");
    }

    @Test
    void jsonTellsOutcomeCountsAndDiagnostics() throws IOException {
        CommandRun good = CommandRun.of("generate", contract(CONTRACT), "--out", out(), "--format", "json");
        assertThat(good.out()).contains("\"outcome\" : \"done\"", "\"operations\" : 1", "\"diagnostics\" : [ ]");
        CommandRun bad = CommandRun.of("generate", "missing.yaml", "--out", out(), "--format", "json");
        assertThat(bad.code()).isEqualTo(3);
        assertThat(bad.out())
                .contains(
                        "\"outcome\" : \"invalid-contract\"",
                        "\"code\" : \"no-such-file\"",
                        "\"file\" : \"missing.yaml\"");
        assertThat(bad.err()).isEmpty();
    }

    @Test
    void anOutputThatCannotBeWrittenIsWrongUsage() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");
        CommandRun run = CommandRun.of("generate", contract(CONTRACT), "--out", out());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("error[unwritable-output]");
        assertThat(folder.resolve("out")).hasContent("a file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "generate; which contract",
                "generate x.yaml; --out DIR is required",
                "generate x.yaml --out o --kinds rust; it cannot have rust",
                "generate x.yaml --out o --package 1a; not a Java package: 1a",
                "generate x.yaml --out o --format xml; not xml",
                "generate x.yaml --out o --allow-origin https://host/path; not https://host/path",
                "generate x.yaml --out o --nonsense; unknown option --nonsense",
                "model; which contract",
                "model a.yaml b.yaml; which contract",
                "model a.yaml --format yaml; not yaml",
                "dance; unknown command dance",
            })
    void wrongUsageIsToldInOneSentence(String words, String message) {
        CommandRun run = CommandRun.of(words.split(" ", -1));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("covenant: ").contains(message).hasLineCount(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void wrongUsageNamesTheHelpThatHelps() {
        assertThat(CommandRun.of("model", "--nonsense").err()).contains("'covenant model --help'");
        assertThat(CommandRun.of("dance").err()).contains("'covenant --help'");
    }

    @Test
    void noCommandIsWrongUsageToo() {
        assertThat(CommandRun.of().code()).isEqualTo(2);
        assertThat(CommandRun.of().err()).contains("generate CONTRACT...", "model CONTRACT");
    }

    @Test
    void helpNamesEveryOption() {
        CommandRun run = CommandRun.of("generate", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "--out DIR",
                        "--package P",
                        "-I ROOT",
                        "--allow-origin URL",
                        "--strict",
                        "--kinds LIST",
                        "--quiet",
                        "--format F",
                        "--debug");
        assertThat(CommandRun.of("--help").out()).contains("--version");
        assertThat(CommandRun.of("--version").out()).startsWith("covenant ");
    }

    @Test
    void theModelIsShownWithLocations() throws IOException {
        String file = contract(CONTRACT);
        assertThat(CommandRun.of("model", file).out())
                .contains(
                        "\"@type\" : \"ObjectType\"", "\"location\" : \"" + file + ":17:7#/components/schemas/Order\"");
        assertThat(CommandRun.of("model", file, "--format", "text").out())
                .contains("    operation getOrder: GET /orders/{id}  (" + file + ":6:7)");
        assertThat(CommandRun.of("model", "missing.yaml").code()).isEqualTo(3);
    }

    @Test
    void aMistakeOfOursIsOneLineUnlessAskedForMore() throws IOException {
        CommandRun run = runWithBrokenOutput("model", contract(CONTRACT));
        assertThat(run.code()).isEqualTo(70);
        assertThat(run.err()).startsWith("covenant: internal error").hasLineCount(1);
        CommandRun debug = runWithBrokenOutput("model", contract(CONTRACT), "--debug");
        assertThat(debug.code()).isEqualTo(70);
        assertThat(debug.err()).contains("\tat ");
    }

    @Test
    void aMistakeOfOursInACheckIsNoVerdict() throws IOException {
        String contract = contract(CONTRACT);
        assertThat(runWithBrokenOutput("check", contract, contract).code()).isEqualTo(70);
    }

    @Test
    void aContractTooDeepForUsIsItsOwnFault() throws IOException {
        CommandRun run = runWithOutput(new StackOverflowError(), "model", contract(CONTRACT));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("error[contract-too-large]")
                .hasLineCount(1)
                .doesNotContain("StackOverflow");
    }

    private static CommandRun runWithBrokenOutput(String... args) {
        return runWithOutput(new IllegalStateException("broken"), args);
    }

    /** A run whose standard output throws. */
    private static CommandRun runWithOutput(Throwable fault, String... args) {
        PrintStream broken = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                println(text);
            }

            @Override
            public void println(String text) {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Covenant(new Console(broken, new PrintStream(err, true, StandardCharsets.UTF_8))).run(args);
        return new CommandRun(code, "", err.toString(StandardCharsets.UTF_8));
    }
}
