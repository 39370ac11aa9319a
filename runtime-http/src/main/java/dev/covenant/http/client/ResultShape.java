package dev.covenant.http.client;

import dev.covenant.http.Headers;
import dev.covenant.http.Response;
import dev.covenant.runtime.pipeline.Call;
import org.jspecify.annotations.Nullable;

/**
 * What the caller gets: the result alone, or with what came around it.
 *
 * @param <R> what generated code gives
 * @param <X> what the caller gets
 */
interface ResultShape<R extends @Nullable Object, X extends @Nullable Object> {
    /** Of an answer. */
    X of(R result, ReplyHead head, Call<?> call);

    /** Of no answer. */
    X instead(R fallback, Call<?> call);

    /** The result in it. */
    R result(X given);

    /** The result alone. */
    static <R extends @Nullable Object> ResultShape<R, R> result() {
        return new ResultShape<>() {
            @Override
            public R of(R result, ReplyHead head, Call<?> call) {
                return result;
            }

            @Override
            public R instead(R fallback, Call<?> call) {
                return fallback;
            }

            @Override
            public R result(R given) {
                return given;
            }
        };
    }

    /** With status, headers and facts. */
    static <R extends @Nullable Object> ResultShape<R, Response<R>> response() {
        return new ResultShape<>() {
            @Override
            public Response<R> of(R result, ReplyHead head, Call<?> call) {
                return new Response<>(result, head.status(), head.headers(), call.facts());
            }

            @Override
            public Response<R> instead(R fallback, Call<?> call) {
                return new Response<>(fallback, Response.NO_STATUS, Headers.none(), call.facts());
            }

            @Override
            public R result(Response<R> given) {
                return given.value();
            }
        };
    }
}
