package dev.covenant.cli;

import dev.covenant.codegen.GenerateResult;
import dev.covenant.codegen.GenerateResult.Counts;
import dev.covenant.codegen.GenerateResult.Outcome;

/**
 * One line on what a successful run did.
 */
final class Summary {
    private Summary() {}

    static String of(GenerateResult result, long millis) {
        if (result.outcome() == Outcome.UP_TO_DATE) {
            return "covenant: up to date (" + millis + " ms)";
        }
        Counts counts = result.counts();
        return "covenant: " + count(counts.contracts(), "contract") + ", " + count(counts.operations(), "operation")
                + ", "
                + count(counts.types(), "type") + "; " + count(counts.written(), "file") + " written, "
                + counts.unchanged() + " unchanged, " + counts.deleted() + " deleted (" + millis + " ms)";
    }

    static String count(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
