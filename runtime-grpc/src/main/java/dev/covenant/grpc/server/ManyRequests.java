package dev.covenant.grpc.server;

import dev.covenant.runtime.EventStream;
import io.grpc.ServerCall;

/**
 * Hands the messages of a call to its handler, which starts at once.
 */
final class ManyRequests<Q, R> extends ServerCall.Listener<Q> {
    private final Exchange<Q, R> exchange;
    private final ArrivingRequests<Q> requests;

    private ManyRequests(Exchange<Q, R> exchange, ArrivingRequests<Q> requests) {
        this.exchange = exchange;
        this.requests = requests;
    }

    static <Q, R> ManyRequests<Q, R> begin(Exchange<Q, R> exchange, Intake.Work<EventStream<Q>, R> work) {
        ArrivingRequests<Q> requests = exchange.requests();
        exchange.start(requests, work, requests::close);
        return new ManyRequests<>(exchange, requests);
    }

    @Override
    public void onMessage(Q message) {
        requests.add(message);
    }

    @Override
    public void onHalfClose() {
        requests.end();
    }

    @Override
    public void onReady() {
        exchange.answer().roomMade();
    }

    @Override
    public void onCancel() {
        exchange.answer().cancel();
        requests.cancel();
        exchange.close();
    }

    @Override
    public void onComplete() {
        requests.close();
        exchange.close();
    }
}
