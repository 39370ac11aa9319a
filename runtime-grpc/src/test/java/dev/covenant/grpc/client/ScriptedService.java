package dev.covenant.grpc.client;

import com.google.protobuf.ByteString;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.grpc.testing.integration.Messages.Payload;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import java.util.concurrent.atomic.AtomicInteger;

/** The test service with answers that a test makes up. */
class ScriptedService extends TestServiceGrpc.TestServiceImplBase {
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Answer answer;

    ScriptedService(Answer answer) {
        this.answer = answer;
    }

    /** What is to be done for a call. */
    @FunctionalInterface
    interface Answer {
        void to(SimpleRequest request, StreamObserver<SimpleResponse> response);

        /** Always this. */
        static Answer well() {
            return text("well");
        }

        static Answer text(String body) {
            return (request, response) -> {
                response.onNext(
                        SimpleResponse.newBuilder().setPayload(payload(body)).build());
                response.onCompleted();
            };
        }

        static Answer status(Status status) {
            return status(status, new Metadata());
        }

        static Answer status(Status status, Metadata trailers) {
            return (request, response) -> response.onError(status.asRuntimeException(trailers));
        }

        static Answer never() {
            return (request, response) -> {};
        }
    }

    void answer(Answer next) {
        answer = next;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void unaryCall(SimpleRequest request, StreamObserver<SimpleResponse> response) {
        calls.incrementAndGet();
        answer.to(request, response);
    }

    /** As many responses as are asked for, each when the transport takes it. */
    @Override
    public void streamingOutputCall(
            StreamingOutputCallRequest request, StreamObserver<StreamingOutputCallResponse> response) {
        calls.incrementAndGet();
        stream(request, (ServerCallStreamObserver<StreamingOutputCallResponse>) response);
    }

    /** For tests that stream. */
    void stream(StreamingOutputCallRequest request, ServerCallStreamObserver<StreamingOutputCallResponse> response) {
        response.onError(Status.UNIMPLEMENTED.asRuntimeException());
    }

    static SimpleRequest request() {
        return SimpleRequest.getDefaultInstance();
    }

    static String text(SimpleResponse response) {
        return response.getPayload().getBody().toStringUtf8();
    }

    static Payload payload(String text) {
        return Payload.newBuilder().setBody(ByteString.copyFromUtf8(text)).build();
    }
}
