package dev.covenant.cli;

import dev.covenant.compat.PairAnswer;
import dev.covenant.compat.PairsRun;
import dev.covenant.gate.FailOn;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code covenant check --pairs}: many checks in one process, with tools that are looked for once.
 */
final class PairsCheck {
    static final String OPTION = "--pairs";

    /** What a run ends with if any pair does. */
    private static final List<ExitCode> WORST_FIRST =
            List.of(ExitCode.BUG, ExitCode.USAGE, ExitCode.CONTRACT, ExitCode.REFUSED);

    private final Judgement judgement;
    private final ReadOptions options;

    PairsCheck(Judgement judgement, ReadOptions options) {
        this.judgement = judgement;
        this.options = options;
    }

    /**
     * Prints an answer for each pair.
     *
     * @throws UsageException when the file cannot be read, or options are given that are about one pair
     */
    ExitCode run(Arguments arguments, PrintStream out) {
        requireNoOther(arguments);
        Path file = GenerateArguments.path(arguments.value(OPTION).orElseThrow());
        Set<ExitCode> codes = EnumSet.of(ExitCode.DONE);
        try {
            new PairsRun(options, judgement.today(), judgement::over).run(file, answer -> {
                out.println(answer.json());
                codes.add(code(answer));
            });
        } catch (IOException e) {
            throw new UsageException(OPTION + " cannot be read: " + e);
        }
        return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(ExitCode.DONE);
    }

    private ExitCode code(PairAnswer answer) {
        return switch (answer.outcome()) {
            case CHECKED -> isRefused(answer) ? ExitCode.REFUSED : ExitCode.DONE;
            case MISUNDERSTOOD -> ExitCode.USAGE;
            case UNREADABLE -> ExitCode.CONTRACT;
            case BUG -> ExitCode.BUG;
        };
    }

    private boolean isRefused(PairAnswer answer) {
        FailOn failOn = judgement.failOn().orElse(FailOn.ERROR);
        return answer.findings().stream().anyMatch(finding -> failOn.refuses(finding.level()));
    }

    private static void requireNoOther(Arguments arguments) {
        boolean onePair = !arguments.operands().isEmpty()
                || Stream.of(SideOptions.BASE_ROOT, SideOptions.REVISION_ROOT).anyMatch(arguments::has);
        if (onePair) {
            throw new UsageException(OPTION + " names all contracts itself: no OLD NEW, no roots of their own");
        }
        if (arguments.values("--format").stream().anyMatch(format -> !format.equals("json"))) {
            throw new UsageException(OPTION + " answers by one JSON object a line, on the standard output");
        }
    }
}
