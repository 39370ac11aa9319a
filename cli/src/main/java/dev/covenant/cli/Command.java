package dev.covenant.cli;

/**
 * One of the things {@code covenant} can do.
 */
interface Command {
    /** What the help says of it. */
    Manual manual();

    /**
     * Does it.
     *
     * @throws UsageException when the arguments make no sense
     */
    ExitCode run(Arguments arguments);
}
