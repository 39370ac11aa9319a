package dev.covenant.http.server;

import dev.covenant.http.HttpErrorException;
import dev.covenant.http.HttpOperation;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A binding and a route as generated code has them, from lambdas. */
public record HandWritten<Q, R>(
        Function<RequestReader, Q> reading,
        BiConsumer<R, ResponseWriter> writing,
        BiPredicate<HttpErrorException, ResponseWriter> errors,
        List<String> produces,
        List<String> consumes)
        implements ServerBinding<Q, R> {
    /** Reads with this; writes nothing, knows no errors. */
    public static <Q, R> HandWritten<Q, R> reads(Function<RequestReader, Q> reading) {
        return new HandWritten<>(
                reading, (result, out) -> out.status(204), (error, out) -> false, List.of(), List.of());
    }

    /** Writes with this. */
    public HandWritten<Q, R> writes(BiConsumer<R, ResponseWriter> with, String... types) {
        return new HandWritten<>(reading, with, errors, List.of(types), consumes);
    }

    /** Knows these errors. */
    public HandWritten<Q, R> fails(BiPredicate<HttpErrorException, ResponseWriter> with) {
        return new HandWritten<>(reading, writing, with, produces, consumes);
    }

    /** A route. */
    public Route<Q, R> route(HttpOperation operation, Handler<Q, R> handler) {
        return new Route<>(operation, this, handler);
    }

    @Override
    public Q read(RequestReader in) {
        return reading.apply(in);
    }

    @Override
    public void write(R result, ResponseWriter out) {
        writing.accept(result, out);
    }

    @Override
    public boolean writeError(HttpErrorException error, ResponseWriter out) {
        return errors.test(error, out);
    }
}
