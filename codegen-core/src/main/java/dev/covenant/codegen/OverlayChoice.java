package dev.covenant.codegen;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.OverlayFiles;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which overlay lies over which contract of a request, and which belongs to none. */
final class OverlayChoice {
    private final List<Path> named;
    private final List<Path> found;
    /** One contract takes the one overlay that was named, whatever it is called. */
    private final boolean alone;

    private final Set<Path> used = new HashSet<>();

    OverlayChoice(ContractInputs inputs, List<Path> named) {
        this.named = named;
        this.found = inputs.overlays();
        this.alone = inputs.all().size() == 1 && named.size() == 1;
    }

    /** The overlay that was named for a contract; empty: whatever lies beside it. */
    Optional<Path> of(Path contract) {
        return named.stream()
                .filter(overlay -> alone || OverlayFiles.isCalledLike(overlay, contract))
                .findFirst();
    }

    /** A contract was read with its overlay, if it has one. */
    void read(Path contract) {
        of(contract).ifPresent(used::add);
        // One beside it gives way to the one that was named.
        OverlayFiles.beside(contract).ifPresent(used::add);
    }

    /** Those that lie over nothing, which their authors did not mean. */
    List<Diagnostic> unmatched() {
        return Stream.concat(named.stream(), found.stream())
                .filter(overlay -> !used.contains(overlay))
                .distinct()
                .map(overlay -> Diagnostic.error(
                                "unmatched-overlay",
                                "there is no contract for this overlay",
                                ContractInputs.place(overlay))
                        .withHint("an overlay of orders.yaml is called orders.covenant.yaml, and lies beside it"
                                + " or is named"))
                .toList();
    }
}
