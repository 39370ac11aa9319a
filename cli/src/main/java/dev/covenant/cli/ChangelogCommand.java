package dev.covenant.cli;

import dev.covenant.gate.Changelog;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.Printable;
import java.util.List;
import java.util.Optional;

/**
 * {@code covenant changelog}: what is different, for those who call.
 */
final class ChangelogCommand implements Command {
    private static final String FROM = "--from";

    private final Console console;

    ChangelogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Manual manual() {
        return Manual.of("changelog", "[OLD NEW]", "Tells in Markdown what has changed, by operation.")
                .options(List.of(Option.value(
                        FROM,
                        "V",
                        "Without OLD NEW: since that version, or that tag or branch if the baseline is git's.")))
                .options(GateRun.options())
                .example("covenant changelog --from 1.4.0")
                .endings(ExitCode.USAGE, ExitCode.CONTRACT, ExitCode.BASELINE);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        Optional<String> from = arguments.value(FROM);
        if (from.isPresent() && !arguments.operands().isEmpty()) {
            throw new UsageException("OLD says already since when: no " + FROM + " beside it");
        }
        GateRun run = GateRun.of(arguments.operands(), arguments, console);
        return from.map(run::from).orElse(run).judge(this::tell);
    }

    private ExitCode tell(GateOutcome outcome) {
        if (outcome instanceof GateOutcome.FirstRelease first) {
            console.err().println("covenant: " + Printable.line(first.text()));
        } else {
            console.out()
                    .print(Changelog.of(((GateOutcome.Judged) outcome).report()).markdown());
        }
        return ExitCode.DONE;
    }
}
