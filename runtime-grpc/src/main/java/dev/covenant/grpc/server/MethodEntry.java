package dev.covenant.grpc.server;

import dev.covenant.runtime.limit.RateKeeper;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import java.util.Optional;

/**
 * Where the calls of one method come in. Runs on a thread of the transport: nothing here waits, and who cannot be served is told so
 * before anything of a request is read.
 */
final class MethodEntry<Q, R> implements ServerCallHandler<Q, R> {
    private final Serving serving;
    private final BoundMethod<Q, R> bound;

    private MethodEntry(Serving serving, BoundMethod<Q, R> bound) {
        this.serving = serving;
        this.bound = bound;
    }

    static <Q, R> ServerMethodDefinition<Q, R> define(Serving serving, BoundMethod<Q, R> bound) {
        return ServerMethodDefinition.create(bound.method().descriptor(), new MethodEntry<>(serving, bound));
    }

    @Override
    public ServerCall.Listener<Q> startCall(ServerCall<Q, R> call, Metadata metadata) {
        if (!serving.handled().hasRoom() || !serving.open().tryEnter()) {
            return Refusal.overloaded().end(call);
        }
        Optional<RateKeeper.Excess> excess =
                serving.rates().address(Peer.of(call).site());
        if (excess.isPresent()) {
            serving.open().leave();
            return Refusal.tooOften(excess.get()).end(call);
        }
        Exchange<Q, R> exchange = new Exchange<>(serving, bound, call, metadata);
        if (bound.intake() instanceof Intake.One<Q, R> one) {
            return OneRequest.begin(call, exchange, one.work());
        }
        return ManyRequests.begin(exchange, ((Intake.Many<Q, R>) bound.intake()).work());
    }
}
