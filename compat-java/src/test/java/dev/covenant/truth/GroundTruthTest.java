package dev.covenant.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.compat.Finding;
import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonReader;
import dev.covenant.model.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the checker finds nothing that breaks, nothing breaks: what the old contract lets clients send, the new one accepts, and what the
 * new one lets servers answer, clients generated from the old one read. The first judge is a validator of JSON Schema, the second is our
 * own generated code.
 */
class GroundTruthTest {
    private static final int VALUES = 200;

    /** To generate and compile a client costs as much as to check some dozens of pairs. */
    private static final int CLIENTS = (int) Math.min(1000, Math.max(6, (Seeds.LAST - Seeds.FIRST) / 10));

    /** In bytes: what is larger takes longer than it tells. */
    private static final long LARGEST = 200_000;

    private static final int CLIENTS_AT_ONCE = 50;

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();

    /** A pair that is called compatible. */
    private record Compatible(long seed, RandomPair pair, Contract old, List<Finding> findings) {
        @Override
        public String toString() {
            return "seed " + seed + " " + pair + "\n"
                    + findings.stream().map(Contracts::words).toList();
        }
    }

    @Test
    void whatOldClientsMaySendIsAcceptedByContractsThatAreCalledCompatible() {
        int pairs = 0;
        int values = 0;
        for (long seed = Seeds.FIRST; seed < Seeds.LAST && wrong.size() < Seeds.MOST_SHOWN; seed++) {
            Compatible compatible = compatible(seed);
            if (compatible != null) {
                pairs++;
                values += requests(compatible);
            }
        }
        assertThat(String.join("\n\n", wrong))
                .as("of %d values of %d pairs", values, pairs)
                .isEmpty();
    }

    @Test
    void whatOldClientsMaySendIsAcceptedByThePairsOfTheCorpusThatAreCalledCompatible() throws IOException {
        Path corpus = Path.of(System.getProperty("covenant.corpus", "../../shared/corpus"), "compat");
        assumeThat(Files.isDirectory(corpus))
                .as("the corpus of pairs is not here")
                .isTrue();
        int pairs = 0;
        int values = 0;
        for (String source : List.of("oasdiff", "mutations")) {
            JsonNode cases =
                    SchemaJudge.json(Files.readString(corpus.resolve(source).resolve("cases.json")));
            for (JsonNode one : cases.get("cases")) {
                Compatible compatible = compatible(
                        corpus.resolve(one.get("base").asText()),
                        corpus.resolve(one.get("revision").asText()));
                if (compatible != null) {
                    pairs++;
                    values += requests(compatible);
                }
            }
        }
        assertThat(pairs).isPositive();
        assertThat(String.join("\n\n", wrong))
                .as("of %d values of %d pairs", values, pairs)
                .isEmpty();
    }

    /** A pair of files, when it is called compatible. */
    private static @Nullable Compatible compatible(Path base, Path revision) throws IOException {
        Optional<Contract> old = Contracts.read(base);
        Optional<Contract> revised = Contracts.read(revision);
        if (old.isEmpty() || revised.isEmpty() || Files.size(base) > LARGEST) {
            return null;
        }
        List<Finding> findings = Contracts.check(old.get(), revised.get());
        RandomPair pair = new RandomPair(
                (ObjectNode) SchemaJudge.read(base),
                (ObjectNode) SchemaJudge.read(revision),
                List.of(base.getFileName() + " -> " + revision.getFileName()));
        return Contracts.errors(findings) == 0 ? new Compatible(0, pair, old.get(), findings) : null;
    }

    private @Nullable Compatible compatible(long seed) {
        Contracts contracts = new Contracts(folder);
        RandomPair pair = RandomPair.of(seed);
        Contract old = contracts.read(pair.old());
        List<Finding> findings = Contracts.check(old, contracts.read(pair.revised()));
        return Contracts.errors(findings) == 0 ? new Compatible(seed, pair, old, findings) : null;
    }

