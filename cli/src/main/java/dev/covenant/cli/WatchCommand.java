package dev.covenant.cli;

import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.OutputFolder;
import dev.covenant.codegen.watch.WatchFiles;
import dev.covenant.codegen.watch.WatchOptions;
import dev.covenant.gate.Printable;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.ReadResult;
import dev.covenant.model.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code covenant watch}: a contract to a dashboard and alert rules for its clients.
 */
final class WatchCommand implements Command {
    private final Console console;

    WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Manual manual() {
        return Manual.of(
                        "watch",
                        "CONTRACT",
                        "Writes a Grafana dashboard and Prometheus alert rules for the clients of a contract.")
                .options(OneContract.OPTIONS)
                .options(List.of(
                        Option.value("--target", "NAME", "What clients call the service, as in Target.of (required)."),
                        Option.value("--out", "DIR", "Folder for the files (required)."),
                        Option.value(
                                "--objective", "PERCENT", "How many of 100 calls are to succeed; 99.9 by default.")))
                .example("covenant watch orders.yaml --target orders --out monitoring")
                .endings(ExitCode.USAGE, ExitCode.CONTRACT);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        WatchOptions options = options(arguments);
        Path folder = GenerateArguments.path(required(arguments, "--out DIR"));
        ReadResult result = OneContract.read(manual().name(), arguments, console.environment());
        new DiagnosticPrinter(console.err(), Severity.INFO).print(result.diagnostics());
        if (result.contract().isEmpty()) {
            return ExitCode.CONTRACT;
        }
        Path state = StateFolder.of(folder, "watch-" + options.target(), List.of());
        return write(WatchFiles.of(result.contract().get(), options), new OutputFolder(folder, state));
    }

    private ExitCode write(List<GeneratedFile> files, OutputFolder output) {
        try {
            int written = output.write(files);
            files.forEach(file -> console.out()
                    .println(Printable.line(output.folder().resolve(file.path()).toString())));
            console.out().println(written + " written, " + (files.size() - written) + " unchanged");
            return ExitCode.DONE;
        } catch (IOException e) {
            Location place = Location.of(output.folder().toString());
            new DiagnosticPrinter(console.err(), Severity.ERROR)
                    .print(List.of(
                            Diagnostic.error("unwritable-output", "cannot be written: " + e.getMessage(), place)));
            return ExitCode.USAGE;
        }
    }

    private static WatchOptions options(Arguments arguments) {
        String target = required(arguments, "--target NAME");
        String objective = arguments.value("--objective").orElse("99.9");
        try {
            return new WatchOptions(target, new BigDecimal(objective));
        } catch (NumberFormatException e) {
            throw new UsageException("--objective is a percentage such as 99.9, not " + objective);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String required(Arguments arguments, String option) {
        String name = option.substring(0, option.indexOf(' '));
        return arguments.value(name).orElseThrow(() -> new UsageException(option + " is required"));
    }
}
