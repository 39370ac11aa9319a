package dev.covenant.codegen.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.covenant.model.Contract;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.openapi.OpenApiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The published contracts that we try everything on, when they are there: in the folder of the system property
 * {@code covenant.corpus}, or in {@code shared/corpus} beside this project. {@code covenant.corpus.only} names some by a part of
 * their path. Contracts over 300 KB are left out, because they take many minutes together, unless {@code covenant.corpus.all} is
 * {@code true}.
 */
public final class Corpus {
    private static final long EVERYDAY_SIZE = 300_000;

    private Corpus() {}

    /** Skips the test visibly when there is no corpus. */
    public static Stream<Path> contracts() {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent(), "no corpus: neither -Dcovenant.corpus nor a folder shared/corpus above");
        String only = System.getProperty("covenant.corpus.only", "");
        List<Path> files = new ArrayList<>();
        for (JsonNode entry : index(folder.get())) {
            String file = entry.get("file").asText();
            if (file.contains(only) && isWanted(folder.get().resolve(file), !only.isEmpty())) {
                files.add(folder.get().resolve(file));
            }
        }
        return files.stream();
    }

    private static boolean isWanted(Path contract, boolean named) {
        try {
            boolean wanted =
                    named || Boolean.getBoolean("covenant.corpus.all") || Files.size(contract) <= EVERYDAY_SIZE;
            if (!wanted) {
                System.out.println("left out for its size, see -Dcovenant.corpus.all=true: " + name(contract));
            }
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> folder() {
        String named = System.getProperty("covenant.corpus");
        if (named != null) {
            return Optional.of(Path.of(named, "openapi"));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/corpus/openapi");
            if (Files.isRegularFile(folder.resolve("index.json"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static JsonNode index(Path folder) {
        try {
            return new JsonMapper().readTree(folder.resolve("index.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String name(Path file) {
        return file.subpath(file.getNameCount() - 2, file.getNameCount()).toString();
    }

    /** Skips the test visibly when the contract cannot be read: that is judged elsewhere. */
    public static Contract read(Path file) {
        ReadResult result = new OpenApiReader().read(file, ReadOptions.defaults());
        Assumptions.assumeTrue(
                result.contract().isPresent(),
                () -> "not read: "
                        + result.diagnostics().stream().filter(d -> d.isError()).findFirst());
        return result.contract().orElseThrow();
    }
}
