package dev.covenant.grpc.client;

import io.grpc.stub.StreamObserver;
import io.grpc.testing.integration.Messages.StreamingInputCallRequest;
import io.grpc.testing.integration.Messages.StreamingInputCallResponse;
import io.grpc.testing.integration.TestServiceGrpc;

/** Answers when the first request of a stream has come: it wants no others. */
final class FirstPiece extends TestServiceGrpc.TestServiceImplBase {
    private final StreamingInputCallResponse response;

    FirstPiece(StreamingInputCallResponse response) {
        this.response = response;
    }

    @Override
    public StreamObserver<StreamingInputCallRequest> streamingInputCall(
            StreamObserver<StreamingInputCallResponse> caller) {
        return new StreamObserver<>() {
            @Override
            public void onNext(StreamingInputCallRequest piece) {
                caller.onNext(response);
                caller.onCompleted();
            }

            @Override
            public void onError(Throwable reason) {}

            @Override
            public void onCompleted() {}
        };
    }
}
