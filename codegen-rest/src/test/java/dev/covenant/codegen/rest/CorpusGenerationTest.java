package dev.covenant.codegen.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GenerationResult;
import dev.covenant.codegen.SourceFiles;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every real and tricky contract that can be read leads to Java that compiles without a warning, and whose classes give back every
 * value as they read it, also over HTTP from our client to our server and back.
 */
class CorpusGenerationTest {
    private static final RoundTrips.Outcome NONE = new RoundTrips.Outcome(0, List.of(), List.of());

    /** So many types of a contract travel in an everyday build; all of them with {@code -Dcovenant.corpus.all=true}. */
    private static final int EVERYDAY_TYPES = 300;

    /** So many values of each do; all of them likewise. */
    private static final int EVERYDAY_VALUES = 4;

    @TestFactory
    Stream<DynamicTest> compilesAndLosesNothing() {
        Totals totals = new Totals();
        return Stream.concat(
                Corpus.contracts().map(file -> DynamicTest.dynamicTest(Corpus.name(file), () -> check(file, totals))),
                Stream.of(DynamicTest.dynamicTest("all contracts together", totals::tell)));
    }

    /** What travelled, of all contracts. */
    private static final class Totals {
        private int types;
        private int values;
        private long nanos;

        WireTrips.Outcome travel(List<WireTrips.Typed> all) {
            List<WireTrips.Typed> travellers = Boolean.getBoolean("covenant.corpus.all")
                    ? all
                    : all.stream()
                            .limit(EVERYDAY_TYPES)
                            .map(type -> type.atMost(EVERYDAY_VALUES))
                            .toList();
            long start = System.nanoTime();
            WireTrips.Outcome outcome = WireTrips.of(travellers);
            nanos += System.nanoTime() - start;
            types += outcome.types();
            values += outcome.values();
            return outcome;
        }

        void tell() {
            System.out.printf(
                    "%d values of %d types went from a client to a server and back in %d ms%n",
                    values, types, nanos / 1_000_000);
            assertThat(values).isGreaterThanOrEqualTo(types).isPositive();
        }
    }

    private static void check(Path file, Totals totals) {
        Contract contract = Corpus.read(file);
        long start = System.nanoTime();
        GenerateOptions options = GenerateOptions.of("corpus.api");
        GenerationResult result = new RestGenerator().generate(contract, options);
        SourceFiles sources = new SourceFiles(result.types());
        List<GeneratedFile> files = new ArrayList<>(result.files());
        result.types().forEach(type -> files.add(sources.render(type)));
        long generated = System.nanoTime();
        SourceCompiler.Compiled java = SourceCompiler.compile(files);
        long compiled = System.nanoTime();
        RoundTrips.Outcome trips =
                java.complaints().isEmpty() ? RoundTrips.of(RestPlan.of(contract, options), java.classes()) : NONE;
        System.out.printf(
                "%-60s %5d files %8d lines, generate %6d ms, compile %6d ms, %6d values; %d complaints, %d losses%n",
                Corpus.name(file),
                files.size(),
                files.stream().mapToLong(f -> f.content().lines().count()).sum(),
                (generated - start) / 1_000_000,
                (compiled - generated) / 1_000_000,
                trips.values(),
                java.complaints().size(),
                trips.losses().size());
        assertThat(java.complaints()).isEmpty();
        assertThat(trips.losses()).isEmpty();
        assertThat(totals.travel(trips.types()).losses()).isEmpty();
    }
}
