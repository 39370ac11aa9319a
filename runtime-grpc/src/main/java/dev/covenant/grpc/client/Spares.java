package dev.covenant.grpc.client;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.pipeline.LastGoodAnswers;
import dev.covenant.runtime.pipeline.Substitute;
import java.util.Map;
import java.util.Optional;

/**
 * What the callers of one method get when it fails.
 *
 * @param <Q> the request
 * @param <R> the response
 */
interface Spares<Q, R> {
    /** What this call gives when it fails. */
    Substitute<R> of(Q request, Map<String, String> headers);

    /**
     * As the client's settings say, else as its policy says.
     *
     * @throws IllegalArgumentException for a method of streams, and when the last good answer is asked for of one that is not safe
     */
    @SuppressWarnings("unchecked") // a fallback is put with the method whose types it has
    static <Q, R> Optional<Spares<Q, R>> of(RpcMethod<Q, R> method, GrpcSettings settings) {
        Optional<Fallback<?, ?>> said = settings.fallback(method.name())
                .or(() -> Optional.ofNullable(settings.policy().operations().get(method.name()))
                        .flatMap(OperationPolicy::lastGood)
                        .map(Fallback::lastGood));
        return said.map(fallback -> of(method, (Fallback<Q, R>) fallback));
    }

    private static <Q, R> Spares<Q, R> of(RpcMethod<Q, R> method, Fallback<Q, R> fallback) {
        if (!method.descriptor().getType().clientSendsOneMessage()
                || !method.descriptor().getType().serverSendsOneMessage()) {
            throw new IllegalArgumentException(method.name() + " is a method of streams, which have no fallback");
        }
        if (fallback instanceof Fallback.LastGood<Q, R> lastGood) {
            if (method.kind() != OperationClass.SAFE) {
                throw new IllegalArgumentException(method.name() + " changes something: its last good answer must not"
                        + " stand in for doing it; use Fallback.value or Fallback.of");
            }
            return new Remembered<>(lastGood);
        }
        return new Made<>((Fallback.Computed<Q, R>) fallback);
    }

    /** A value or a function. */
    record Made<Q, R>(Fallback.Computed<Q, R> fallback) implements Spares<Q, R> {
        @Override
        public Substitute<R> of(Q request, Map<String, String> headers) {
            return new Substitute<>() {
                @Override
                public void keep(R result, long now) {}

                @Override
                public Found<R> find(RuntimeException error, long now) {
                    return Found.of(fallback.function().apply(request, error));
                }
            };
        }
    }

    /** The last good answer to the same request. */
    final class Remembered<Q, R> implements Spares<Q, R> {
        private final LastGoodAnswers<R> answers;

        Remembered(Fallback.LastGood<Q, R> fallback) {
            this.answers = new LastGoodAnswers<>(fallback.age(), fallback.entries());
        }

        @Override
        public Substitute<R> of(Q request, Map<String, String> headers) {
            Asked<Q> asked = new Asked<>(request, headers);
            return new Substitute<>() {
                @Override
                public void keep(R result, long now) {
                    answers.keep(asked, result, now);
                }

                @Override
                public Found<R> find(RuntimeException error, long now) {
                    return answers.find(asked, now);
                }
            };
        }

        /** All of a request by which answers may differ; messages are equal when what they say is. */
        private record Asked<Q>(Q request, Map<String, String> headers) {}
    }
}
