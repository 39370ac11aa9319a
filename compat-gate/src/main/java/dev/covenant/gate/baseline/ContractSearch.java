package dev.covenant.gate.baseline;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.OverlayFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds files that may be contracts. */
final class ContractSearch {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".proto");

    private ContractSearch() {}

    /**
     * A file that may be a contract.
     *
     * @param given what was named: the file, or the folder it was found in
     * @param key its path below what was named; empty for a file that was named alone
     */
    record Candidate(Path file, Path given, String key) {
        boolean named() {
            return file.equals(given);
        }

        /** A key that tells it from its namesakes in other folders. */
        String longKey() {
            Path parent = named() ? given.getParent() : given;
            Path folder = parent == null ? null : parent.getFileName();
            return folder == null ? key : folder + "/" + key;
        }
    }

    /**
     * What there is.
     *
     * @param faults folders that cannot be read
     */
    record Found(List<Candidate> candidates, List<Diagnostic> faults) {}

    /** Named files as they are; of folders what is in them in depth, in the order of paths, without hidden files and folders. */
    static Found in(List<Path> contracts) {
        List<Candidate> found = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (Path contract : contracts) {
            if (Files.isDirectory(contract)) {
                search(contract, found, faults);
            } else {
                String key = contracts.size() == 1 ? "" : String.valueOf(contract.getFileName());
                found.add(new Candidate(contract, contract, key));
            }
        }
        return new Found(found, faults);
    }

    private static void search(Path folder, List<Candidate> found, List<Diagnostic> faults) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> isCandidate(folder.relativize(file)) && Files.isRegularFile(file))
                    .sorted()
                    .forEach(file -> found.add(new Candidate(file, folder, key(folder, file))));
        } catch (IOException | UncheckedIOException e) {
            faults.add(Diagnostic.error(
                    "unreadable-folder",
                    "the folder cannot be read: " + e.getMessage(),
                    Location.of(folder.toString())));
        }
    }

    private static String key(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isCandidate(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".") && !part.toString().equals(".")) {
                return false;
            }
        }
        return hasEnding(relative.toString()) && !OverlayFiles.isOverlay(relative);
    }

    /** Whether a file may be part of a contract, by its name. */
    static boolean hasEnding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
