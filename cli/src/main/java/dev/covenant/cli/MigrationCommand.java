package dev.covenant.cli;

import dev.covenant.gate.ContractPair;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.GateRequest;
import dev.covenant.gate.InvalidGateException;
import dev.covenant.gate.MigrationGuide;
import dev.covenant.gate.NamedContract;
import dev.covenant.gate.Side;
import dev.covenant.model.Contract;
import java.util.List;
import java.util.Optional;

/**
 * {@code covenant migration}: what a client must change to move from one version to another one.
 */
final class MigrationCommand implements Command {
    private static final String FROM = "--from";
    private static final String TO = "--to";

    private final Console console;

    MigrationCommand(Console console) {
        this.console = console;
    }

    /**
     * Two versions that one contract has beside each other.
     *
     * @param from as paths say it, such as {@code v1}
     * @param to such as {@code v2}
     */
    private record Versions(String from, String to) {}

    @Override
    public Manual manual() {
        return Manual.of(
                        "migration",
                        "CONTRACT|OLD NEW",
                        "Tells in Markdown what a client must change to move from one version to another one.")
                .details("""
                    The versions live in one CONTRACT beside each other, as /v1/orders and /v2/orders, and are named by
                    --from and --to; or they are two contracts.\
                    """)
                .options(List.of(
                        Option.value(FROM, "V", "The version that clients speak now, as paths say it, such as v1."),
                        Option.value(TO, "V", "The version that they are to speak, such as v2.")))
                .options(GateRun.options())
                .example("covenant migration api/orders.yaml --from v1 --to v2")
                .endings(ExitCode.USAGE, ExitCode.CONTRACT, ExitCode.BASELINE);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        Optional<Versions> versions = versions(arguments);
        List<String> operands = arguments.operands();
        if (operands.size() == 2) {
            return GateRun.of(operands, arguments, console).judge(outcome -> between(outcome, versions));
        }
        if (versions.isEmpty()) {
            throw new UsageException("from where to where? covenant migration CONTRACT " + FROM + " v1 " + TO
                    + " v2, or covenant migration OLD NEW");
        }
        List<String> twice = operands.isEmpty() ? operands : List.of(operands.get(0), operands.get(0));
        return GateRun.of(twice, arguments, console).current(side -> within(side, versions.get()));
    }

    private static Optional<Versions> versions(Arguments arguments) {
        if (arguments.has(FROM) != arguments.has(TO)) {
            throw new UsageException(FROM + " and " + TO + " belong together");
        }
        return arguments
                .value(FROM)
                .map(from -> new Versions(from, arguments.value(TO).orElseThrow()));
    }

    private ExitCode within(Side side, Versions versions) {
        for (NamedContract named : side.contracts()) {
            tell(MigrationGuide.between(named.contract(), versions.from(), versions.to()));
        }
        return ExitCode.DONE;
    }

    private ExitCode between(GateOutcome outcome, Optional<Versions> versions) {
        if (!(outcome instanceof GateOutcome.Judged judged)) {
            throw new UsageException("nothing to move from: " + ((GateOutcome.FirstRelease) outcome).text());
        }
        for (ContractPair pair : judged.report().pairs()) {
            if (pair.isWhole()) {
                Contract old = pair.old().orElseThrow().contract();
                Contract revised = pair.revised().orElseThrow().contract();
                tell(shown(judged.report().request(), between(old, revised, versions), old, revised));
            }
        }
        return ExitCode.DONE;
    }

    /** Files that were copied for the run are called as what they are copies of. */
    private static MigrationGuide shown(GateRequest sides, MigrationGuide guide, Contract old, Contract revised) {
        String from = guide.from().equals(old.location().file()) ? sides.old().shownFile(old.location()) : guide.from();
        String to = guide.to().equals(revised.location().file())
                ? sides.revised().shownFile(revised.location())
                : guide.to();
        return new MigrationGuide(from, to, guide.general(), guide.operations(), guide.added());
    }

    private static MigrationGuide between(Contract old, Contract revised, Optional<Versions> versions) {
        try {
            return versions.map(two -> MigrationGuide.between(revised, two.from(), two.to()))
                    .orElseGet(() -> MigrationGuide.between(old, revised));
        } catch (InvalidGateException e) {
            // The new contract has not both versions beside each other: then each contract is one of them.
            Versions named = versions.orElseThrow();
            MigrationGuide guide = MigrationGuide.between(old, revised);
            return new MigrationGuide(named.from(), named.to(), guide.general(), guide.operations(), guide.added());
        }
    }

    private void tell(MigrationGuide guide) {
        console.out().print(guide.markdown());
    }
}
