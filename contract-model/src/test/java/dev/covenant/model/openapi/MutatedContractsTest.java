package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.TypeUsage;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Contracts with parts exchanged at random: whatever comes out, reading ends, throws nothing, and gives a model in which
 * every name resolves, or an error with a place. The seeds are fixed, so a failure comes back.
 */
class MutatedContractsTest {
    private static final int MUTANTS = Integer.getInteger("covenant.mutants", 40);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @TempDir
    Path folder;

    static Stream<Path> contracts() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases"))) {
            return folders
                    .sorted()
                    .map(folder -> folder.resolve("contract.yaml"))
                    .filter(Files::exists)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void mutantIsReadOrRefusedButNeverThrows(Path contract) throws IOException {
        JsonNode tree = new TreeReader(ReadLimits.defaults(), new Findings(false))
                .read("contract", Files.readAllBytes(contract))
                .map(Shuffled::tree)
                .orElse(NODES.objectNode());
        for (int seed = 0; seed < MUTANTS; seed++) {
            Path file = folder.resolve("mutant.json");
            Files.writeString(file, mutant(tree, new Random(seed)).toPrettyString());

            ReadResult result = new OpenApiReader().read(file, ReadOptions.defaults());

            result.contract().ifPresent(model -> {
                TypeUsage.of(model);
                assertThat(ModelText.of(model)).isNotEmpty();
            });
            if (result.contract().isEmpty()) {
                assertThat(result.diagnostics()).as("seed %d", seed).anyMatch(Diagnostic::isError);
            }
        }
    }

    private static JsonNode mutant(JsonNode tree, Random random) {
        JsonNode mutant = tree.deepCopy();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            List<JsonNode> containers = new ArrayList<>();
            List<String> pointers = new ArrayList<>();
            collect(mutant, "", containers, pointers);
            if (!containers.isEmpty()) {
                change(containers.get(random.nextInt(containers.size())), containers, pointers, random);
            }
        }
        return mutant;
    }

    private static void collect(JsonNode node, String pointer, List<JsonNode> containers, List<String> pointers) {
        pointers.add(pointer);
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
        }
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(e -> collect(
                            e.getValue(),
                            pointer + "/" + e.getKey().replace("~", "~0").replace("/", "~1"),
                            containers,
                            pointers));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), pointer + "/" + i, containers, pointers);
            }
        }
    }

    private static void change(JsonNode container, List<JsonNode> containers, List<String> pointers, Random random) {
        JsonNode value = value(containers, pointers, random);
        if (container instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), value);
        } else if (container instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            String key = keys.get(random.nextInt(keys.size()));
            if (random.nextInt(6) == 0) {
                object.remove(key);
            } else {
                object.set(key, value);
            }
        }
    }

    private static JsonNode value(List<JsonNode> containers, List<String> pointers, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(5) - 2);
            case 3 ->
                NODES.textNode(List.of("", "string", "array", "x-y", "{a}").get(random.nextInt(5)));
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.objectNode();
            case 6 -> containers.get(random.nextInt(containers.size())).deepCopy();
            default -> NODES.objectNode().put("$ref", "#" + pointers.get(random.nextInt(pointers.size())));
        };
    }
}
