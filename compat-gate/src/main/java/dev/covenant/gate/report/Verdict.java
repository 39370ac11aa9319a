package dev.covenant.gate.report;

import dev.covenant.compat.Level;
import dev.covenant.gate.Bump;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.VersionAdvice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a report comes to.
 *
 * @param errors how many break someone and are not accepted
 * @param warnings how many may
 * @param additions how many are only more than before
 * @param notes how many others nobody minds
 * @param accepted how many somebody answers for
 * @param carried how many errors and warnings the version says
 * @param refused whether the release is not to go out
 * @param breaking whether anybody breaks, accepted or not
 * @param version which version the changes ask for
 * @param speaker who says what version is planned
 */
record Verdict(
        long errors,
        long warnings,
        long additions,
        long notes,
        long accepted,
        long carried,
        boolean refused,
        boolean breaking,
        VersionAdvice version,
        String speaker) {
    static Verdict of(GateReport report) {
        List<ToldFinding> all = ToldFinding.all(report);
        long additions = all.stream().filter(ToldFinding::isAddition).count();
        return new Verdict(
                report.count(Level.ERROR),
                report.count(Level.WARN),
                additions,
                all.stream().filter(ToldFinding::isNote).count() - additions,
                report.accepted().size(),
                all.stream().filter(ToldFinding::isCarried).count(),
                report.isRefused(),
                report.isBreaking(),
                report.advice(),
                report.judgesProject() ? "the project" : "the contract");
    }

    /** {@code breaking} or {@code compatible}. */
    String word() {
        return breaking ? "breaking" : "compatible";
    }

    /** What the commands end with. */
    int exitCode() {
        return refused ? 1 : 0;
    }

    /** Whether the gate is open, such as {@code refused}. */
    String outcome() {
        return refused ? "refused" : "passed";
    }

    /** {@code 2 errors, 1 warning, 14 additions}; what there is none of is left out, but not errors. */
    String counts() {
        List<String> counts = new ArrayList<>(List.of(Words.count(errors, "error")));
        add(counts, warnings, "warning");
        add(counts, additions, "addition");
        add(counts, notes, "note");
        if (accepted > 0) {
            counts.add(accepted + " accepted");
        }
        if (carried > 0) {
            counts.add(carried + " carried");
        }
        return String.join(", ", counts);
    }

    /** {@code 14 additions, 1 note}: what nobody minds. */
    String harmless() {
        return Words.count(additions, "addition") + ", " + Words.count(notes, "note");
    }

    private static void add(List<String> counts, long n, String what) {
        if (n > 0) {
            counts.add(Words.count(n, what));
        }
    }

    /** {@code required bump MAJOR: 2.0.0}; what generated code needs beside it where that is more. */
    String required() {
        if (version.generated() != version.required()) {
            return "required bump " + with(version.required(), version.nextOfContract()) + " for the contract, "
                    + with(version.generated(), version.next()) + " for generated code";
        }
        return version.required() == Bump.NONE
                ? "no bump required"
                : "required bump " + with(version.required(), version.next());
    }

    private static String with(Bump bump, Optional<String> next) {
        return bump + next.map(value -> ": " + value).orElse("");
    }

    /** {@code the project says 1.5.0, which is not enough}; empty where it says nothing. */
    String planned() {
        return version.planned()
                .map(planned -> speaker + " says " + planned + (version.sufficient() ? "" : ", which is not enough"))
                .orElse("");
    }
}
