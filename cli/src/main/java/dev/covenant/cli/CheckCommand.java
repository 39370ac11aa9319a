package dev.covenant.cli;

import dev.covenant.cli.tools.CommandTools;
import dev.covenant.gate.GateJob;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.GateRequest;
import dev.covenant.gate.Printable;
import dev.covenant.gate.Side;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code covenant check}: says whom a change of contracts breaks, and whether that is to stop a build.
 */
final class CheckCommand implements Command {
    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Manual manual() {
        return Manual.of(
                        "check",
                        "[OLD NEW]",
                        "Compares contracts with those that clients know, and says whom the change breaks.")
                .details("""
                    OLD and NEW are files or folders, ref:path of a git repository, or maven:G:A[:V] of a release. Without
                    them the contracts of this folder's covenant.yaml are compared with its baseline.\
                    """)
                .options(List.of(Reports.FORMAT, Reports.COLOUR, Judgement.FAIL_ON, Judgement.REPORT_ONLY))
                .options(GateRun.options())
                .options(List.of(Option.value(
                        PairsCheck.OPTION,
                        "FILE",
                        "Instead of OLD NEW: many pairs, one JSON object {id, old, new} a line.")))
                .example("covenant check origin/main:api/orders.yaml api/orders.yaml --format"
                        + " text,sarif=target/covenant.sarif")
                .endings(ExitCode.REFUSED, ExitCode.USAGE, ExitCode.CONTRACT, ExitCode.BASELINE);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        if (arguments.has(PairsCheck.OPTION)) {
            return checkPairs(arguments);
        }
        Complaints complaints = new Complaints();
        Optional<Reports> reports = complaints.take(() -> Reports.of(arguments, console));
        Optional<GateRun> run = complaints.take(() -> GateRun.of(arguments.operands(), arguments, console));
        complaints.raise();
        GateRun gate = run.orElseThrow();
        return gate.judge(outcome -> tell(outcome, gate, reports.orElseThrow()));
    }

    private ExitCode checkPairs(Arguments arguments) {
        Judgement judgement = Judgement.of(arguments);
        List<Path> roots = GenerateArguments.paths(arguments.values("-I"));
        try (CommandTools tools = ToolArguments.tools(arguments, console.environment())) {
            ReadOptions options = ReadOptions.defaults().withIncludeRoots(roots).withTools(tools);
            return new PairsCheck(judgement, options).run(arguments, console.out());
        }
    }

    private ExitCode tell(GateOutcome outcome, GateRun run, Reports reports) {
        if (outcome instanceof GateOutcome.FirstRelease first) {
            return tell(first, run, reports);
        }
        GateReport report = ((GateOutcome.Judged) outcome).report();
        return ended(reports.write(report, console.out()), outcome);
    }

    /** Programs that wait for a report get one on which all is new. */
    private ExitCode tell(GateOutcome.FirstRelease first, GateRun run, Reports reports) {
        Side nothing = new Side("nothing (" + first.sought() + ")", Optional.empty(), Path.of(""), "", List.of());
        GateRequest request =
                new GateRequest(nothing, first.revised(), List.of(), run.setup().settings());
        Reports others = reports.withoutShownText();
        (others.equals(reports) ? console.err() : console.out()).println("covenant: " + Printable.line(first.text()));
        return ended(others.write(GateJob.run(request), console.out()), first);
    }

    private ExitCode ended(List<Diagnostic> faults, GateOutcome outcome) {
        new DiagnosticPrinter(console.err(), Severity.ERROR).print(faults);
        if (!faults.isEmpty()) {
            return ExitCode.USAGE;
        }
        return outcome.isRefused() ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
