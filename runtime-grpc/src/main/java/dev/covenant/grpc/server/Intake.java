package dev.covenant.grpc.server;

import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.EventStream;

/**
 * How many messages a method takes, and what is done with them.
 */
sealed interface Intake<Q, R> {
    /** Exactly one. */
    record One<Q, R>(Work<Q, R> work) implements Intake<Q, R> {}

    /** Any number, one after the other. */
    record Many<Q, R>(Work<EventStream<Q>, R> work) implements Intake<Q, R> {}

    /** Calls the handler and sends what it gives. */
    @FunctionalInterface
    interface Work<A, R> {
        void run(A request, CallOptions options, Answer<R> answer) throws InterruptedException;
    }
}
