package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.Findings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells imports that lead nowhere or in a circle, each at its own place: protoc tells only one of a circle.
 */
final class ImportCheck {
    private final Sources sources;
    private final Findings findings;

    ImportCheck(Sources sources, Findings findings) {
        this.sources = sources;
        this.findings = findings;
    }

    /**
     * Looks at the files and all they import.
     *
     * @param circle whether there is one, which takes long to find
     */
    void tell(Collection<String> names, boolean circle) {
        Deque<String> waiting = new ArrayDeque<>(names);
        Set<String> seen = new HashSet<>(names);
        while (!waiting.isEmpty()) {
            SourceFile file = sources.file(waiting.remove()).orElse(null);
            if (file == null) {
                continue;
            }
            for (Imports.Found found : file.imports()) {
                tell(file, found, circle);
                if (seen.add(found.path())) {
                    waiting.add(found.path());
                }
            }
        }
    }

    private void tell(SourceFile file, Imports.Found found, boolean circle) {
        if (sources.file(found.path()).isEmpty()) {
            findings.add(
                    DiagnosticCode.MISSING_IMPORT,
                    file.locationAt(found.offset(), ""),
                    "\"" + found.path() + "\" is in none of the folders for imports",
                    hint(found.path()));
        } else if (circle && reaches(found.path(), file.name())) {
            findings.add(
                    DiagnosticCode.IMPORT_CYCLE,
                    file.locationAt(found.offset(), ""),
                    found.path().equals(file.name())
                            ? "the file imports itself"
                            : "\"" + found.path() + "\" imports this file, itself or by way of others",
                    "leave the import out, or put what both need into a file of its own");
        }
    }

    private String hint(String path) {
        List<String> known = new ArrayList<>();
        sources.all().forEach(file -> known.add(file.name()));
        String meant = Spelling.hint(path, known);
        return meant.isEmpty() ? "name the folder it is imported from with -I" : meant;
    }

    private boolean reaches(String start, String end) {
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        Set<String> seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            if (name.equals(end)) {
                return true;
            }
            sources.file(name)
                    .ifPresent(file -> file.imports().forEach(found -> {
                        if (seen.add(found.path())) {
                            waiting.add(found.path());
                        }
                    }));
        }
        return false;
    }
}
