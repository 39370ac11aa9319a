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
    private final GatedMethod<Q, R> method;

    private MethodEntry(Serving serving, GatedMethod<Q, R> method) {
        this.serving = serving;
        this.method = method;
    }

    static <Q, R> ServerMethodDefinition<Q, R> define(Serving serving, BoundMethod<Q, R> bound) {
        GatedMethod<Q, R> method = new GatedMethod<>(bound, serving.rates().gate(bound.name()));
        return ServerMethodDefinition.create(bound.method().descriptor(), new MethodEntry<>(serving, method));
    }

    @Override
    public ServerCall.Listener<Q> startCall(ServerCall<Q, R> call, Metadata metadata) {
        if (!serving.handled().hasRoom() || !serving.open().tryEnter()) {
            return Refusal.overloaded().end(call);
        }
        if (serving.rates().limitsAddresses()) {
            Optional<RateKeeper.Excess> excess =
                    serving.rates().address(Peer.of(call).site());
            if (excess.isPresent()) {
                serving.open().leave();
                return Refusal.tooOften(excess.get()).end(call);
            }
        }
        serving.calls().increment();
        return begin(call, new Exchange<>(serving, method, call, metadata));
    }

    private ServerCall.Listener<Q> begin(ServerCall<Q, R> call, Exchange<Q, R> exchange) {
        Intake<Q, R> intake = method.bound().intake();
        return intake instanceof Intake.One<Q, R> one
                ? OneRequest.begin(call, exchange, one.work())
                : ManyRequests.begin(exchange, ((Intake.Many<Q, R>) intake).work());
    }
}
