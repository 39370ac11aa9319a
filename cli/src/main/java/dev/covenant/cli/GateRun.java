package dev.covenant.cli;

import dev.covenant.cli.tools.CommandTools;
import dev.covenant.gate.Acceptance;
import dev.covenant.gate.AcceptanceComments;
import dev.covenant.gate.FileReading;
import dev.covenant.gate.GateFile;
import dev.covenant.gate.GateJob;
import dev.covenant.gate.GateOutcome;
import dev.covenant.gate.GateRequest;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.MissingBaseline;
import dev.covenant.gate.NamedContract;
import dev.covenant.gate.Side;
import dev.covenant.gate.baseline.SideResult;
import dev.covenant.model.ContractKind;
import dev.covenant.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One run of the gate, for all commands that ask it: settings, sides, and what stands in the way of comparing them.
 */
final class GateRun {
    private final Arguments arguments;
    private final Console console;
    private final GateSetup setup;
    private final SidesWanted wanted;
    private final SideSayings sayings;

    private GateRun(Arguments arguments, Console console, GateSetup setup, SidesWanted wanted) {
        this.arguments = arguments;
        this.console = console;
        this.setup = setup;
        this.wanted = wanted;
        this.sayings = new SideSayings(console.err());
    }

    /** What every such command understands. */
    static List<Option> options() {
        List<Option> options = new ArrayList<>(GateSetup.OPTIONS);
        options.add(SidesWanted.OPTION);
        options.addAll(SideOptions.OPTIONS);
        options.addAll(ToolArguments.OPTIONS);
        return options;
    }

    /**
     * A run as the command line and {@code covenant.yaml} say.
     *
     * @param operands those of the arguments that name sides
     * @throws UsageException with all that makes no sense
     */
    static GateRun of(List<String> operands, Arguments arguments, Console console) {
        GateSetup.requireAcceptFiles(arguments);
        return adding(operands, arguments, console);
    }

    /** A run after which there may be one more acceptance, and the file for it. */
    static GateRun adding(List<String> operands, Arguments arguments, Console console) {
        GateSetup setup = GateSetup.of(arguments, console);
        return new GateRun(arguments, console, setup, SidesWanted.of(operands, arguments, setup.file()));
    }

    GateSetup setup() {
        return setup;
    }

    /**
     * The same with another release of what the old side is.
     *
     * @throws UsageException when the old side has no releases
     */
    GateRun from(String version) {
        return new GateRun(arguments, console, setup, wanted.at(version));
    }

    /** Reads the new side alone. */
    ExitCode current(Function<Side, ExitCode> use) {
        return with(sides -> {
            SideResult revised = sides.revised();
            return revised instanceof SideResult.Found found
                    ? use.apply(sayings.warn(found, List.of()))
                    : sayings.fail(revised);
        });
    }

    /**
     * Judges.
     *
     * @param use what is done with the outcome, while the files of both sides are there to be quoted
     */
    ExitCode judge(Function<GateOutcome, ExitCode> use) {
        return with(sides -> {
            SideResult old = sides.old();
            SideResult revised = sides.revised();
            return revised instanceof SideResult.Found found ? judge(old, found, use) : sayings.fail(old, revised);
        });
    }

    private ExitCode with(Function<GateSides, ExitCode> use) {
        try (CommandTools tools = ToolArguments.tools(arguments, console.environment());
                GateSides sides = new GateSides(wanted, arguments, tools, setup)) {
            return use.apply(sides);
        }
    }

    private ExitCode judge(SideResult old, SideResult.Found found, Function<GateOutcome, ExitCode> use) {
        if (old instanceof SideResult.Found known) {
            Side revised = sayings.warn(found, known.diagnostics());
            requireOneKind(known.side(), revised);
            List<Side> earlier = known.earlier().stream().map(this::numbered).toList();
            GateRequest request = new GateRequest(numbered(known.side()), revised, earlier, settings(revised));
            return use.apply(new GateOutcome.Judged(GateJob.run(request)));
        }
        Side revised = sayings.warn(found, List.of());
        return old instanceof SideResult.NoneYet
                ? use.apply(new GateOutcome.FirstRelease(wanted.sought(), revised, missing(setup.file())))
                : sayings.fail(old);
    }

    /** With what comments in the contracts accept. */
    private GateSettings settings(Side revised) {
        FileReading<List<Acceptance>> comments = AcceptanceComments.read(revised);
        new DiagnosticPrinter(console.err(), Severity.INFO).print(comments.diagnostics());
        List<Acceptance> all = new ArrayList<>(setup.settings().acceptances());
        all.addAll(comments.content()
                .orElseThrow(() -> new UsageException("comments that accept something have faults: see above")));
        return setup.settings().withAcceptances(all);
    }

    /** Who says which version is about to be released means the numbers of the contracts, if the old side has no others. */
    private Side numbered(Side old) {
        return setup.settings().projectVersion().isPresent() && old.version().isEmpty()
                ? old.contractVersion().map(old::withVersion).orElse(old)
                : old;
    }

    private static MissingBaseline missing(GateFile file) {
        return file.missingBaseline().orElse(MissingBaseline.PASS);
    }

    private static void requireOneKind(Side old, Side revised) {
        if (old.contracts().size() == 1 && revised.contracts().size() == 1) {
            ContractKind was = kind(old.contracts().get(0));
            ContractKind is = kind(revised.contracts().get(0));
            if (was != is) {
                throw new UsageException(
                        "nothing to compare: OLD is " + Choice.word(was) + ", NEW is " + Choice.word(is));
            }
        }
    }

    private static ContractKind kind(NamedContract named) {
        return named.contract().kind();
    }
}
