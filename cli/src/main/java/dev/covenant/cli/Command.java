package dev.covenant.cli;

import java.util.List;
import java.util.Set;

/**
 * One of the things {@code covenant} can do.
 */
interface Command {
    /** The word after {@code covenant}. */
    String name();

    /** What it does, in one sentence. */
    String description();

    /** What its operands are called, such as {@code CONTRACT...}. */
    String operands();

    /** What else there is to know to use it; may be empty. */
    default String details() {
        return "";
    }

    /** What it understands; all commands also understand {@code --help} and {@code --debug}. */
    List<Option> options();

    /** A command line to begin with. */
    String example();

    /** How it can end, beside {@link ExitCode#BUG}. */
    Set<ExitCode> endings();

    /**
     * Does it.
     *
     * @throws UsageException when the arguments make no sense
     */
    ExitCode run(Arguments arguments);
}
