package dev.covenant.codegen;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.OverlayFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a request names, and those found in the folders that it names.
 *
 * @param named given as a file, whether or not there is one
 * @param folders given as folders
 * @param found in a folder, so it may be one
 * @param overlays found in a folder, or beside a file that was given
 * @param diagnostics folders that cannot be searched
 */
record ContractInputs(
        List<Path> named, List<Path> folders, List<Path> found, List<Path> overlays, List<Diagnostic> diagnostics) {
    /** Looks at the paths; folders are searched in depth, sorted by path, hidden files and folders left out. */
    static ContractInputs find(List<Path> contracts) {
        List<Path> named = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        List<Path> found = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path contract : contracts) {
            if (Files.isDirectory(contract)) {
                folders.add(contract);
                search(contract, found, diagnostics);
            } else {
                named.add(contract);
            }
        }
        List<Path> overlays =
                new ArrayList<>(found.stream().filter(OverlayFiles::isOverlay).toList());
        found.removeAll(overlays);
        named.forEach(contract -> OverlayFiles.beside(contract).ifPresent(overlays::add));
        return new ContractInputs(
                List.copyOf(named),
                List.copyOf(folders),
                List.copyOf(found),
                List.copyOf(overlays),
                List.copyOf(diagnostics));
    }

    /** Some of the files as the user gave them: those that were named, and the folders that the others were found in. */
    List<Path> asGiven(Collection<Path> files) {
        Set<Path> given = new LinkedHashSet<>(named);
        given.retainAll(files);
        for (Path folder : folders) {
            if (files.stream().anyMatch(file -> file.startsWith(folder))) {
                given.add(folder);
            }
        }
        return List.copyOf(given);
    }

    /** All that may be contracts. */
    List<Path> all() {
        List<Path> all = new ArrayList<>(named);
        all.addAll(found);
        return all;
    }

    private static void search(Path folder, List<Path> found, List<Diagnostic> diagnostics) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> isCandidate(folder.relativize(file)) && Files.isRegularFile(file))
                    .sorted()
                    .forEach(found::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            diagnostics.add(Diagnostic.error("unreadable-folder", "the folder cannot be read", place(folder)));
        }
    }

    private static boolean isCandidate(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = relative.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json") || name.endsWith(".proto");
    }

    static Location place(Path path) {
        return Location.of(path.toString());
    }
}
