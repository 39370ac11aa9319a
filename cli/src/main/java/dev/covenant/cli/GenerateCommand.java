package dev.covenant.cli;

import dev.covenant.codegen.GenerateJob;
import dev.covenant.codegen.GenerateProgress;
import dev.covenant.codegen.GenerateRequest;
import dev.covenant.codegen.GenerateResult;
import dev.covenant.model.Severity;
import java.io.PrintStream;
import java.util.List;

/**
 * {@code covenant generate}: contracts to Java sources.
 */
final class GenerateCommand implements Command {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean watched;

    /** @param watched whether somebody sees on {@code err} how far it is */
    GenerateCommand(PrintStream out, PrintStream err, boolean watched) {
        this.out = out;
        this.err = err;
        this.watched = watched;
    }

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String description() {
        return "Generates Java sources from contracts; writes only what changed.";
    }

    @Override
    public String operands() {
        return "CONTRACT...";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.value("--out", "DIR", "Folder for the sources (required)."),
                Option.value("--package", "P", "Java package for what is generated."),
                Option.values("-I", "ROOT", "Further folder that $ref may reach."),
                Option.values("--allow-origin", "URL", "Origin, such as https://host, that $ref may reach."),
                Option.values("--overlay", "FILE", "What x-covenant would say, of a contract nobody may edit."),
                Option.flag("--strict", "Takes defects as errors that would else be mended."),
                Option.value("--kinds", "LIST", "What to generate: models, client, server; all by default."),
                Option.flag("--quiet", "Prints errors only."),
                Option.value("--format", "F", "How to tell what happened: text or json."));
    }

    @Override
    public ExitCode run(Arguments arguments) {
        long start = System.nanoTime();
        boolean json = Format.of(arguments, Format.TEXT) == Format.JSON;
        GenerateRequest request = GenerateArguments.request(arguments);
        GenerateResult result = run(request, watched && !json && !arguments.has("--quiet"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (json) {
            JsonReport.print(result, millis, out);
        } else {
            tell(result, millis, arguments.has("--quiet"));
        }
        return switch (result.outcome()) {
            case DONE, UP_TO_DATE -> ExitCode.DONE;
            case INVALID_CONTRACT -> ExitCode.CONTRACT;
            case UNWRITABLE -> ExitCode.USAGE;
        };
    }

    private GenerateResult run(GenerateRequest request, boolean showing) {
        if (!showing) {
            return GenerateJob.standard(GenerateProgress.NONE).run(request);
        }
        try (TerminalProgress progress = new TerminalProgress(err)) {
            return GenerateJob.standard(progress).run(request);
        }
    }

    private void tell(GenerateResult result, long millis, boolean quiet) {
        new DiagnosticPrinter(err, quiet ? Severity.ERROR : Severity.INFO).print(result.diagnostics());
        if (!quiet && result.succeeded()) {
            out.println(Summary.of(result, millis));
        }
    }
}
