package dev.covenant.cli;

import dev.covenant.cli.tools.CommandTools;
import dev.covenant.gate.GateFile;
import dev.covenant.gate.Printable;
import dev.covenant.gate.baseline.Baseline;
import dev.covenant.gate.baseline.Bundle;
import dev.covenant.gate.baseline.BundleResult;
import dev.covenant.gate.baseline.ContractFiles;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code covenant baseline}: keeps contracts as they are, for later ones to be compared with.
 */
final class BaselineCommand implements Command {
    private static final String OUT = "--out";
    private static final String VERSION = "--project-version";

    private final Console console;

    BaselineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Manual manual() {
        return Manual.of(
                        "baseline",
                        "[CONTRACT...]",
                        "Keeps contracts, with all they refer to, for later ones to be compared with.")
                .details("""
                    CONTRACTs are files and folders; without them those of this folder's covenant.yaml. A folder is a snapshot
                    to be committed; an archive is what a release carries beside its artifact, with the classifier "contract".\
                    """)
                .options(List.of(
                        Option.value(OUT, "DIR|FILE.zip", "Where; " + Baseline.Snapshot.CONVENTIONAL + " by default."),
                        Option.value(VERSION, "V", "The version that they are released as."),
                        Option.value(GateSetup.CONFIG, "FILE", "The settings; covenant.yaml of this folder."),
                        Option.values(
                                "-I", "ROOT", "Further folder that $ref may reach, and where imports are looked for."),
                        Option.values(
                                "--overlay", "FILE", "What x-covenant would say, of a contract nobody may edit.")))
                .options(ToolArguments.OPTIONS)
                .example("covenant baseline api --project-version 1.4.0")
                .endings(ExitCode.USAGE, ExitCode.CONTRACT);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        GateFile file = GateSetup.file(arguments, console);
        List<Path> contracts = contracts(arguments, file);
        Path out = arguments
                .value(OUT)
                .map(GenerateArguments::path)
                .orElseGet(() -> SidesWanted.folder(file).resolve(Baseline.Snapshot.CONVENTIONAL));
        try (CommandTools tools = ToolArguments.tools(arguments, console.environment())) {
            SideOptions options = SideOptions.revised(arguments);
            ContractFiles files = new ContractFiles(contracts, options.overlays(), options.reading(tools));
            return keep(Bundle.of(files, arguments.value(VERSION).orElse("")), out);
        } catch (IOException e) {
            print(List.of(Diagnostic.error(
                    "unwritable-output", "cannot be written: " + e.getMessage(), Location.of(out.toString()))));
            return ExitCode.USAGE;
        }
    }

    private static List<Path> contracts(Arguments arguments, GateFile file) {
        if (!arguments.operands().isEmpty()) {
            return GenerateArguments.paths(arguments.operands());
        }
        if (file.contracts().isEmpty()) {
            throw new UsageException("which contracts? covenant baseline CONTRACT..., or name them in " + file.file()
                    + ": compatibility: contracts: [api]");
        }
        Path folder = SidesWanted.folder(file);
        return file.contracts().stream()
                .map(GenerateArguments::path)
                .map(folder::resolve)
                .toList();
    }

    private ExitCode keep(BundleResult result, Path out) throws IOException {
        if (result instanceof BundleResult.Unreadable unreadable) {
            print(unreadable.diagnostics());
            return ExitCode.CONTRACT;
        }
        BundleResult.Made made = (BundleResult.Made) result;
        print(made.diagnostics());
        console.out().println("covenant: " + Printable.line(kept(made.bundle(), out)));
        return ExitCode.DONE;
    }

    private static String kept(Bundle bundle, Path out) throws IOException {
        String count = Summary.count(bundle.keys().size(), "contract");
        if (out.toString().endsWith(".zip")) {
            bundle.writeArchive(out);
            return count + " in " + out;
        }
        if (bundle.isIn(out)) {
            return out + " is as it was";
        }
        bundle.writeFolder(out);
        return count + " in " + out + "; commit it";
    }

    private void print(List<Diagnostic> diagnostics) {
        new DiagnosticPrinter(console.err(), Severity.WARNING).print(diagnostics);
    }
}
