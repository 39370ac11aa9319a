package dev.covenant.cli;

import dev.covenant.gate.Changelog;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.Printable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    public String name() {
        return "changelog";
    }

    @Override
    public String description() {
        return "Tells in Markdown what has changed, by operation.";
    }

    @Override
    public String operands() {
        return "[OLD NEW]";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(Option.value(
                FROM, "V", "Without OLD NEW: since that version, or that tag or branch if the baseline is git's.")));
        options.addAll(GateRun.options());
        return options;
    }

    @Override
    public String example() {
        return "covenant changelog --from 1.4.0";
    }

    @Override
    public Set<ExitCode> endings() {
        return EnumSet.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.CONTRACT, ExitCode.BASELINE);
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
