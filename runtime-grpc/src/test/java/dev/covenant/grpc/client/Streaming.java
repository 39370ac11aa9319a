package dev.covenant.grpc.client;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Streams large messages as fast as the transport takes them, until it is to fail, or has sent enough. */
final class Streaming extends ScriptedService {
    static final int ENOUGH = 5_000;

    private static final StreamingOutputCallResponse RESPONSE = StreamingOutputCallResponse.newBuilder()
            .setPayload(payload("x".repeat(20_000)))
            .build();

    private final AtomicInteger sent = new AtomicInteger();
    private final CountDownLatch full = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private int most = ENOUGH;
    private Status end = Status.OK;
    private boolean silent;

    Streaming() {
        super(Answer.well());
    }

    void failAfter(int messages, Status status) {
        most = messages;
        end = status;
    }

    void silentAfter(int messages) {
        most = messages;
        silent = true;
    }

    int sent() {
        return sent.get();
    }

    /** Until the transport takes no more. */
    void awaitFull() {
        await(full);
    }

    boolean awaitCancellation() {
        return await(cancelled);
    }

    @Override
    void stream(StreamingOutputCallRequest request, ServerCallStreamObserver<StreamingOutputCallResponse> response) {
        AtomicInteger own = new AtomicInteger();
        response.setOnCancelHandler(cancelled::countDown);
        response.setOnReadyHandler(() -> send(own, response));
    }

    private void send(AtomicInteger own, ServerCallStreamObserver<StreamingOutputCallResponse> response) {
        while (response.isReady() && own.get() < most) {
            own.incrementAndGet();
            sent.incrementAndGet();
            response.onNext(RESPONSE);
        }
        if (own.get() < most) {
            full.countDown();
        } else if (!silent && own.getAndIncrement() == most) {
            finish(response);
        }
    }

    private void finish(ServerCallStreamObserver<StreamingOutputCallResponse> response) {
        if (end.isOk()) {
            response.onCompleted();
        } else {
            response.onError(end.asRuntimeException());
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
