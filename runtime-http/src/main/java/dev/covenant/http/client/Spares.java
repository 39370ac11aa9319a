package dev.covenant.http.client;

import dev.covenant.http.Headers;
import dev.covenant.http.HttpOperation;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.pipeline.Call;
import dev.covenant.runtime.pipeline.LastGoodAnswers;
import dev.covenant.runtime.pipeline.Substitute;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the callers of one operation get when it fails.
 *
 * @param <Q> the request
 * @param <R> what generated code gives
 */
interface Spares<Q, R extends @Nullable Object> {
    /** What this call gives when it fails; null: its error. */
    <X extends @Nullable Object> @Nullable Substitute<X> of(Q request, Call<X> call, CallRequest<R, X> sent);

    /**
     * As the client's settings say, else as its policy says.
     *
     * @throws IllegalArgumentException when the last good answer is asked for of an operation that is not safe
     */
    static Optional<Spares<?, ?>> of(HttpOperation operation, ClientBinding<?, ?> binding, ClientSettings settings) {
        Optional<Fallback<?, ?>> said = settings.fallback(binding)
                .or(() -> Optional.ofNullable(settings.policy().operations().get(operation.name()))
                        .flatMap(OperationPolicy::lastGood)
                        .map(Fallback::lastGood));
        return said.map(fallback -> of(operation, fallback));
    }

    private static Spares<?, ?> of(HttpOperation operation, Fallback<?, ?> fallback) {
        if (fallback instanceof Fallback.LastGood<?, ?> lastGood) {
            if (operation.kind() != OperationClass.SAFE) {
                throw new IllegalArgumentException(
                        operation.name() + " changes something: its last good answer must not"
                                + " stand in for doing it; use Fallback.value or Fallback.of");
            }
            return new Remembered<>(lastGood);
        }
        return new Made<>((Fallback.Computed<?, ?>) fallback);
    }

    /** A value or a function. */
    record Made<Q, R extends @Nullable Object>(Fallback.Computed<Q, R> fallback) implements Spares<Q, R> {
        @Override
        public <X extends @Nullable Object> Substitute<X> of(Q request, Call<X> call, CallRequest<R, X> sent) {
            return new Substitute<>() {
                @Override
                public void keep(X result, long now) {}

                @Override
                public Found<X> find(RuntimeException error, long now) {
                    return Found.of(sent.shape().instead(fallback.function().apply(request, error), call));
                }
            };
        }
    }

    /** The last good answer to the same request. */
    final class Remembered<Q, R extends @Nullable Object> implements Spares<Q, R> {
        private final LastGoodAnswers<R> answers;

        Remembered(Fallback.LastGood<Q, R> fallback) {
            this.answers = new LastGoodAnswers<>(fallback.age(), fallback.entries());
        }

        @Override
        public <X extends @Nullable Object> @Nullable Substitute<X> of(
                Q request, Call<X> call, CallRequest<R, X> sent) {
            RequestDraft draft = sent.draft();
            if (draft.body() != null) {
                return null;
            }
            // Taken now: attempts add to the headers what differs from call to call.
            Asked asked = Asked.of(draft);
            return new Substitute<>() {
                @Override
                public void keep(X result, long now) {
                    answers.keep(asked, sent.shape().result(result), now);
                }

                @Override
                public Found<X> find(RuntimeException error, long now) {
                    Found<R> last = answers.find(asked, now);
                    return last.isThere() ? Found.of(sent.shape().instead(last.value(), call)) : Found.nothing();
                }
            };
        }

        /** All of a request by which answers may differ. */
        private record Asked(String path, String query, String cookies, Headers headers) {
            static Asked of(RequestDraft draft) {
                return new Asked(
                        draft.path(),
                        draft.query(),
                        draft.cookies(),
                        draft.headers().build());
            }
        }
    }
}
