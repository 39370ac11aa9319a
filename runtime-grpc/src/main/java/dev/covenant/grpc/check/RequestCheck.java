package dev.covenant.grpc.check;

import java.util.List;

/**
 * Says what a contract forbids in a message that came. Asked before the handler sees it; any violation makes the call fail with
 * {@code INVALID_ARGUMENT} and all of them in a {@code google.rpc.BadRequest}.
 */
@FunctionalInterface
public interface RequestCheck<Q> {
    /** What is wrong with a message; empty: nothing. */
    List<Violation> violations(Q message);

    /** Nothing is forbidden. */
    static <Q> RequestCheck<Q> none() {
        return message -> List.of();
    }

    /**
     * One fault.
     *
     * @param field where it is, by the names of the contract: {@code user.emails[2].address}; empty: the message as a whole
     * @param description what was expected, for people
     */
    record Violation(String field, String description) {}
}
