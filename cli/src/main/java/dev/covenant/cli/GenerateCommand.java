package dev.covenant.cli;

import dev.covenant.cli.tools.CommandTools;
import dev.covenant.codegen.GenerateJob;
import dev.covenant.codegen.GenerateProgress;
import dev.covenant.codegen.GenerateRequest;
import dev.covenant.codegen.GenerateResult;
import dev.covenant.model.Severity;
import java.util.List;

/**
 * {@code covenant generate}: contracts to Java sources.
 */
final class GenerateCommand implements Command {
    private final Console console;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Manual manual() {
        return Manual.of("generate", "CONTRACT...", "Generates Java sources from contracts; writes only what changed.")
                .options(List.of(
                        Option.value("--out", "DIR", "Folder for the sources (required)."),
                        Option.value(
                                "--package",
                                "P",
                                "Java package for what is generated; .proto files say theirs themselves."),
                        Option.values(
                                "-I", "ROOT", "Further folder that $ref may reach, and where imports are looked for."),
                        Option.values("--allow-origin", "URL", "Origin, such as https://host, that $ref may reach."),
                        Option.values("--overlay", "FILE", "What x-covenant would say, of a contract nobody may edit."),
                        Option.flag("--strict", "Takes defects as errors that would else be mended."),
                        Option.value("--kinds", "LIST", "What to generate: models, client, server; all by default."),
                        Option.flag("--quiet", "Prints errors only."),
                        Option.value("--format", "F", "How to tell what happened: text or json.")))
                .options(ToolArguments.OPTIONS)
                .example("covenant generate orders.yaml --out target/generated-sources --package com.acme.orders")
                .endings(ExitCode.USAGE, ExitCode.CONTRACT);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        long start = System.nanoTime();
        boolean json = Format.of(arguments, Format.TEXT) == Format.JSON;
        GenerateResult result = run(arguments, console.watched() && !json && !arguments.has("--quiet"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (json) {
            JsonReport.print(result, millis, console.out());
        } else {
            tell(result, millis, arguments.has("--quiet"));
        }
        return switch (result.outcome()) {
            case DONE, UP_TO_DATE -> ExitCode.DONE;
            case INVALID_CONTRACT -> ExitCode.CONTRACT;
            case UNWRITABLE -> ExitCode.USAGE;
        };
    }

    private GenerateResult run(Arguments arguments, boolean showing) {
        try (CommandTools tools = ToolArguments.tools(arguments, console.environment())) {
            GenerateRequest request = GenerateArguments.request(arguments, tools.choice());
            if (!showing) {
                return GenerateJob.standard(GenerateProgress.NONE).run(request);
            }
            try (TerminalProgress progress = new TerminalProgress(console.err())) {
                return GenerateJob.standard(progress).run(request);
            }
        }
    }

    private void tell(GenerateResult result, long millis, boolean quiet) {
        new DiagnosticPrinter(console.err(), quiet ? Severity.ERROR : Severity.INFO).print(result.diagnostics());
        if (!quiet && result.succeeded()) {
            console.out().println(Summary.of(result, millis));
        }
    }
}
