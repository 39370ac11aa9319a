package dev.covenant.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether a project has proto contracts: only then it needs what others do without. */
final class ProtoSources {
    static final String ENDING = ".proto";

    private ProtoSources() {}

    /** Whether a proto file is among files and folders. */
    static boolean areIn(List<Path> contracts) {
        return contracts.stream().anyMatch(ProtoSources::areIn);
    }

    private static boolean areIn(Path contract) {
        try (Stream<Path> files = Files.walk(contract)) {
            return files.anyMatch(file -> file.toString().endsWith(ENDING));
        } catch (IOException | UncheckedIOException e) {
            // A file that is not there, a folder that cannot be read: the job says so.
            return contract.toString().endsWith(ENDING);
        }
    }
}
