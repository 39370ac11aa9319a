package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import dev.covenant.grpc.check.RequestCheck;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.testing.integration.Messages.StreamingInputCallRequest;
import io.grpc.testing.integration.Messages.StreamingInputCallResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final RequestCheck.Violation NO_SIZE = new RequestCheck.Violation("response_size", "is required");
    private static final RequestCheck.Violation NO_BODY = new RequestCheck.Violation("payload.body", "is required");

    @Test
    void allThatIsWrongIsToldAndTheHandlerNotCalled() throws Exception {
        AtomicInteger handled = new AtomicInteger();
        ServiceBinding service = Served.testService()
                .unary(TestService.UNARY, (request, options) -> {
                    handled.incrementAndGet();
                    return Served.answer("");
                })
                .check(TestService.UNARY, request -> List.of(NO_SIZE, NO_BODY))
                .build();
        try (Served served = Served.start(service)) {
            StatusRuntimeException error = served.refusal();

            assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(error.getStatus().getDescription()).isEqualTo("response_size: is required (and 1 more)");
            BadRequest details = Served.details(error).getDetails(0).unpack(BadRequest.class);
            assertThat(details.getFieldViolationsList())
                    .extracting(BadRequest.FieldViolation::getField)
                    .containsExactly("response_size", "payload.body");
            assertThat(handled).hasValue(0);
        }
    }

    @Test
    void eachMessageOfAStreamIsCheckedWhenItIsTaken() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        ServiceBinding service = Served.testService()
                .clientStreaming(TestService.INPUT, (requests, options) -> {
                    requests.forEach(request -> taken.incrementAndGet());
                    return StreamingInputCallResponse.getDefaultInstance();
                })
                .check(TestService.INPUT, request -> request.hasPayload() ? List.of() : List.of(NO_BODY))
                .build();
        try (Served served = Served.start(service)) {
            Recorder<StreamingInputCallRequest, StreamingInputCallResponse> recorder = Recorder.eager();
            served.async().streamingInputCall(recorder);
            recorder.call()
                    .onNext(StreamingInputCallRequest.newBuilder()
                            .setPayload(TestService.payload(1))
                            .build());
            recorder.call().onNext(StreamingInputCallRequest.getDefaultInstance());

            assertThat(recorder.end().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(taken).hasValue(1);
        }
    }
}
