package dev.covenant.codegen.grpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Published proto contracts that we try everything on, when they are there: in the folder of the system property
 * {@code covenant.corpus}, or in {@code shared/corpus} beside this project. {@code covenant.corpus.only} names some by a part of
 * their name. Sets of much text are left out, because compiling what protoc makes of them takes minutes and gigabytes, unless
 * {@code covenant.corpus.all} is {@code true}.
 */
final class ProtoCorpus {
    private static final long EVERYDAY_SIZE = 50_000;

    private ProtoCorpus() {}

    /**
     * A contract.
     *
     * @param files the proto files in its folder
     * @param roots where imports are looked for
     */
    record ProtoSet(String name, List<Path> files, List<Path> roots) {}

    /** Skips the test visibly when there is no corpus. */
    static Stream<ProtoSet> sets() throws Exception {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent(), "no corpus: neither -Dcovenant.corpus nor a folder shared/corpus above");
        String only = System.getProperty("covenant.corpus.only", "");
        List<ProtoSet> sets = new ArrayList<>();
        for (JsonNode entry :
                new JsonMapper().readTree(folder.get().resolve("index.json").toFile())) {
            String name = entry.get("id").asText();
            boolean everyday = entry.get("size").asLong() <= EVERYDAY_SIZE
                    && entry.get("kind").asText().equals("real");
            if (only.isEmpty() ? everyday || Boolean.getBoolean("covenant.corpus.all") : name.contains(only)) {
                sets.add(set(name, folder.get(), entry));
            } else {
                System.out.println("left out for its size, see -Dcovenant.corpus.all=true: " + name);
            }
        }
        return sets.stream();
    }

    private static ProtoSet set(String name, Path folder, JsonNode entry) throws Exception {
        List<Path> roots = new ArrayList<>();
        entry.get("includes").forEach(root -> roots.add(folder.resolve(root.asText())));
        try (Stream<Path> files = Files.walk(folder.resolve(entry.get("root").asText()))) {
            return new ProtoSet(
                    name,
                    files.filter(file -> file.toString().endsWith(".proto"))
                            .sorted()
                            .toList(),
                    roots);
        }
    }

    private static Optional<Path> folder() {
        String named = System.getProperty("covenant.corpus");
        if (named != null) {
            return Optional.of(Path.of(named, "proto"));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/corpus/proto");
            if (Files.isRegularFile(folder.resolve("index.json"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
