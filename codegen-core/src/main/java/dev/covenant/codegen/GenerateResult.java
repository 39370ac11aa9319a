package dev.covenant.codegen;

import dev.covenant.model.Diagnostic;
import java.util.List;

/**
 * What a {@link GenerateJob} did.
 *
 * @param outcome how it ended
 * @param diagnostics everything there is to say, over all contracts, sorted by place
 * @param counts what was made; all zero unless something was
 */
public record GenerateResult(Outcome outcome, List<Diagnostic> diagnostics, Counts counts) {
    public GenerateResult {
        diagnostics = diagnostics.stream().sorted().distinct().toList();
    }

    /** How a run ended. */
    public enum Outcome {
        /** The sources are there, written now or found as they should be. */
        DONE,
        /** Nothing had changed since the last run, so nothing was done. */
        UP_TO_DATE,
        /** A contract cannot be used; nothing was written. */
        INVALID_CONTRACT,
        /** The output folder cannot be written; nothing was changed in it. */
        UNWRITABLE
    }

    /**
     * What was made.
     *
     * @param contracts read
     * @param operations in all contracts
     * @param types generated Java types
     * @param written files that were new or different
     * @param unchanged files that already were as they should be
     * @param deleted files of an earlier run that are no longer needed
     */
    public record Counts(int contracts, int operations, int types, int written, int unchanged, int deleted) {
        /** Nothing. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }

    /** Whether the sources are as the contracts say. */
    public boolean succeeded() {
        return outcome == Outcome.DONE || outcome == Outcome.UP_TO_DATE;
    }
}
