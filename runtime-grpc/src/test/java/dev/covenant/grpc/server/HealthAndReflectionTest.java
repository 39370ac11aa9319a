package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HealthAndReflectionTest {
    private static final String SERVICE = "grpc.testing.TestService";

    private static ServingStatus health(Served served, String service) {
        return HealthGrpc.newBlockingStub(served.channel())
                .check(HealthCheckRequest.newBuilder().setService(service).build())
                .getStatus();
    }

    @Test
    void aServerIsWellAsAWholeAndForEachService() throws IOException {
        try (Served served = Served.start(TestService.binding())) {
            assertThat(health(served, "")).isEqualTo(ServingStatus.SERVING);
            assertThat(health(served, SERVICE)).isEqualTo(ServingStatus.SERVING);
        }
    }

    @Test
    void ofAServiceThatIsNotThereNothingIsKnown() throws IOException {
        try (Served served = Served.start(TestService.binding())) {
            StatusRuntimeException error =
                    catchThrowableOfType(StatusRuntimeException.class, () -> health(served, "shop.v1.Nothing"));

            assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        }
    }

    @Test
    void oneServiceMayBeUnwell() throws IOException {
        try (Served served = Served.start(TestService.binding())) {
            served.server().serving(SERVICE, false);

            assertThat(health(served, SERVICE)).isEqualTo(ServingStatus.NOT_SERVING);
            assertThat(health(served, "")).isEqualTo(ServingStatus.SERVING);
        }
    }

    @Test
    void aServerThatDrainsIsUnwellAndStillAnswers() throws IOException {
        try (Served served = Served.start(TestService.binding())) {
            served.server().drain();

            assertThat(health(served, "")).isEqualTo(ServingStatus.NOT_SERVING);
            assertThat(health(served, SERVICE)).isEqualTo(ServingStatus.NOT_SERVING);
            assertThat(served.ask()).isNotNull();
        }
    }

    @Test
    void reflectionTellsWhatIsServedToThoseThatAsk() throws Exception {
        GrpcServerSettings settings = GrpcServerSettings.builder().reflection().build();
        try (Served served = Served.start(settings, TestService.binding())) {
            Recorder<ServerReflectionRequest, ServerReflectionResponse> recorder = Recorder.eager();
            StreamObserver<ServerReflectionRequest> questions =
                    ServerReflectionGrpc.newStub(served.channel()).serverReflectionInfo(recorder);
            questions.onNext(
                    ServerReflectionRequest.newBuilder().setListServices("").build());
            assertThat(recorder.next().getListServicesResponse().getServiceList())
                    .extracting(ServiceResponse::getName)
                    .contains(
                            SERVICE,
                            "grpc.health.v1.Health",
                            "grpc.reflection.v1.ServerReflection",
                            "grpc.reflection.v1alpha.ServerReflection");
            questions.onNext(ServerReflectionRequest.newBuilder()
                    .setFileContainingSymbol(SERVICE)
                    .build());
            assertThat(recorder.next().getFileDescriptorResponse().getFileDescriptorProtoCount())
                    .isPositive();
            questions.onCompleted();
            assertThat(recorder.end()).isEqualTo(Status.OK);
        }
    }

    @Test
    void withoutTheOptionNothingIsTold() throws IOException {
        try (Served served = Served.start(TestService.binding())) {
            Recorder<ServerReflectionRequest, ServerReflectionResponse> recorder = Recorder.eager();
            ServerReflectionGrpc.newStub(served.channel())
                    .serverReflectionInfo(recorder)
                    .onNext(ServerReflectionRequest.newBuilder()
                            .setListServices("")
                            .build());

            assertThat(recorder.end().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
        }
    }
}
