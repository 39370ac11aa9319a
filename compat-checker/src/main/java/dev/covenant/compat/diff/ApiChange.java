package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import dev.covenant.model.OperationRole;
import java.util.Optional;

/**
 * A difference in what can be called, where, and under which promises.
 */
public sealed interface ApiChange extends Change {
    /** The contract's own version, which always occurs: the gate asks whether it is raised enough. */
    record Version(Site site, Optional<String> before, Optional<String> after) implements ApiChange {}

    /** A new address of the service. */
    record ServerAdded(Site site, Optional<String> after) implements ApiChange {}

    /** An address that is gone. */
    record ServerRemoved(Site site, Optional<String> before) implements ApiChange {}

    /** The path that all paths are below is another one. */
    record ServerPath(Site site, Optional<String> before, Optional<String> after) implements ApiChange {}

    /** A new operation. */
    record OperationAdded(Site site, OperationRole role) implements ApiChange {}

    /**
     * An operation that is gone.
     *
     * @param announced what the old contract said of its end
     * @param stability the old contract's level of stability, as written
     */
    record OperationRemoved(Site site, OperationRole role, Optional<Deprecation> announced, Optional<String> stability)
            implements ApiChange {}

    /** An operation that is somewhere else. */
    record OperationMoved(Site site, Optional<String> before, Optional<String> after) implements ApiChange {}

    /** An operation that got an operationId, lost it, or has another one. */
    record OperationName(Site site, Optional<String> before, Optional<String> after) implements ApiChange {}

    /** An operation that is in another tag's group; {@code before} when it left one, {@code after} when it joined one. */
    record OperationGroup(Site site, Optional<String> before, Optional<String> after) implements ApiChange {}

    /** An operation that may be repeated without harm, or not any more. */
    record Idempotency(Site site, Shift shift, Optional<String> before, Optional<String> after) implements ApiChange {}

    /** A promise about time has changed; {@code aspect} is its key in {@code x-covenant}. */
    record Promise(Site site, String aspect, Shift shift, Optional<String> before, Optional<String> after)
            implements ApiChange {}

    /**
     * How an operation gives a long list in pieces; narrowed when it does not any more.
     *
     * @param announced what was said of the end of the old way
     */
    record Pagination(
            Site site, Shift shift, Optional<Deprecation> announced, Optional<String> before, Optional<String> after)
            implements ApiChange {}
}
