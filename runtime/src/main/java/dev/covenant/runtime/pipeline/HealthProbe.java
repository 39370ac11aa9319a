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

    /**
     * Lets an instance tell by itself when its health changes, where its protocol can; beside being asked, which goes on. What it tells
     * holds at once, without the several times that a failed check takes.
     *
     * @param told is told on any thread, perhaps never
     * @return what ends it
     */
    default Runnable watch(Instance instance, Consumer<Finding> told) {
        return () -> {};
    }

    /**
     * Whether the protocol knows that nothing can be sent to an instance now, as it has just tried to connect: then others are asked as
     * long as there are any. Asked at every choice: must not wait.
     */
    default boolean isUnreachable(Instance instance) {
        return false;
    }

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
