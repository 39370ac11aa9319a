package dev.covenant.cli;

/**
 * How the process ends. Scripts rely on the numbers.
 */
enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** The gate says no: the change breaks someone. */
    REFUSED(1),
    /** Wrong usage, or an output that cannot be written. */
    USAGE(2),
    /** A contract cannot be read; nothing was written. */
    CONTRACT(3),
    /** A mistake of ours. */
    BUG(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
