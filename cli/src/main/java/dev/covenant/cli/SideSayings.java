package dev.covenant.cli;

import dev.covenant.gate.Printable;
import dev.covenant.gate.Side;
import dev.covenant.gate.baseline.SideResult;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Severity;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what there is to say of the two sides as they were found.
 */
final class SideSayings {
    private final PrintStream err;

    SideSayings(PrintStream err) {
        this.err = err;
    }

    /** Of the old side nothing is told, which nobody can mend, and of the new one not what was so before. */
    Side warn(SideResult.Found found, List<Diagnostic> before) {
        Set<List<String>> known = before.stream().map(SideSayings::words).collect(Collectors.toSet());
        new DiagnosticPrinter(err, Severity.WARNING)
                .print(found.diagnostics().stream()
                        .filter(diagnostic -> !known.contains(words(diagnostic)))
                        .toList());
        return found.side();
    }

    private static List<String> words(Diagnostic diagnostic) {
        return List.of(diagnostic.code(), diagnostic.location().pointer(), diagnostic.message());
    }

    /** Tells of both sides: who has two things to mend wants to know of both. */
    ExitCode fail(SideResult... sides) {
        boolean unreachable = false;
        for (SideResult side : sides) {
            unreachable |= tell(side);
        }
        return unreachable ? ExitCode.BASELINE : ExitCode.CONTRACT;
    }

    /** Whether it is out of reach. */
    private boolean tell(SideResult side) {
        if (side instanceof SideResult.Unreachable unreachable) {
            err.println("covenant: " + Printable.line(unreachable.message()));
            err.println("    " + Printable.line(unreachable.hint()));
            return true;
        }
        List<Diagnostic> diagnostics =
                side instanceof SideResult.Unreadable unreadable ? unreadable.diagnostics() : List.of();
        new DiagnosticPrinter(err, Severity.WARNING).print(diagnostics);
        if (side instanceof SideResult.NoneYet none) {
            err.println("covenant: " + Printable.line(none.message()));
        }
        return false;
    }
}
