package dev.covenant.cli;

import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the contracts of one of two sides are read, as the command line says.
 *
 * @param root looked at first; absent: none
 * @param roots that both sides share
 * @param overlays of its contracts
 * @param strict whether defects are errors
 */
record SideOptions(Optional<Path> root, List<Path> roots, List<Path> overlays, boolean strict) {
    static final String BASE_ROOT = "--base-root";
    static final String REVISION_ROOT = "--revision-root";
    static final List<Option> OPTIONS = List.of(
            Option.values("-I", "ROOT", "Further folder that $ref may reach, and where imports are looked for."),
            Option.value(BASE_ROOT, "DIR", "The same for OLD alone, looked at first."),
            Option.value(REVISION_ROOT, "DIR", "The same for NEW alone, looked at first."),
            Option.values("--overlay", "FILE", "What x-covenant would say in NEW, of a contract nobody may edit."),
            Option.values("--base-overlay", "FILE", "The same for OLD."),
            Option.flag("--strict", "Takes defects of NEW as errors that would else be mended."));

    static SideOptions old(Arguments arguments) {
        // Nobody can mend the past.
        return of(arguments, BASE_ROOT, "--base-overlay", false);
    }

    static SideOptions revised(Arguments arguments) {
        return of(arguments, REVISION_ROOT, "--overlay", arguments.has("--strict"));
    }

    private static SideOptions of(Arguments arguments, String root, String overlay, boolean strict) {
        return new SideOptions(
                arguments.value(root).map(GenerateArguments::path),
                GenerateArguments.paths(arguments.values("-I")),
                GenerateArguments.paths(arguments.values(overlay)),
                strict);
    }

    /** A path as it was named, or below this side's root if there is nothing of that name. */
    Path place(Path path) {
        return root.map(folder -> folder.resolve(path))
                .filter(below -> !Files.exists(path) && Files.exists(below))
                .orElse(path);
    }

    ReadOptions reading(NativeTools tools) {
        List<Path> all = new ArrayList<>();
        root.ifPresent(all::add);
        all.addAll(roots);
        ReadOptions usual = ReadOptions.defaults();
        return new ReadOptions(strict, all, List.of(), usual.limits(), usual.overlay(), tools).toCompare();
    }
}
