package dev.covenant.grpc.server;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a plain client of grpc-java sees of a stream. */
final class Recorder<Q, R> implements ClientResponseObserver<Q, R> {
    private static final long PATIENCE = 60;

    private final BlockingQueue<R> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Status> end = new CompletableFuture<>();
    private final CompletableFuture<ClientCallStreamObserver<Q>> call = new CompletableFuture<>();
    private final int initialRequests;

    private Recorder(int initialRequests) {
        this.initialRequests = initialRequests;
    }

    /** Takes what comes. */
    static <Q, R> Recorder<Q, R> eager() {
        return new Recorder<>(-1);
    }

    /** Takes one message, then what it asks the call for. */
    static <Q, R> Recorder<Q, R> slow() {
        return new Recorder<>(1);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> observer) {
        call.complete(observer);
        if (initialRequests >= 0) {
            observer.disableAutoRequestWithInitial(initialRequests);
        }
    }

    @Override
    public void onNext(R message) {
        messages.add(message);
    }

    @Override
    public void onError(Throwable error) {
        end.complete(Status.fromThrowable(error));
    }

    @Override
    public void onCompleted() {
        end.complete(Status.OK);
    }

    ClientCallStreamObserver<Q> call() {
        return call.join();
    }

    R next() throws InterruptedException {
        R message = messages.poll(PATIENCE, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no message came");
        }
        return message;
    }

    Status end() {
        return end.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    List<R> rest() {
        return List.copyOf(messages);
    }
}
