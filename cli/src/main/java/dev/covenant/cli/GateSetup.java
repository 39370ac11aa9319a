package dev.covenant.cli;

import dev.covenant.gate.Acceptance;
import dev.covenant.gate.AcceptanceFile;
import dev.covenant.gate.FileReading;
import dev.covenant.gate.GateFile;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.SeverityOverride;
import dev.covenant.model.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one run judges: as {@code covenant.yaml} says, unless the command line says otherwise.
 *
 * @param file what {@code covenant.yaml} says; nothing where there is none
 * @param acceptances the files of acceptances, the one to add to first
 * @param settings all together
 */
record GateSetup(GateFile file, List<AcceptanceFile> acceptances, GateSettings settings) {
    static final String CONFIG = "--config";
    static final String ACCEPT_FILE = "--accept-file";
    static final String RULE = "--rule";
    static final List<Option> OPTIONS = List.of(
            Judgement.PROFILE,
            Judgement.DIRECTION,
            Option.values(RULE, "RULE=LEVEL", "Makes a rule error, warn, info or off, such as field.removed@out=warn."),
            Judgement.TODAY,
            Judgement.GRACE_DAYS,
            Option.value("--project-version", "V", "The version that is about to be released, to be judged too."),
            Option.value(CONFIG, "FILE", "The settings; " + GateFile.NAME + " of this folder if there is one."),
            Option.values(ACCEPT_FILE, "FILE", "What is accepted; " + AcceptanceFile.NAME + " beside the settings."));

    /**
     * What the files and the options say; warnings about the files are told at once.
     *
     * @throws UsageException with all that makes no sense
     */
    static GateSetup of(Arguments arguments, Console console) {
        Complaints complaints = new Complaints();
        Optional<GateFile> file = complaints.take(() -> file(arguments, console));
        List<AcceptanceFile> accepted = new ArrayList<>();
        for (Path path : acceptFiles(arguments, file)) {
            complaints
                    .take(() -> existing(path, AcceptanceFile.read(path), console))
                    .ifPresent(accepted::add);
        }
        Optional<Judgement> judgement = complaints.take(() -> Judgement.of(arguments));
        List<SeverityOverride> rules = new ArrayList<>();
        for (String rule : arguments.values(RULE)) {
            complaints.take(() -> SeverityOverride.parse(rule)).ifPresent(rules::add);
        }
        complaints.raise();
        GateSettings settings = judgement.orElseThrow().over(file.orElseThrow());
        return new GateSetup(file.orElseThrow(), accepted, with(settings, arguments, rules, accepted));
    }

    /** What {@code covenant.yaml} says, or the file that is named instead. */
    static GateFile file(Arguments arguments, Console console) {
        Path path = GenerateArguments.path(arguments.value(CONFIG).orElse(GateFile.NAME));
        if (arguments.has(CONFIG) && !Files.exists(path)) {
            throw new UsageException(CONFIG + ": there is no " + path);
        }
        return existing(path, GateFile.read(path), console);
    }

    /** Whoever names a file means one that is there. */
    static void requireAcceptFiles(Arguments arguments) {
        for (Path path : GenerateArguments.paths(arguments.values(ACCEPT_FILE))) {
            if (!Files.exists(path)) {
                throw new UsageException(ACCEPT_FILE + ": there is no " + path);
            }
        }
    }

    private static List<Path> acceptFiles(Arguments arguments, Optional<GateFile> file) {
        return arguments.has(ACCEPT_FILE)
                ? GenerateArguments.paths(arguments.values(ACCEPT_FILE))
                : file.map(GateFile::acceptFile).stream().toList();
    }

    private static <T> T existing(Path path, FileReading<T> reading, Console console) {
        new DiagnosticPrinter(console.err(), Severity.INFO).print(reading.diagnostics());
        return reading.content()
                .orElseThrow(() -> new UsageException(path + " has faults, and nothing is judged while it has"));
    }

    private static GateSettings with(
            GateSettings settings, Arguments arguments, List<SeverityOverride> rules, List<AcceptanceFile> accepted) {
        List<SeverityOverride> overrides = new ArrayList<>(settings.overrides());
        overrides.addAll(rules);
        List<Acceptance> acceptances =
                accepted.stream().flatMap(file -> file.acceptances().stream()).toList();
        GateSettings all = settings.withOverrides(overrides).withAcceptances(acceptances);
        return arguments.value("--project-version").map(all::withProjectVersion).orElse(all);
    }
}
