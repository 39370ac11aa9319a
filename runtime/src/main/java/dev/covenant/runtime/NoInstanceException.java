package dev.covenant.runtime;

import java.util.List;

/**
 * No instance may be asked now; the message lists each with the reason.
 */
@SuppressWarnings("serial")
public final class NoInstanceException extends CallException {
    private final List<String> instances;

    /** @param instances each instance with the reason why it may not be asked */
    public NoInstanceException(CallFacts facts, List<String> instances) {
        super(facts, facts.operation() + ": no instance may be asked: " + instances, null);
        this.instances = List.copyOf(instances);
    }

    /** Each instance with the reason why it may not be asked. */
    public List<String> instances() {
        return instances;
    }
}
