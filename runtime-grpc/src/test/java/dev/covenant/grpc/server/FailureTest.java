package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.DeadlineExceededException;
import dev.covenant.runtime.NoInstanceException;
import dev.covenant.runtime.TransportException;
import dev.covenant.runtime.UndeclaredStatusException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.testing.integration.Messages.StreamingOutputCallRequest;
import io.grpc.testing.integration.Messages.StreamingOutputCallResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
    private static final Metadata.Key<String> NOTE = Metadata.Key.of("x-note", Metadata.ASCII_STRING_MARSHALLER);
    private static final CallFacts ONWARD = new CallFacts("shop.v1.Stock/Take", 2, List.of("http://10.0.0.7:8080"));

    private static StatusRuntimeException failing(RuntimeException thrown) throws IOException {
        try (Served served = Served.start(Served.unary((request, options) -> {
            throw thrown;
        }))) {
            return served.refusal();
        }
    }

    @Test
    void aStatusThatTheHandlerMeansIsSentWithItsDetails() throws IOException {
        ErrorInfo info = ErrorInfo.newBuilder().setReason("NO_USER").build();
        StatusRuntimeException error = failing(RpcStatusException.of(Status.Code.NOT_FOUND, "no user 7", info));

        assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(error.getStatus().getDescription()).isEqualTo("no user 7");
        assertThat(Served.details(error).getDetailsList()).containsExactly(Any.pack(info));
    }

    @Test
    void anExceptionOfGrpcIsSentWithItsTrailers() throws IOException {
        Metadata trailers = new Metadata();
        trailers.put(NOTE, "later");
        StatusRuntimeException error =
                failing(Status.ABORTED.withDescription("conflict").asRuntimeException(trailers));

        assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
        assertThat(error.getStatus().getDescription()).isEqualTo("conflict");
        assertThat(Served.trailers(error).get(NOTE)).isEqualTo("later");
    }

    @Test
    void aFaultOfTheHandlerIsLoggedOnceAndTellsTheCallerNothing() throws IOException {
        try (Logged log = Logged.by(Failures.class)) {
            StatusRuntimeException error = failing(new IllegalStateException("password is 1234"));

            assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
            assertThat(error.getStatus().getDescription()).doesNotContain("1234");
            assertThat(log.records()).singleElement().satisfies(record -> {
                assertThat(record.getMessage()).contains("grpc.testing.TestService/UnaryCall");
                assertThat(record.getThrown()).hasMessage("password is 1234");
            });
        }
    }

    @Test
    @SuppressWarnings("NullAway") // that is the fault
    void nothingIsNoAnswer() throws IOException {
        try (Logged log = Logged.by(Failures.class);
                Served served = Served.start(Served.unary((request, options) -> null))) {
            assertThat(served.refusal().getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
            assertThat(log.records()).hasSize(1);
        }
    }

    static Stream<Arguments> onward() {
        return Stream.of(
                Arguments.of(new DeadlineExceededException(ONWARD, "after 10 s", null), Status.Code.DEADLINE_EXCEEDED),
                Arguments.of(new TransportException(ONWARD, "refused", null), Status.Code.UNAVAILABLE),
                Arguments.of(new NoInstanceException(ONWARD, List.of("10.0.0.7: out")), Status.Code.UNAVAILABLE),
                Arguments.of(received(Status.UNAVAILABLE), Status.Code.UNAVAILABLE),
                Arguments.of(received(Status.DEADLINE_EXCEEDED), Status.Code.DEADLINE_EXCEEDED),
                Arguments.of(received(Status.NOT_FOUND), Status.Code.INTERNAL),
                Arguments.of(received(Status.PERMISSION_DENIED), Status.Code.INTERNAL),
                Arguments.of(new UndeclaredStatusException(ONWARD, 418, "tea"), Status.Code.INTERNAL));
    }

    private static RpcStatusException received(Status status) {
        return RpcStatusException.received(ONWARD, status.withDescription("from 10.0.0.7"), new Metadata());
    }

    @ParameterizedTest
    @MethodSource("onward")
    void anErrorOfACallThatTheHandlerMadeTellsWhetherToTryAgainAndNothingElse(RuntimeException thrown, Status.Code code)
            throws IOException {
        try (Logged log = Logged.by(Failures.class)) {
            StatusRuntimeException error = failing(thrown);

            assertThat(error.getStatus().getCode()).isEqualTo(code);
            assertThat(error.getStatus().getDescription()).doesNotContain("10.0.0.7");
            assertThat(log.records()).hasSize(1);
        }
    }

    @Test
    void aStreamThatBreaksEndsWithItsStatusBehindWhatItGave() throws Exception {
        Iterator<StreamingOutputCallResponse> values = new Iterator<>() {
            private boolean given;

            @Override
            public boolean hasNext() {
                if (given) {
                    throw RpcStatusException.of(Status.Code.DATA_LOSS, "the tape is torn");
                }
                return true;
            }

            @Override
            public StreamingOutputCallResponse next() {
                given = true;
                return StreamingOutputCallResponse.getDefaultInstance();
            }
        };
        ServiceBinding service = Served.testService()
                .serverStreaming(TestService.OUTPUT, (request, options) -> dev.covenant.runtime.EventStream.of(values))
                .build();
        try (Served served = Served.start(service)) {
            Recorder<StreamingOutputCallRequest, StreamingOutputCallResponse> recorder = Recorder.eager();
            served.async().streamingOutputCall(StreamingOutputCallRequest.getDefaultInstance(), recorder);

            assertThat(recorder.next()).isEqualTo(StreamingOutputCallResponse.getDefaultInstance());
            assertThat(recorder.end().getCode()).isEqualTo(Status.Code.DATA_LOSS);
        }
    }

    @Test
    void endlessRecursionIsAFaultOfTheHandler() throws IOException {
        try (Logged log = Logged.by(Failures.class);
                Served served = Served.start(Served.unary((request, options) -> recurse(0)))) {
            assertThat(served.refusal().getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
            assertThat(served.server().inFlight()).isLessThanOrEqualTo(1);
            assertThat(log.records()).hasSize(1);
        }
    }

    @SuppressWarnings("InfiniteRecursion") // that is the point
    private static io.grpc.testing.integration.Messages.SimpleResponse recurse(int depth) {
        return recurse(depth + 1);
    }
}
