package dev.covenant.runtime;

import java.util.List;

/**
 * What is known of a call beside its answer.
 *
 * @param operation the operation's name in the contract
 * @param attempts how many times it was sent, 0 when it never was
 * @param instances the instances tried, in order
 */
public record CallFacts(String operation, int attempts, List<String> instances) {
    public CallFacts {
        instances = List.copyOf(instances);
    }

    /** Of an error that was made here, not received: a server's own. */
    public static CallFacts local(String operation) {
        return new CallFacts(operation, 0, List.of());
    }

    @Override
    public String toString() {
        return operation + " after " + attempts + (attempts == 1 ? " attempt" : " attempts") + " on " + instances;
    }
}
