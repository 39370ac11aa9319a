package dev.covenant.cli;

import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.Printable;
import dev.covenant.gate.VersionAdvice;
import java.util.List;
import java.util.Optional;

/**
 * {@code covenant advise-version}: says which version the changes ask for.
 */
final class AdviseVersionCommand implements Command {
    private final Console console;

    AdviseVersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Manual manual() {
        return Manual.of(
                        "advise-version",
                        "[OLD NEW]",
                        "Says which number of the version the changes ask to be raised, and the next version.")
                .options(List.of(Option.value("--format", "F", "text (the default) or json.")))
                .options(GateRun.options())
                .example("covenant advise-version maven:com.acme:orders api --project-version 1.5.0-SNAPSHOT")
                .endings(ExitCode.USAGE, ExitCode.CONTRACT, ExitCode.BASELINE);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        Complaints complaints = new Complaints();
        Optional<Format> format = complaints.take(() -> Format.of(arguments, Format.TEXT));
        Optional<GateRun> run = complaints.take(() -> GateRun.of(arguments.operands(), arguments, console));
        complaints.raise();
        return run.orElseThrow().judge(outcome -> {
            tell(outcome, format.orElseThrow());
            return ExitCode.DONE;
        });
    }

    private void tell(GateOutcome outcome, Format format) {
        if (outcome instanceof GateOutcome.FirstRelease first) {
            console.err().println("covenant: " + Printable.line(first.text()));
        } else if (format == Format.JSON) {
            json(((GateOutcome.Judged) outcome).report().advice());
        } else {
            console.out().println(text(((GateOutcome.Judged) outcome).report().advice()));
        }
    }

    private static String text(VersionAdvice advice) {
        StringBuilder text =
                new StringBuilder("required bump ").append(advice.required().name());
        advice.next().ifPresent(next -> text.append(": ").append(next));
        advice.released().ifPresent(released -> text.append(", after ").append(released));
        if (advice.generated() != advice.required()) {
            text.append("; for an artifact of generated code ")
                    .append(advice.generated().name());
        }
        advice.planned()
                .ifPresent(planned -> text.append("; ")
                        .append(planned)
                        .append(advice.sufficient() ? " is enough" : " is not enough"));
        return Printable.line(text.toString());
    }

    private void json(VersionAdvice advice) {
        JsonOut.print(console.out(), json -> {
            json.writeStartObject();
            json.writeStringField("required", Choice.word(advice.required()));
            json.writeStringField("generated", Choice.word(advice.generated()));
            json.writeStringField("released", advice.released().orElse(null));
            json.writeStringField("next", advice.next().orElse(null));
            json.writeStringField("planned", advice.planned().orElse(null));
            json.writeBooleanField("sufficient", advice.sufficient());
            json.writeEndObject();
        });
    }
}
