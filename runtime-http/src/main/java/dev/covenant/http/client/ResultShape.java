package dev.covenant.http.client;

import dev.covenant.http.Response;
import dev.covenant.runtime.pipeline.Call;
import org.jspecify.annotations.Nullable;

/** What the caller gets of a success: the result alone, or with what came around it. */
@FunctionalInterface
interface ResultShape<R extends @Nullable Object, X extends @Nullable Object> {
    X of(R result, ReplyHead head, Call<?> call);

    static <R extends @Nullable Object> ResultShape<R, R> result() {
        return (result, head, call) -> result;
    }

    static <R extends @Nullable Object> ResultShape<R, Response<R>> response() {
        return (result, head, call) -> new Response<>(result, head.status(), head.headers(), call.facts());
    }
}
