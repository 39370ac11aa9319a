package dev.covenant.cli;

import java.io.PrintStream;
import java.util.Map;

/**
 * What a command sees of the world around it.
 *
 * @param out for results
 * @param err for what there is to say
 * @param watched whether somebody sees on {@code err} how far a command is
 * @param colours whether {@code out} may have colours if nobody says more
 * @param environment the variables
 */
record Console(PrintStream out, PrintStream err, boolean watched, boolean colours, Map<String, String> environment) {
    /** Nobody looks on, and no variable is set. */
    Console(PrintStream out, PrintStream err) {
        this(out, err, false, false, Map.of());
    }
}
