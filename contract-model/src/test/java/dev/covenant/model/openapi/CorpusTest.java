package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeUsage;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every contract of a corpus folder that lies beside the project ({@code ../shared/corpus}, or the system property
 * {@code covenant.corpus}). Without it these tests are skipped.
 */
class CorpusTest {
    private static final int SHUFFLE_UP_TO = 1_500_000;

    @TempDir
    Path folder;

    /** A contract of the corpus, as its index describes it. */
    record Entry(String id, Path file, Path root, boolean invalid, int files, int operations, int schemas) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Entry> entries() throws IOException {
        Path corpus = corpus().orElse(null);
        List<Entry> entries = new ArrayList<>();
        if (corpus == null) {
            return entries;
        }
        for (JsonNode node :
                new ObjectMapper().readTree(corpus.resolve("index.json").toFile())) {
            Path file = Path.of(node.get("file").asText());
            int folders = file.getNameCount() > 2 ? 2 : 1;
            entries.add(new Entry(
                    node.get("id").asText(),
                    corpus.resolve(file),
                    corpus.resolve(file.subpath(0, folders)),
                    node.has("expect"),
                    node.get("files").asInt(),
                    node.get("operations").asInt(),
                    node.get("schemas").asInt()));
        }
        return entries;
    }

    private static Optional<Path> corpus() {
        String named = System.getProperty("covenant.corpus");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path corpus = at.resolve("shared/corpus/openapi");
            if (Files.exists(corpus.resolve("index.json"))) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }

    /** The contracts, or one stand-in, so that a corpus that is not there shows as a skipped test. */
    static Stream<Entry> contracts() throws IOException {
        List<Entry> entries = entries();
        return entries.isEmpty() ? Stream.of((Entry) null) : entries.stream();
    }

    private static ReadResult read(Path file, Path root) {
        return new OpenApiReader().read(file, new ReadOptions(false, List.of(root), List.of(), ReadLimits.defaults()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void contractIsReadOrRefusedAsTheCorpusSays(Entry entry) throws IOException {
        assumeThat(entry).as("the corpus ../shared/corpus/openapi is here").isNotNull();

        ReadResult result = read(entry.file(), entry.root());

        if (entry.invalid()) {
            assertThat(result.contract()).isEmpty();
            assertThat(result.diagnostics().stream().filter(Diagnostic::isError))
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.location().line()).isPositive());
            return;
        }
        Contract contract = result.contract()
                .orElseThrow(() -> new AssertionError(result.diagnostics().toString()));
        assertThat(calls(contract)).isGreaterThanOrEqualTo(entry.operations());
        assertThat(contract.types().values().stream().filter(TypeDef::declared).count())
                .isGreaterThanOrEqualTo(entry.schemas());
        assertThat(contract.operations().stream().map(operation -> ((HttpOperation) operation).name()))
                .doesNotHaveDuplicates();
        // Every name resolves, or this throws.
        TypeUsage.of(contract);
        LocationCheck.check(contract, entry.file(), entry.file().resolveSibling(""));
    }

    private static long calls(Contract contract) {
        return contract.operations().stream()
                .filter(operation -> operation.role() == OperationRole.CALL)
                .count();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void orderOfKeysHasNoMeaning(Entry entry) throws IOException {
        assumeThat(entry).as("the corpus ../shared/corpus/openapi is here").isNotNull();
        assumeThat(entry.files() == 1 && !entry.invalid() && Files.size(entry.file()) < SHUFFLE_UP_TO)
                .as("a lawful contract in one file of reasonable size")
                .isTrue();

        String expected =
                ModelText.of(read(entry.file(), entry.root()).contract().orElseThrow());
        JsonNode tree = Shuffled.tree(new TreeReader(ReadLimits.defaults(), new Findings(false))
                .read("tree", Files.readAllBytes(entry.file()))
                .orElseThrow());
        Path shuffled =
                Files.writeString(folder.resolve("contract.json"), Shuffled.of(tree, 7), StandardCharsets.UTF_8);

        assertThat(ModelText.of(read(shuffled, folder).contract().orElseThrow()))
                .isEqualTo(expected);
    }
}
