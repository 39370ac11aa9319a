package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import java.util.List;
import java.util.Optional;

/**
 * A difference in the versions of the API that a contract serves, and in how callers say which one they speak: in the path, a header, the
 * media type or the query.
 */
public sealed interface VersionChange extends Change {
    /** A version that was not served before. */
    record Added(Site site, Optional<String> after) implements VersionChange {}

    /**
     * A version that is not served any more, while others are.
     *
     * @param ends what the old contract said of its operations: their ends, where announced, and their stability
     */
    record Removed(Site site, Optional<String> before, List<End> ends) implements VersionChange {
        public Removed {
            ends = List.copyOf(ends);
        }
    }

    /** What is said of the end of an operation. */
    record End(Optional<Deprecation> announced, Optional<String> stability) {}

    /** A version is gone whole, and another one has its operations. */
    record Replaced(Site site, Optional<String> before, Optional<String> after) implements VersionChange {}

    /** Callers that say no version get another one than before. */
    record Default(Site site, Optional<String> before, Optional<String> after) implements VersionChange {}

    /** How callers say which version they speak has changed; {@code aspect}: moved, renamed, removed, required, declared. */
    record Selector(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements VersionChange {}

    /**
     * A new version is served, and the end of the one before is announced.
     *
     * @param announced the announcements, one for each operation
     */
    record Overlap(Site site, Optional<String> before, Optional<String> after, List<Deprecation> announced)
            implements VersionChange {
        public Overlap {
            announced = List.copyOf(announced);
        }
    }

    /** Callers say their version in more ways than before. */
    record Mixed(Site site, Optional<String> before, Optional<String> after) implements VersionChange {}
}
