package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import java.util.function.Consumer;

/** Asks an instance whether it is well, as its protocol does it. Used by many threads at once. */
@FunctionalInterface
public interface HealthProbe {
    /**
     * Asks once, without holding the thread.
     *
     * @param path what to ask for, where the protocol has paths
     * @param nanos how long the instance may take
     * @param told is told exactly once, on any thread, soon after the time is over at the latest
     */
    void ask(Instance instance, String path, long nanos, Consumer<Finding> told);

    /** What an instance said. */
    enum Finding {
        /** It is well. */
        WELL,
        /** It is not, or did not answer. */
        UNWELL,
        /** It does not know the question. An instance that has never said that it is well is not held responsible for that. */
        NOT_OFFERED,
        /** The question was never asked, for a reason on this side. */
        UNKNOWN
    }
}