    private int requests(Compatible compatible) {
        JsonNode old = compatible.pair().old();
        SchemaJudge before = new SchemaJudge(old);
        SchemaJudge after = new SchemaJudge(compatible.pair().revised());
        RandomValues values = new RandomValues(old, true, new Chance(compatible.seed()));
        int tried = 0;
        for (String schema : sent(old)) {
            if (after.has(schema)) {
                for (int i = 0; i < VALUES; i++) {
                    JsonNode value = values.of(old.at(schema));
                    if (before.accepts(schema, value, true)) {
                        tried++;
                        if (!after.accepts(schema, value, true)) {
                            wrong.add(schema + " refuses " + value + "\n" + after.complaints(schema, value, true) + "\n"
                                    + compatible);
                            break;
                        }
                    }
                }
            }
        }
        return tried;
    }

    /** The schemas of bodies. */
    private static List<String> sent(JsonNode contract) {
        List<String> schemas = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            String start = "/paths/" + path.getKey().replace("~", "~0").replace("/", "~1");
            for (String method : List.of("/get", "/post", "/put", "/patch", "/delete")) {
                String body = start + method + "/requestBody/content/application~1json/schema";
                if (contract.at(body).isObject()) {
                    schemas.add(body);
                }
            }
        }
        return schemas;
    }

    @Test
    void whatNewServersMayAnswerIsReadByClientsOfContractsThatAreCalledCompatible() {
        int values = 0;
        int pairs = 0;
        for (long seed = Seeds.FIRST; seed < Seeds.LAST && pairs < CLIENTS && wrong.size() < Seeds.MOST_SHOWN; ) {
            OldClients clients = new OldClients();
            List<Compatible> batch = new ArrayList<>();
            for (; seed < Seeds.LAST && batch.size() < Math.min(CLIENTS_AT_ONCE, CLIENTS - pairs); seed++) {
                Compatible compatible = compatible(seed);
                if (compatible != null) {
                    batch.add(compatible);
                    clients.add(compatible.old(), "seed" + compatible.seed());
                }
            }
            clients.compile();
            for (Compatible compatible : batch) {
                values += answers(compatible, clients);
            }
            pairs += batch.size();
        }
        assertThat(String.join("\n\n", wrong))
                .as("of %d values of %d pairs", values, pairs)
                .isEmpty();
    }

    private int answers(Compatible compatible, OldClients clients) {
        JsonNode revised = compatible.pair().revised();
        SchemaJudge judge = new SchemaJudge(revised);
        RandomValues values = new RandomValues(revised, false, new Chance(compatible.seed()));
        int tried = 0;
        for (Map.Entry<String, String> answer :
                answered(compatible.pair().old()).entrySet()) {
            if (judge.has(answer.getKey())) {
                String[] operation = answer.getValue().split(" ", -1);
                JsonCodec<?> codec = clients.codec("seed" + compatible.seed(), operation[0], operation[1]);
                for (int i = 0; i < VALUES; i++) {
                    JsonNode value = values.of(revised.at(answer.getKey()));
                    if (judge.accepts(answer.getKey(), value, false)) {
                        tried++;
                        if (!reads(codec, value, answer.getKey() + "\n" + compatible)) {
                            break;
                        }
                    }
                }
            }
        }
        return tried;
    }

    /** The schemas of answers, with the operation and the name of the status. */
    private static Map<String, String> answered(JsonNode contract) {
        Map<String, String> schemas = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            for (String method : List.of("get", "post")) {
                JsonNode operation = path.getValue().path(method);
                for (Map.Entry<String, JsonNode> response :
                        operation.path("responses").properties()) {
                    String pointer = "/paths/" + path.getKey().replace("/", "~1") + "/" + method + "/responses/"
                            + response.getKey() + "/content/application~1json/schema";
                    if (contract.at(pointer).isObject()) {
                        String status = response.getKey().equals("200") ? "OK" : "NOT_FOUND";
                        schemas.put(pointer, operation.get("operationId").asText() + " " + status);
                    }
                }
            }
        }
        return schemas;
    }

    private boolean reads(JsonCodec<?> codec, JsonNode value, String words) {
        try {
            codec.read(JsonReader.of(value.toString().getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (RuntimeException e) {
            wrong.add(e + "\n" + value + "\n" + words);
            return false;
        }
    }
}
