package dev.covenant.cli;

import dev.covenant.cli.tools.CommandTools;
import dev.covenant.compat.CheckJob;
import dev.covenant.compat.CheckRequest;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code covenant check}: says whom a change of a contract breaks, and whether that is to stop a build.
 */
final class CheckCommand implements Command {
    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String description() {
        return "Compares two contracts, files or folders, and says whom the change breaks.";
    }

    @Override
    public String operands() {
        return "OLD NEW";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(CheckSettings.OPTIONS);
        options.add(ReportTarget.OPTION);
        options.addAll(ContractPair.OPTIONS);
        options.add(Option.value(
                PairsCheck.OPTION, "FILE", "Instead of OLD NEW: many pairs, one JSON object {id, old, new} a line."));
        options.addAll(ToolArguments.OPTIONS);
        return options;
    }

    @Override
    public ExitCode run(Arguments arguments) {
        CheckSettings settings = CheckSettings.of(arguments);
        List<ReportTarget> targets = ReportTarget.of(arguments);
        List<Path> roots = GenerateArguments.paths(arguments.values("-I"));
        try (CommandTools tools = ToolArguments.tools(arguments, console.environment())) {
            ReadOptions options = ReadOptions.defaults().withIncludeRoots(roots).withTools(tools);
            return arguments.has(PairsCheck.OPTION)
                    ? new PairsCheck(settings, options).run(arguments, console.out())
                    : check(arguments, settings, options, targets);
        }
    }

    private ExitCode check(
            Arguments arguments, CheckSettings settings, ReadOptions options, List<ReportTarget> targets) {
        ContractPair.Sides sides = ContractPair.of(arguments).read(arguments, options);
        sides.tell(console);
        if (!sides.areReadable()) {
            return ExitCode.CONTRACT;
        }
        Contract old = sides.old().contract().orElseThrow();
        Contract revised = sides.revised().contract().orElseThrow();
        ContractPair.requireOneKind(old, revised);
        CheckRequest request = settings.apply(CheckRequest.of(old, revised, settings.today()));
        return write(new CheckReport(old, revised, settings, CheckJob.run(request)), targets);
    }

    private ExitCode write(CheckReport report, List<ReportTarget> targets) {
        for (ReportTarget target : targets) {
            try {
                target.write(report, console.out());
            } catch (IOException e) {
                Location place = Location.of(target.file().map(Path::toString).orElse("-"));
                new DiagnosticPrinter(console.err(), Severity.ERROR)
                        .print(List.of(Diagnostic.error("unwritable-output", "cannot be written: " + e, place)));
                return ExitCode.USAGE;
            }
        }
        return report.exitCode();
    }
}
