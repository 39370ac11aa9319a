package dev.covenant.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.gate.Side;
import dev.covenant.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces of contracts around places. */
class SnippetTest {
    @TempDir
    Path folder;

    @Test
    void threeLinesAroundTheLineAreShownWithoutWhatAllAreIndentedBy() throws IOException {
        Snippet snippet = of("a:\n  b: 1\n  c: 2\n  d: 3\n  e: 4\n  f: 5\n  g: 6\n  h: 7\n  i: 8\n", 5, 6);
        assertThat(snippet.lines()).extracting(Snippet.Line::number).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(snippet.lines()).extracting(Snippet.Line::text).containsSequence("d: 3", "e: 4");
        assertThat(marked(snippet)).containsExactly(5);
    }

    @Test
    void theKeyOfAValueOnLinesOfItsOwnIsMarkedToo() throws IOException {
        assertThat(marked(of("get:\n  operationId: a\n  tags: []\n", 2, 3))).containsExactly(1, 2);
        assertThat(marked(of("get:\n  operationId: a\n  tags: []\n", 2, 16))).containsExactly(2);
    }

    @Test
    void aLongLineIsShownAroundTheColumn() throws IOException {
        Snippet snippet = of("x".repeat(500) + "HERE" + "y".repeat(500), 1, 501);
        assertThat(snippet.lines().get(0).text())
                .contains("HERE")
                .startsWith("... ")
                .endsWith(" ...")
                .hasSizeLessThan(180);
    }

    @Test
    void whatIsNotThereHasNoLines() throws IOException {
        assertThat(of("a: 1\n", 7, 1).lines()).isEmpty();
        assertThat(of("a: 1\n", 0, 0).lines()).isEmpty();
        assertThat(Snippet.of(place(folder.resolve("gone.yaml"), 1, 1), new Sources())
                        .lines())
                .isEmpty();
    }

    private Snippet of(String text, int line, int column) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "contract", ".yaml"), text);
        return Snippet.of(place(file, line, column), new Sources());
    }

    private static Place place(Path file, int line, int column) {
        Side side = new Side("old", Optional.empty(), Path.of(""), "", List.of());
        return new Place(side, new Location(file.toString(), line, column, ""));
    }

    private static List<Integer> marked(Snippet snippet) {
        return snippet.lines().stream()
                .filter(Snippet.Line::marked)
                .map(Snippet.Line::number)
                .toList();
    }
}
