package dev.covenant.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What reading gave: the contract, unless it could not be used, and everything there is to say about it.
 *
 * @param contract absent when there is an error among the diagnostics
 * @param diagnostics sorted by place
 * @param files every file that was looked at, whether or not it was good
 */
public record ReadResult(Optional<Contract> contract, List<Diagnostic> diagnostics, List<Path> files) {
    public ReadResult {
        diagnostics = List.copyOf(new TreeSet<>(diagnostics));
        files = List.copyOf(files);
    }
}
