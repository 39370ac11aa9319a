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
    /** Of each schema; fewer where only few pairs are tried anyway. */
    private static final int VALUES = Seeds.LAST - Seeds.FIRST > Seeds.USUAL ? 200 : 40;

    /** To generate and compile a client costs as much as to check some dozens of pairs: so many pairs have the same old contract. */
    private static final int PAIRS_OF_A_CLIENT = 12;

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
        String tried = values + " values of " + pairs + " pairs";
        Seeds.print("requests: " + tried);
        assertThat(String.join("\n\n", wrong)).as(tried).isEmpty();
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
        for (Sent sent : Sent.of(old, compatible.pair().revised())) {
            for (int i = 0; i < VALUES; i++) {
                JsonNode value = values.of(old.at(sent.before()));
                if (before.accepts(sent.before(), value, true)) {
                    tried++;
                    if (!sent.readings(value).stream().anyMatch(read -> after.accepts(sent.after(), read, true))) {
                        wrong.add(sent.after() + " refuses " + value + "\n"
                                + after.complaints(sent.after(), value, true) + "\n" + compatible);
                        break;
                    }
                }
            }
        }
        return tried;
    }

    @Test
    void whatNewServersMayAnswerIsReadByClientsOfContractsThatAreCalledCompatible() {
        int values = 0;
        int pairs = 0;
        long step = PAIRS_OF_A_CLIENT * (long) CLIENTS_AT_ONCE;
        for (long from = Seeds.FIRST; from < Seeds.LAST && wrong.size() < Seeds.MOST_SHOWN; from += step) {
            OldClients clients = new OldClients();
            List<Compatible> batch = new ArrayList<>();
            for (long seed = from; seed < Math.min(Seeds.LAST, from + step); seed += PAIRS_OF_A_CLIENT) {
                batch.addAll(family(seed, clients));
            }
            clients.compile();
            for (Compatible compatible : batch) {
                values += answers(compatible, clients);
            }
            pairs += batch.size();
        }
        String tried = values + " values of " + pairs + " pairs";
        Seeds.print("answers: " + tried);
        assertThat(String.join("\n\n", wrong)).as(tried).isEmpty();
    }

    /** What one contract may become, as far as it is called compatible; adds the client of that contract. */
    private List<Compatible> family(long seed, OldClients clients) {
        Contracts contracts = new Contracts(folder);
        ObjectNode contract = RandomContract.of(seed);
        Contract old = contracts.read(contract);
        List<Compatible> all = new ArrayList<>();
        for (long one = seed; one < seed + PAIRS_OF_A_CLIENT; one++) {
            RandomPair pair = RandomPair.of(contract, one);
            List<Finding> findings = Contracts.check(old, contracts.read(pair.revised()));
            if (Contracts.errors(findings) == 0) {
                all.add(new Compatible(seed, pair, old, findings));
            }
        }
        if (!all.isEmpty()) {
            clients.add(old, "seed" + seed);
        }
        return all;
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
                    if (contract.at(pointer).isObject() && operation.has("operationId")) {
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
