package dev.covenant.gate.baseline;

import dev.covenant.model.OverlayFiles;
import dev.covenant.model.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which of the overlays that were named is over which contract. */
record OverlayChoice(List<Path> overlays, boolean alone, ReadOptions options) {
    static OverlayChoice of(ContractFiles files) {
        boolean alone = files.overlays().size() == 1
                && files.contracts().size() == 1
                && !Files.isDirectory(files.contracts().get(0));
        return new OverlayChoice(files.overlays(), alone, files.options());
    }

    /** How a contract of these files is read. */
    ReadOptions options(List<Path> contract) {
        Optional<Path> chosen = overlays.stream()
                .filter(overlay ->
                        alone || contract.stream().anyMatch(file -> OverlayFiles.isCalledLike(overlay, file)))
                .findFirst();
        return chosen.map(options::withOverlay).orElse(options);
    }
}
