package dev.covenant.compat.diff;

import java.util.Optional;

/**
 * A difference in who may call.
 */
public sealed interface SecurityChange extends Change {
    /**
     * A new alternative of credentials.
     *
     * @param shift narrowed when callers that were welcome are not any more, widened when it is one alternative more
     */
    record RequirementAdded(Site site, Shift shift, Optional<String> after) implements SecurityChange {}

    /**
     * An alternative of credentials that is gone.
     *
     * @param shift narrowed when callers that were welcome are not any more, widened when nothing is asked for now
     */
    record RequirementRemoved(Site site, Shift shift, Optional<String> before) implements SecurityChange {}

    /** A use of a scheme asks for one more scope. */
    record ScopeRequired(Site site, Optional<String> after) implements SecurityChange {}

    /** A use of a scheme asks for one scope less. */
    record ScopeDropped(Site site, Optional<String> before) implements SecurityChange {}

    /** A new scheme. */
    record SchemeAdded(Site site) implements SecurityChange {}

    /** A scheme that is gone. */
    record SchemeRemoved(Site site) implements SecurityChange {}

    /** A scheme that works another way; {@code aspect} says in what. */
    record SchemeChanged(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements SecurityChange {}

    /** A flow offers one more scope. */
    record ScopeOffered(Site site, Optional<String> after) implements SecurityChange {}

    /** A flow does not offer a scope any more. */
    record ScopeWithdrawn(Site site, Optional<String> before) implements SecurityChange {}

    /** A scope is described in other words. */
    record ScopeDescribed(Site site, Optional<String> before, Optional<String> after) implements SecurityChange {}
}
