package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import java.util.Optional;

/**
 * A difference in how long something will live.
 */
public sealed interface LifecycleChange extends Change {
    /**
     * Something was announced to end, or the announcement has changed or was taken back.
     *
     * @param old what the old contract says
     * @param revised what the new contract says
     * @param stability the new contract's level of stability, as written there or for the whole that it is part of
     */
    record Announcement(Site site, Optional<Deprecation> old, Optional<Deprecation> revised, Optional<String> stability)
            implements LifecycleChange {
        @Override
        public Optional<String> before() {
            return old.map(Announcement::text);
        }

        @Override
        public Optional<String> after() {
            return revised.map(Announcement::text);
        }

        /** The same for something that has the level of what it is part of. */
        Announcement within(Optional<String> level) {
            return new Announcement(site, old, revised, stability.or(() -> level));
        }

        private static String text(Deprecation deprecation) {
            return deprecation.sunset().map(day -> "deprecated until " + day).orElse("deprecated");
        }
    }

    /** The level of stability is another one. */
    record Stability(Site site, Optional<String> before, Optional<String> after) implements LifecycleChange {}

    /** What is written as the level of stability is none; that is about the contract, and travels nowhere. */
    record NoLevel(Site site, Optional<String> before, Optional<String> after) implements LifecycleChange {}
}
