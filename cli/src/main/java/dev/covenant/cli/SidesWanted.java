package dev.covenant.cli;

import dev.covenant.gate.GateFile;
import dev.covenant.gate.baseline.Baseline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which two sides a run is about.
 *
 * @param sought where the old side is, as it was written
 * @param old where the old side is
 * @param label what people call the new side
 * @param revised where the new side is, if that is not in the working tree
 * @param contracts the new side's files and folders in the working tree; empty if {@code revised} is there
 * @param since the earliest release that counts; absent: only the latest does
 */
record SidesWanted(
        String sought,
        Baseline old,
        String label,
        Optional<Baseline> revised,
        List<Path> contracts,
        Optional<String> since) {
    static final String SINCE = "--against-all-since";
    static final Option OPTION =
            Option.value(SINCE, "V", "Asks for every release since V, not only the last one; of maven:G:A.");

    /**
     * Two operands, or what {@code covenant.yaml} says where there are none.
     *
     * @throws UsageException when it cannot be told what is meant
     */
    static SidesWanted of(List<String> operands, Arguments arguments, GateFile file) {
        Optional<String> since = arguments.value(SINCE);
        SidesWanted wanted = switch (operands.size()) {
            case 0 -> ofFile(file, since.or(file::since));
            case 2 -> ofOperands(operands.get(0), operands.get(1), arguments, since);
            default ->
                throw new UsageException(
                        "which contracts? OLD and NEW are two; none at all means those of " + file.file());
        };
        if (wanted.since().isPresent() && !(wanted.old() instanceof Baseline.Maven)) {
            throw new UsageException(SINCE + " asks a Maven repository; the old side is " + wanted.sought());
        }
        return wanted;
    }

    private static SidesWanted ofOperands(String old, String revised, Arguments arguments, Optional<String> since) {
        Baseline was = placed(parse(old, Path.of("")), SideOptions.old(arguments));
        Baseline is = placed(parse(revised, Path.of("")), SideOptions.revised(arguments));
        return is instanceof Baseline.Local local
                ? new SidesWanted(old, was, revised, Optional.empty(), List.of(local.path()), since)
                : new SidesWanted(old, was, revised, Optional.of(is), List.of(), since);
    }

    private static Baseline placed(Baseline side, SideOptions options) {
        return side instanceof Baseline.Local local ? new Baseline.Local(options.place(local.path())) : side;
    }

    private static SidesWanted ofFile(GateFile file, Optional<String> since) {
        Path folder = folder(file);
        if (!Files.exists(file.file())) {
            throw new UsageException("which contracts? Name OLD and NEW, or write a " + file.file()
                    + " with compatibility: {baseline: ..., contracts: [...]}");
        }
        if (file.contracts().isEmpty()) {
            throw new UsageException(file.file() + " does not say which contracts: compatibility: contracts: [api]");
        }
        String sought = file.baseline()
                .or(() -> snapshot(folder))
                .orElseThrow(() -> new UsageException(file.file()
                        + " does not say what to compare with: compatibility: baseline: main:api, maven:G:A,"
                        + " snapshot or a path"));
        List<Path> contracts = file.contracts().stream()
                .map(GenerateArguments::path)
                .map(folder::resolve)
                .toList();
        String label = String.join(", ", file.contracts());
        return new SidesWanted(sought, parse(sought, folder), label, Optional.empty(), contracts, since);
    }

    /** What {@code covenant baseline} writes is what is compared with if nobody says more. */
    private static Optional<String> snapshot(Path folder) {
        return Files.isDirectory(folder.resolve(Baseline.Snapshot.CONVENTIONAL))
                ? Optional.of("snapshot")
                : Optional.empty();
    }

    /**
     * The same with another release of the old side.
     *
     * @throws UsageException when it has none
     */
    SidesWanted at(String version) {
        Baseline other;
        if (old instanceof Baseline.Maven maven) {
            other = new Baseline.Maven(maven.group(), maven.artifact(), version);
        } else if (old instanceof Baseline.Git git) {
            other = new Baseline.Git(version, git.path());
        } else {
            throw new UsageException("there are no versions of " + sought + "; name OLD and NEW");
        }
        return new SidesWanted(other.toString(), other, label, revised, contracts, Optional.empty());
    }

    /** The project's. */
    static Path folder(GateFile file) {
        Path parent = file.file().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static Baseline parse(String text, Path folder) {
        try {
            return Baseline.parse(text, folder);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
