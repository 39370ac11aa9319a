package dev.covenant.codegen;

import dev.covenant.codegen.GenerateResult.Counts;
import dev.covenant.codegen.GenerateResult.Outcome;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.Diagnostic;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Contracts to Java sources: reads, generates, verifies and writes, or does nothing when nothing changed. The command line
 * and the Maven plugin only translate to and from it.
 */
public final class GenerateJob {
    /** Fewer types than this are rendered sooner than other threads have begun. */
    private static final int PARALLEL_FROM = 64;

    private final Supplier<? extends Iterable<ContractReader>> readers;
    private final Supplier<? extends Iterable<Generator>> generators;
    private final String version;
    private final GenerateProgress progress;

    GenerateJob(
            Supplier<? extends Iterable<ContractReader>> readers,
            Supplier<? extends Iterable<Generator>> generators,
            String version,
            GenerateProgress progress) {
        this.readers = readers;
        this.generators = generators;
        this.version = version;
        this.progress = progress;
    }

    /** A job with the readers and generators that are found beside this class. */
    public static GenerateJob standard(GenerateProgress progress) {
        ClassLoader loader = GenerateJob.class.getClassLoader();
        return new GenerateJob(
                () -> ServiceLoader.load(ContractReader.class, loader),
                () -> ServiceLoader.load(Generator.class, loader),
                ToolVersion.of(loader),
                progress);
    }

    /** Does what is asked. Mistakes in contracts are diagnostics of the result; an exception is a mistake of ours. */
    public GenerateResult run(GenerateRequest request) {
        ContractInputs inputs = ContractInputs.find(request.contracts());
        GenerateState last = GenerateState.load(request.state());
        String key = Fingerprint.of(request, inputs, version);
        if (isUpToDate(request, inputs, last, key)) {
            return new GenerateResult(Outcome.UP_TO_DATE, List.of(), Counts.NONE);
        }
        ContractReading reading = ContractReading.of(inputs, request, readers.get(), progress);
        GenerationResult generated = reading.failed()
                ? GenerationResult.nothing(List.of())
                : Generation.of(reading, generators.get(), request);
        List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
        diagnostics.addAll(generated.diagnostics());
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return new GenerateResult(Outcome.INVALID_CONTRACT, diagnostics, Counts.NONE);
        }
        return write(request, reading, generated, last, key);
    }

    /** What lies at an origin may change without our knowing. */
    private static boolean isUpToDate(GenerateRequest request, ContractInputs inputs, GenerateState last, String key) {
        if (!inputs.diagnostics().isEmpty()
                || !request.reading().allowedOrigins().isEmpty()) {
            return false;
        }
        try {
            return last.isCurrent(key, request.output());
        } catch (IOException e) {
            // A file that cannot be looked at is told of by the run itself.
            return false;
        }
    }

    /** The files, rendered when they are asked for. */
    private Stream<GeneratedFile> render(GenerationResult generated) {
        progress.rendering(generated.types().size());
        generated.files().forEach(SourceVerifier::verifyNoTypes);
        SourceFiles sources = new SourceFiles(generated.types(), generated.foreign());
        Stream<GeneratedFile> types = stream(generated.types()).map(type -> render(type, sources));
        Stream<GeneratedFile> foreign = stream(generated.foreign()).map(ForeignSource::adopt);
        return Stream.concat(generated.files().stream(), Stream.concat(types, foreign));
    }

    private static <T> Stream<T> stream(List<T> list) {
        return list.size() < PARALLEL_FROM ? list.stream() : list.parallelStream();
    }

    private GeneratedFile render(GeneratedType type, SourceFiles sources) {
        GeneratedFile file = sources.render(type);
        progress.rendered();
        return file;
    }

    private GenerateResult write(
            GenerateRequest request,
            ContractReading reading,
            GenerationResult generated,
            GenerateState last,
            String key) {
        Stream<GeneratedFile> files = render(generated);
        List<Diagnostic> diagnostics = new ArrayList<>(reading.diagnostics());
        diagnostics.addAll(generated.diagnostics());
        int types = generated.types().size() + generated.foreign().size();
        progress.writing(generated.files().size() + types);
        try {
            WriteResult result = new SourceWriter(request.output(), last.outputs()).write(files);
            for (String kept : result.kept()) {
                diagnostics.add(Diagnostic.warning(
                        "edited-file",
                        "is no longer generated, but somebody edited it, so it stays",
                        ContractInputs.place(request.output().resolve(kept))));
            }
            remember(request, reading, key, result);
            return new GenerateResult(Outcome.DONE, diagnostics, counts(reading, types, result));
        } catch (IOException e) {
            diagnostics.add(unwritable(request.output(), e));
            return new GenerateResult(Outcome.UNWRITABLE, diagnostics, Counts.NONE);
        }
    }

    private static void remember(GenerateRequest request, ContractReading reading, String key, WriteResult result)
            throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : reading.files()) {
            if (Files.isRegularFile(file)) {
                hashes.put(file.toString(), Checksum.wide(file));
            }
        }
        if (request.state().isPresent()) {
            new GenerateState(key, hashes, result.files()).save(request.state().get());
        }
    }

    private static Counts counts(ContractReading reading, int types, WriteResult result) {
        int operations = 0;
        for (Contract contract : reading.all()) {
            operations += contract.operations().size();
        }
        int unchanged = result.files().size() - result.written();
        return new Counts(reading.all().size(), operations, types, result.written(), unchanged, result.deleted());
    }

    private static Diagnostic unwritable(Path output, IOException e) {
        String reason = e instanceof FileSystemException known && known.getReason() == null
                ? e.getClass().getSimpleName() + " " + e.getMessage()
                : e.getMessage();
        return Diagnostic.error("unwritable-output", "cannot be written: " + reason, ContractInputs.place(output));
    }
}
