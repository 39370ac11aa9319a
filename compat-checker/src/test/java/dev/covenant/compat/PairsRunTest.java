package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many pairs in one process: whatever a line says, it is answered. */
class PairsRunTest {
    private static final String CASES = "src/test/resources/cases/";

    @TempDir
    Path folder;

    private final PairsRun run = new PairsRun(ReadOptions.defaults(), Contracts.TODAY, UnaryOperator.identity());

    private String answer(String line) {
        return run.answer(line).json();
    }

    @Test
    void aPairIsAnsweredWithItsIdAndItsFindings() {
        String old = CASES + "field.removed.out/before.yaml";
        String answer = answer("{\"id\":\"a\",\"old\":\"" + old + "\",\"new\":\"" + CASES
                + "field.removed.out/after.yaml\",\"today\":\"2026-01-15\"}");
        assertThat(answer)
                .startsWith("{\"id\":\"a\",\"findings\":[{\"rule\":\"field.removed\",\"position\":\"out\"")
                .contains("\"baseLocation\":{\"file\":\"" + old + "\",\"line\":95,\"column\":19}")
                .contains("\"severity\":\"error\"");
    }

    @Test
    void aFileThatIsNoContractIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1");
        assertThat(answer("{\"id\":\"a\",\"old\":\"" + file + "\",\"new\":\"" + file + "\"}"))
                .contains("\"error\":\"no contract: ");
    }

    @Test
    void aMistakeOfOursIsAnAnswerToo() {
        PairsRun broken = new PairsRun(ReadOptions.defaults(), Contracts.TODAY, request -> {
            throw new IllegalStateException("broken");
        });
        String file = CASES + "field.removed.out/before.yaml";
        PairAnswer answer = broken.answer("{\"id\":\"a\",\"old\":\"" + file + "\",\"new\":\"" + file + "\"}");
        assertThat(answer.outcome()).isEqualTo(PairAnswer.Outcome.BUG);
        assertThat(answer.error()).contains("broken");
    }

    @Test
    void aLineThatIsNoObjectIsAnError() {
        assertThat(answer("what")).contains("\"error\":\"no JSON object: what\"");
    }

    @Test
    void aPathThatCannotBeOneIsAnError() {
        assertThat(answer("{\"id\":\"a\",\"old\":\"x\\u0000\",\"new\":\"y\"}")).contains("\"error\":\"no path: ");
    }

    @Test
    void aDayThatIsNoDateIsAnError() {
        assertThat(answer("{\"id\":\"a\",\"old\":\"x\",\"new\":\"y\",\"today\":\"soon\"}"))
                .contains("'today' is no date: soon");
    }
}
