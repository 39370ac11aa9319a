package dev.covenant.codegen;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds files that would be one where case does not count. A generator of ours keeps those of one contract apart; contracts that
 * share a package, and other generators, do not.
 */
final class Collisions {
    private Collisions() {}

    /**
     * An error for each file whose path is taken.
     *
     * @param output where files of ours are told of
     */
    static List<Diagnostic> of(GenerationResult generated, Location output) {
        Map<String, String> taken = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        generated.files().forEach(file -> check(file.path(), output, taken, diagnostics));
        generated.types().forEach(type -> check(SourceFiles.path(type.name()), output, taken, diagnostics));
        generated.foreign().forEach(file -> check(file.path(), file.location(), taken, diagnostics));
        return diagnostics;
    }

    private static void check(String path, Location place, Map<String, String> taken, List<Diagnostic> to) {
        String other = taken.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (other != null) {
            String message = path.equals(other)
                    ? "two parts of the contracts lead to the Java file " + other
                    : "the Java files " + other + " and " + path + " are one where case does not count";
            to.add(Diagnostic.error("colliding-files", message, place)
                    .withHint("give the contracts packages of their own, or the types names that differ in more than"
                            + " case"));
        }
    }
}
