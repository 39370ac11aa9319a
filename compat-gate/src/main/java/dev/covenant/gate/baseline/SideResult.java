package dev.covenant.gate.baseline;

import dev.covenant.gate.Side;
import dev.covenant.model.Diagnostic;
import java.util.List;

/**
 * What looking for a side came to.
 */
public sealed interface SideResult {
    /**
     * It is there and was read.
     *
     * @param sides latest first; more than one only where more were asked for
     * @param diagnostics what there is to say of its contracts; no errors
     */
    record Found(List<Side> sides, List<Diagnostic> diagnostics) implements SideResult {
        public Found {
            sides = List.copyOf(sides);
            diagnostics = List.copyOf(diagnostics);
            if (sides.isEmpty()) {
                throw new IllegalArgumentException("found nothing");
            }
        }

        /** The latest. */
        public Side side() {
            return sides.get(0);
        }

        /** Those before the latest. */
        public List<Side> earlier() {
            return sides.subList(1, sides.size());
        }
    }

    /**
     * There is none, for certain: nothing was released yet. No reason to refuse anything.
     *
     * @param message a line to show: who has answered what
     */
    record NoneYet(String message) implements SideResult {}

    /**
     * Nobody can say whether there is one (exit code 4): never to be taken for a first release.
     *
     * @param message what was asked for and what happened
     * @param hint what to do about it
     */
    record Unreachable(String message, String hint) implements SideResult {}

    /**
     * It is there and cannot be read (exit code 3).
     *
     * @param diagnostics at least one is an error
     */
    record Unreadable(List<Diagnostic> diagnostics) implements SideResult {
        public Unreadable {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
