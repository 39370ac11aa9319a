package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.StringValue;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.grpc.client.ScriptedService.Answer;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.UndecodableException;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of statuses that a server sends: how often a method is sent, and what its caller gets. */
class StatusTest {
    private static final Metadata.Key<String> PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private final ScriptedService service = new ScriptedService(Answer.well());
    private TestPeer one;
    private TestPeer other;
    private GrpcCaller caller;

    @BeforeEach
    void serve() {
        one = TestPeer.serving(service);
        other = TestPeer.serving(service);
        Policy policy = Policy.builder()
                .pauses(Duration.ofMillis(1), Duration.ofMillis(2))
                .build();
        caller = GrpcCaller.create(
                TestPeer.target(one, other),
                GrpcSettings.builder().policy(policy).build());
    }

    @AfterEach
    void stop() {
        caller.close();
        one.close();
        other.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"UNAVAILABLE", "DEADLINE_EXCEEDED", "CANCELLED", "INTERNAL", "UNKNOWN", "DATA_LOSS"})
    void methodThatMayBeRepeatedIsSentAgainAfter(Status.Code code) {
        service.answer(Answer.status(code.toStatus()));

        assertThat(error(TestMethods.UNARY).facts().attempts()).isEqualTo(3);
        assertThat(service.calls()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {
                "INVALID_ARGUMENT",
                "NOT_FOUND",
                "ALREADY_EXISTS",
                "PERMISSION_DENIED",
                "UNAUTHENTICATED",
                "ABORTED",
                "FAILED_PRECONDITION",
                "OUT_OF_RANGE",
                "UNIMPLEMENTED",
                "RESOURCE_EXHAUSTED"
            })
    void nothingIsSentAgainAfter(Status.Code code) {
        service.answer(Answer.status(code.toStatus()));

        assertThat(error(TestMethods.UNARY).code()).isEqualTo(code);
        assertThat(service.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Status.Code.class, mode = EnumSource.Mode.EXCLUDE, names = "OK")
    void methodThatMustNotBeRepeatedIsSentOnce(Status.Code code) {
        service.answer(Answer.status(code.toStatus()));

        assertThat(error(TestMethods.UNSAFE).code()).isEqualTo(code);
        assertThat(service.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"UNAVAILABLE", "RESOURCE_EXHAUSTED"})
    void methodThatMustNotBeRepeatedIsSentAgainWhenTheServerSaysWhen(Status.Code code) {
        service.answer(Answer.status(code.toStatus(), pushback("1")));

        assertThat(error(TestMethods.UNSAFE).code()).isEqualTo(code);
        assertThat(service.calls()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon"})
    void nothingIsSentAgainWhenTheServerForbidsIt(String pushback) {
        service.answer(Answer.status(Status.UNAVAILABLE, pushback(pushback)));

        error(TestMethods.UNARY);

        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void nothingIsSentAgainAsynchronouslyWhenTheServerForbidsIt() {
        service.answer(Answer.status(Status.UNAVAILABLE, pushback("-1")));

        assertThatThrownBy(caller.callAsync(TestMethods.UNARY, ScriptedService.request(), CallOptions.none())::join)
                .hasCauseInstanceOf(RpcStatusException.class);

        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void retryInfoSaysWhenToo() {
        var delay = com.google.protobuf.Duration.newBuilder().setNanos(1_000_000);
        var retry = RetryInfo.newBuilder().setRetryDelay(delay).build();
        var status = RpcStatusException.of(Status.Code.RESOURCE_EXHAUSTED, "full", retry);
        service.answer(Answer.status(status.status(), status.trailers()));

        assertThat(error(TestMethods.UNSAFE).detail(RetryInfo.class)).contains(retry);
        assertThat(service.calls()).isEqualTo(3);
    }

    @Test
    void waitThatIsLongerThanTheDeadlineIsNotWaitedFor() {
        service.answer(Answer.status(Status.UNAVAILABLE, pushback(Long.toString(TimeUnit.HOURS.toMillis(1)))));

        error(TestMethods.UNSAFE);

        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void detailsArriveAsWhatTheyAre() {
        var field = BadRequest.FieldViolation.newBuilder().setField("name").setDescription("is missing");
        var bad = BadRequest.newBuilder().addFieldViolations(field).build();
        var info = ErrorInfo.newBuilder().setReason("NAME").setDomain("shop").build();
        var own = StringValue.of("own");
        var sent = RpcStatusException.of(Status.Code.INVALID_ARGUMENT, "no name", bad, info, own);
        service.answer(Answer.status(sent.status(), sent.trailers()));

        RpcStatusException error = error(TestMethods.UNSAFE);

        assertThat(error.details()).containsExactly(bad, info, Any.pack(own));
        assertThat(error.detail(BadRequest.class)).contains(bad);
        assertThat(error.detail(StringValue.class)).contains(own);
        assertThat(error.detail(RetryInfo.class)).isEmpty();
        assertThat(error.description()).isEqualTo("no name");
        assertThat(error).hasMessageContaining("INVALID_ARGUMENT: no name").hasMessageContaining("UnaryCall");
    }

    @Test
    void detailsThatCannotBeReadAreNone() {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER), new byte[] {9});
        service.answer(Answer.status(Status.NOT_FOUND, trailers));

        assertThat(error(TestMethods.UNSAFE).details()).isEmpty();
    }

    @Test
    void trailersArrive() {
        Metadata.Key<String> key = Metadata.Key.of("x-reason", Metadata.ASCII_STRING_MARSHALLER);
        Metadata trailers = new Metadata();
        trailers.put(key, "rain");
        service.answer(Answer.status(Status.NOT_FOUND, trailers));

        assertThat(error(TestMethods.UNSAFE).trailers().get(key)).isEqualTo("rain");
    }

    @Test
    void responseBeyondTheLimitIsNamed() {
        Policy small = Policy.builder().responseLimit(1_000).retries(0).build();
        service.answer(Answer.text("x".repeat(2_000)));
        try (GrpcCaller strict = GrpcCaller.create(
                TestPeer.target(one), GrpcSettings.builder().policy(small).build())) {
            assertThatThrownBy(() -> strict.call(TestMethods.UNARY, ScriptedService.request(), CallOptions.none()))
                    .isInstanceOf(UndecodableException.class)
                    .hasMessageContaining("1000");
        }
    }

    @Test
    void metadataBeyondTheLimitIsNamed() {
        Metadata trailers = new Metadata();
        trailers.put(Metadata.Key.of("x-long", Metadata.ASCII_STRING_MARSHALLER), "x".repeat(4_000));
        service.answer(Answer.status(Status.NOT_FOUND, trailers));
        Policy small = Policy.builder().headerLimit(2_000).retries(0).build();
        try (GrpcCaller strict = GrpcCaller.create(
                TestPeer.target(one), GrpcSettings.builder().policy(small).build())) {
            assertThatThrownBy(() -> strict.call(TestMethods.UNARY, ScriptedService.request(), CallOptions.none()))
                    .isInstanceOf(UndecodableException.class)
                    .hasMessageContaining("Header size exceeded");
        }
    }

    private RpcStatusException error(RpcMethod<SimpleRequest, SimpleResponse> method) {
        return catchThrowableOfType(
                RpcStatusException.class, () -> caller.call(method, ScriptedService.request(), CallOptions.none()));
    }

    private static Metadata pushback(String value) {
        Metadata trailers = new Metadata();
        trailers.put(PUSHBACK, value);
        return trailers;
    }
}
