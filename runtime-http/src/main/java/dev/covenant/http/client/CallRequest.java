package dev.covenant.http.client;

import dev.covenant.runtime.pipeline.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call sends, and how its answer is read.
 *
 * @param <R> what generated code gives
 * @param <X> what the caller gets
 */
record CallRequest<R extends @Nullable Object, X extends @Nullable Object>(
        RequestDraft draft, ClientBinding<?, R> binding, ResultShape<R, X> shape, List<Grant> grants) {

    /** Reads an answer; generated code throws what is an error. */
    X read(ReplyHead head, AnswerBody body, Call<?> call) {
        return shape.of(binding.read(new AnswerReader(head, body, call)), head, call);
    }
}
