package dev.covenant.cli;

import java.util.List;

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

    /** What it understands; all commands also understand {@code --help} and {@code --debug}. */
    List<Option> options();

    /**
     * Does it.
     *
     * @throws UsageException when the arguments make no sense
     */
    ExitCode run(Arguments arguments);
}
