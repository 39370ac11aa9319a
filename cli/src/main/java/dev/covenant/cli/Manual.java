package dev.covenant.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the help says of a command.
 *
 * @param name the word after {@code covenant}
 * @param operands what its operands are called, such as {@code CONTRACT...}; may be empty
 * @param description what it does, in one sentence
 * @param details what else there is to know to use it; may be empty
 * @param options what it understands; all commands also understand {@code --help} and {@code --debug}
 * @param example a command line to begin with
 * @param endings how it can end, beside {@link ExitCode#BUG}
 */
record Manual(
        String name,
        String operands,
        String description,
        String details,
        List<Option> options,
        String example,
        Set<ExitCode> endings) {
    Manual {
        options = List.copyOf(options);
        endings = Collections.unmodifiableSet(EnumSet.copyOf(endings));
    }

    /** The first lines of a manual; the rest is still to be said. */
    static Manual of(String name, String operands, String description) {
        return new Manual(name, operands, description, "", List.of(), "", EnumSet.of(ExitCode.DONE));
    }

    Manual details(String text) {
        return new Manual(name, operands, description, text, options, example, endings);
    }

    /** With these behind those that were said. */
    Manual options(List<Option> more) {
        List<Option> all = new ArrayList<>(options);
        all.addAll(more);
        return new Manual(name, operands, description, details, all, example, endings);
    }

    Manual example(String line) {
        return new Manual(name, operands, description, details, options, line, endings);
    }

    /** With other ends than {@link ExitCode#DONE}. */
    Manual endings(ExitCode... more) {
        Set<ExitCode> all = EnumSet.of(ExitCode.DONE, more);
        return new Manual(name, operands, description, details, options, example, all);
    }
}
