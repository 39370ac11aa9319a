package dev.covenant.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.covenant.compat.Finding;
import dev.covenant.compat.diff.ContractDiff;
import dev.covenant.compat.diff.Occurrence;
import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.Trail;
import dev.covenant.compat.diff.TypeChange;
import dev.covenant.model.Contract;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A document that is shown for a finding is accepted by the one contract and refused by the other, says a validator of JSON Schema; and most
 * findings on values that break someone show one.
 */
class WitnessTruthTest {
    private static final int LEAST_PERCENT = 90;

    private final List<String> lies = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private int shown;

    @Test
    void ofTheCases() throws IOException {
        Path cases = Path.of("../compat-checker/src/test/resources/cases");
        try (Stream<Path> folders = Files.list(cases)) {
            for (Path folder : folders.sorted().toList()) {
                pair(folder.resolve("before.yaml"), folder.resolve("after.yaml"));
            }
        }
        judge();
    }

    @Test
    void ofThePairsOfTheCorpus() throws IOException {
        Path corpus = Path.of(System.getProperty("covenant.corpus", "../../shared/corpus"), "compat");
        assumeThat(Files.isDirectory(corpus))
                .as("the corpus of pairs is not here")
                .isTrue();
        for (String source : List.of("oasdiff", "mutations")) {
            JsonNode cases =
                    SchemaJudge.json(Files.readString(corpus.resolve(source).resolve("cases.json")));
            for (JsonNode one : cases.get("cases")) {
                Path base = corpus.resolve(one.get("base").asText());
                if (Files.size(base) < 1_000_000) {
                    pair(base, corpus.resolve(one.get("revision").asText()));
                }
            }
        }
        judge();
    }

    @Test
    void ofRandomPairs(@TempDir Path folder) {
        Contracts contracts = new Contracts(folder);
        for (long seed = Seeds.FIRST; seed < Seeds.LAST; seed++) {
            RandomPair pair = RandomPair.of(seed);
            pair(
                    "seed " + seed,
                    new Sides(
                            contracts.read(pair.old()),
                            contracts.read(pair.revised()),
                            new SchemaJudge(pair.old()),
                            new SchemaJudge(pair.revised())));
        }
        judge();
    }

    private void judge() {
        assertThat(lies).isEmpty();
        int all = shown + without.size();
        assertThat(shown * 100)
                .as("%d of %d; without:%n%s", shown, all, String.join("\n", without))
                .isGreaterThanOrEqualTo(all * LEAST_PERCENT);
        if (Boolean.getBoolean("covenant.print")) {
            System.out.println(shown + " of " + all + "; without:\n" + String.join("\n", without));
        }
    }

    /** A pair, as we read it and as it is written. */
    private record Sides(Contract old, Contract revised, SchemaJudge before, SchemaJudge after) {}

    private void pair(Path before, Path after) {
        Optional<Contract> old = Contracts.read(before);
        Optional<Contract> revised = Contracts.read(after);
        if (old.isPresent() && revised.isPresent()) {
            Sides sides = new Sides(old.get(), revised.get(), SchemaJudge.of(before), SchemaJudge.of(after));
            pair(before + " -> " + after.getFileName(), sides);
        }
    }

    private void pair(String name, Sides sides) {
        List<Occurrence> occurrences = ContractDiff.of(sides.old(), sides.revised());
        for (Finding finding : Contracts.check(sides.old(), sides.revised())) {
            Optional<Occurrence> occurrence =
                    occurrences.stream().filter(o -> isOf(finding, o)).findFirst();
            if (finding.isBreaking()
                    && occurrence.filter(WitnessTruthTest::isOnValues).isPresent()) {
                String words = name + ": " + Contracts.words(finding);
                finding.witness()
                        .ifPresentOrElse(
                                witness -> check(words + " " + witness, finding, occurrence.get(), sides),
                                () -> without.add(words));
            }
        }
    }

    /** What tells alternatives apart, and what texts contain, no schema asks of values. */
    private static boolean isOnValues(Occurrence occurrence) {
        return occurrence.trail().isPresent()
                && occurrence.change() instanceof TypeChange change
                && !(change instanceof TypeChange.Discrimination)
                && !(change instanceof TypeChange.ContentEncoding)
                && !change.aspect().equals("contentSchema")
                && !isVacuous(change.aspect(), occurrence.trail().get().levels().get(0));
    }

    /** A limit for values of another kind than the type has: some contracts say such, and no value is ever asked. */
    private static boolean isVacuous(String aspect, Trail.Level level) {
        if (level.before() instanceof TypeRef.Anything) {
            return false;
        }
        boolean text = level.before() instanceof TypeRef.Single single && single.scalar() == Scalar.STRING;
        boolean number = level.before() instanceof TypeRef.Single && !text;
        return switch (aspect) {
            case "minimum", "maximum", "multipleOf" -> !number;
            case "minLength", "maxLength", "pattern" -> !text;
            case "minItems", "maxItems", "uniqueItems" -> text || number;
            default -> false;
        };
    }

    private static boolean isOf(Finding finding, Occurrence occurrence) {
        return occurrence.position() == finding.position()
                && occurrence.change().aspect().equals(finding.aspect())
                && occurrence.change().site().element().equals(finding.element())
                && occurrence.change().site().base().equals(finding.base())
                && occurrence.change().site().revision().equals(finding.revision())
                && occurrence.change().before().equals(finding.before())
                && occurrence.change().after().equals(finding.after());
    }

    private void check(String words, Finding finding, Occurrence occurrence, Sides sides) {
        List<Trail.Level> levels = occurrence.trail().orElseThrow().levels();
        Trail.Level whole = levels.get(levels.size() - 1);
        boolean request = finding.position() == Position.IN;
        String sent = (request ? whole.before() : whole.after()).location().pointer();
        String asked = (request ? whole.after() : whole.before()).location().pointer();
        SchemaJudge sender = request ? sides.before() : sides.after();
        SchemaJudge receiver = request ? sides.after() : sides.before();
        shown++;
        JsonNode value = SchemaJudge.json(finding.witness().orElseThrow());
        if (sender.has(sent) && receiver.has(asked)) {
            // Old clients also read what their contract says that only they send.
            if (!sender.accepts(sent, value, request)) {
                lies.add(words + " is not accepted: " + sender.complaints(sent, value, request));
            } else if (receiver.accepts(asked, value, request) && (request || receiver.accepts(asked, value, true))) {
                lies.add(words + " is not refused");
            }
        }
    }
}
