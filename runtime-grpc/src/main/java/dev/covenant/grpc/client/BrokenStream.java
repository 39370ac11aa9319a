package dev.covenant.grpc.client;

import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndecodableException;
import io.grpc.Metadata;
import io.grpc.Status;

/** The error of a stream that had begun: it is never repeated, and its error says how much of it came. */
final class BrokenStream {
    private BrokenStream() {}

    static Throwable error(Exchange<?, ?> exchange, Status status, Metadata trailers, long count) {
        CallFacts facts = exchange.attempt().call().facts();
        Throwable error = exchange.failure(status, trailers).error();
        String words =
                "the stream broke after " + count + (count == 1 ? " message: " : " messages: ") + WireWords.all(status);
        if (error instanceof RpcStatusException) {
            return RpcStatusException.broken(facts, status, trailers, count);
        }
        if (error instanceof TransportException) {
            return new TransportException(facts, words, error.getCause());
        }
        if (error instanceof UndecodableException) {
            return new UndecodableException(facts, words, error.getCause());
        }
        return error instanceof DeadlineExceededException
                ? new DeadlineExceededException(facts, words, error.getCause())
                : error;
    }
}
