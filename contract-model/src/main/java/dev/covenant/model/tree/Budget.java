package dev.covenant.model.tree;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * What one file has used of its {@link ReadLimits}: values and nesting. Values that come through YAML aliases count each
 * time, and may only be ten times as many as the values that are written, so that aliases cannot blow up what follows.
 */
final class Budget {
    /** Values that may come through aliases in a file of any size. */
    private static final long FREE_ALIASED = 100_000;

    private static final int ALIASED_PER_WRITTEN = 10;

    private final ReadLimits limits;
    private final String file;
    private long written;
    private long aliased;
    private @Nullable Location firstAlias;

    Budget(ReadLimits limits, String file) {
        this.limits = limits;
        this.file = file;
    }

    /** All values so far, aliases expanded. */
    long used() {
        return written + aliased;
    }

    void value(int line, int column) throws TreeFault {
        written++;
        if (used() > limits.nodes()) {
            throw new TreeFault(
                    DiagnosticCode.TOO_LARGE,
                    new Location(file, line, column, ""),
                    "there are more than " + limits.nodes() + " values up to here",
                    "split the contract into files");
        }
    }

    void enter(int depth, int line, int column) throws TreeFault {
        if (depth > limits.depth()) {
            throw new TreeFault(
                    DiagnosticCode.TOO_DEEP,
                    new Location(file, line, column, ""),
                    "nested more than " + limits.depth() + " deep",
                    "name the inner parts and refer to them");
        }
    }

    void alias(long size, Location where) throws TreeFault {
        if (firstAlias == null) {
            firstAlias = where;
        }
        aliased += size;
        if (aliased > FREE_ALIASED + ALIASED_PER_WRITTEN * written || used() > limits.nodes()) {
            throw new TreeFault(
                    DiagnosticCode.ALIAS_BOMB,
                    firstAlias,
                    "the aliases from here to line " + where.line() + " stand for more than " + (aliased - size)
                            + " values",
                    "write repeated parts once, as a component, and use $ref");
        }
    }
}
