package dev.covenant.gate.baseline;

import dev.covenant.gate.NamedContract;
import dev.covenant.gate.Side;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A side without its contracts. */
record SideOrigin(String label, Optional<String> version, Path root, String prefix) {
    Side with(List<NamedContract> contracts) {
        return new Side(label, version, root, prefix, contracts);
    }

    /** What is said of a copy is said of what was copied. */
    Diagnostic shown(Diagnostic diagnostic) {
        Location place = diagnostic.location();
        Location shown = new Location(with(List.of()).shownFile(place), place.line(), place.column(), place.pointer());
        return new Diagnostic(diagnostic.severity(), diagnostic.code(), diagnostic.message(), shown, diagnostic.hint());
    }
}
