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
 * value as they read it.
 */
class CorpusGenerationTest {
    private static final RoundTrips.Outcome NONE = new RoundTrips.Outcome(0, List.of());

    @TestFactory
    Stream<DynamicTest> compilesAndLosesNothing() {
        return Corpus.contracts().map(file -> DynamicTest.dynamicTest(Corpus.name(file), () -> check(file)));
    }

    private static void check(Path file) {
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
    }
}
