package dev.covenant.runtime.pipeline;

import dev.covenant.runtime.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the instance for an attempt. Used by many threads at once.
 */
public interface Balancer {
    /**
     * The instance to ask, one that the call has not tried yet if there is any; null when none may be asked.
     *
     * @param instances those known now; the same list object as long as nothing has changed
     */
    @Nullable
    Instance choose(List<Instance> instances, Call<?> call);

    /** One after the other, as often as their weights say. */
    static Balancer roundRobin() {
        return new RoundRobin();
    }
}
