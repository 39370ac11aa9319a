package dev.covenant.cli;

/**
 * How the process ends. Scripts rely on the numbers.
 */
enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0, "done; nothing stands in the way"),
    /** The gate says no: the change breaks someone. */
    REFUSED(1, "the change breaks someone, and nobody has accepted it"),
    /** Wrong usage, or an output that cannot be written. */
    USAGE(2, "wrong usage, a settings file with faults, or an output that cannot be written"),
    /** A contract cannot be read; nothing was written. */
    CONTRACT(3, "a contract cannot be read; nothing was written"),
    /** What clients know cannot be fetched, which is something else than that there is nothing yet. */
    BASELINE(4, "the old contract cannot be reached, though there may be one"),
    /** A mistake of ours. */
    BUG(70, "a mistake of Covenant itself");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    /** For the help. */
    String meaning() {
        return meaning;
    }
}
