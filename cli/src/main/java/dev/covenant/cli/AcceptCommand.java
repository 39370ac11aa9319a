package dev.covenant.cli;

import dev.covenant.gate.AcceptanceFile;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.Printable;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.Severity;
import java.io.IOException;
import java.util.List;

/**
 * {@code covenant accept}: writes down that somebody answers for a break, why and until when.
 */
final class AcceptCommand implements Command {
    private static final String REASON = "--reason";
    private static final String UNTIL = "--until";

    private final Console console;

    AcceptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Manual manual() {
        return Manual.of(
                        "accept",
                        "FINGERPRINT [OLD NEW]",
                        "Accepts a finding of a check for a while, in " + AcceptanceFile.NAME + ".")
                .options(List.of(
                        Option.value(REASON, "TEXT", "Why it is all right (required)."),
                        Option.value(
                                UNTIL, "DATE|VERSION", "The last day, or the release that does without it (required)."),
                        Option.value("--by", "NAME", "Who says so."),
                        Option.value("--ticket", "ID", "Where it is being dealt with."),
                        Option.flag("--semver-waived", "The version need not say that somebody breaks.")))
                .options(GateRun.options())
                .example("covenant accept a3f8c21b9d04 --reason \"nobody reads it: logs of May\" --until 2026-06-30")
                .endings(ExitCode.USAGE, ExitCode.CONTRACT, ExitCode.BASELINE);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        Complaints complaints = new Complaints();
        if (arguments.operands().isEmpty()) {
            complaints.add("which finding? covenant accept FINGERPRINT, the twelve digits that check shows");
        }
        for (String required : List.of(REASON, UNTIL)) {
            if (arguments.value(required).isEmpty()) {
                complaints.add(required + " is required: an acceptance without it would stay for ever");
            }
        }
        complaints.raise();
        List<String> sides =
                arguments.operands().subList(1, arguments.operands().size());
        GateRun run = GateRun.adding(sides, arguments, console);
        return run.judge(outcome -> accept(outcome, arguments, run.setup()));
    }

    private ExitCode accept(GateOutcome outcome, Arguments arguments, GateSetup setup) {
        if (!(outcome instanceof GateOutcome.Judged judged)) {
            throw new UsageException("there is nothing to accept: " + ((GateOutcome.FirstRelease) outcome).text());
        }
        AcceptanceFile file = setup.acceptances().get(0);
        try {
            file.add(entry(arguments), judged.report());
        } catch (IOException e) {
            new DiagnosticPrinter(console.err(), Severity.ERROR)
                    .print(List.of(Diagnostic.error(
                            "unwritable-output",
                            "cannot be written: " + e.getMessage(),
                            Location.of(file.file().toString()))));
            return ExitCode.USAGE;
        }
        console.out()
                .println("covenant: accepted in " + Printable.line(file.file().toString())
                        + "; commit it with the change");
        return ExitCode.DONE;
    }

    private static AcceptanceFile.Entry entry(Arguments arguments) {
        return new AcceptanceFile.Entry(
                arguments.operands().get(0),
                arguments.value(REASON).orElseThrow(),
                arguments.value("--by").orElse(""),
                arguments.value(UNTIL).orElseThrow(),
                arguments.value("--ticket"),
                arguments.has("--semver-waived"));
    }
}
