package dev.covenant.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.grpc.RpcMethod;
import dev.covenant.grpc.client.ScriptedService.Answer;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.Hedging;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.OperationClass;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.TransportException;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.inprocess.InProcessSocketAddress;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.testing.integration.Messages.SimpleRequest;
import io.grpc.testing.integration.Messages.SimpleResponse;
import io.grpc.testing.integration.TestServiceGrpc;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a client can be told of how it is to work. */
class SettingsTest {
    private static final RpcMethod<SimpleRequest, SimpleResponse> SAFE = RpcMethod.define(
                    TestServiceGrpc.getUnaryCallMethod())
            .kind(OperationClass.SAFE)
            .build();

    @Test
    void fallbackTakesThePlaceOfAFailure() {
        SimpleResponse instead =
                SimpleResponse.newBuilder().setUsername("instead").build();
        var settings = GrpcSettings.builder().fallback(RpcFallback.of(SAFE, Fallback.value(instead)));
        try (TestPeer peer = TestPeer.serving(new ScriptedService(Answer.status(Status.INTERNAL)));
                GrpcCaller caller = GrpcCaller.create(TestPeer.target(peer), settings.build())) {
            assertThat(caller.call(SAFE, ScriptedService.request(), CallOptions.none()))
                    .isEqualTo(instead);
        }
    }

    @Test
    void lastGoodAnswerIsThatToTheSameRequest() {
        ScriptedService service = new ScriptedService(Answer.text("good"));
        Policy policy = Policy.builder()
                .retries(0)
                .operation(
                        SAFE.name(),
                        OperationPolicy.builder().lastGood(Duration.ofHours(1)).build())
                .build();
        SimpleRequest other = SimpleRequest.newBuilder().setFillUsername(true).build();
        try (TestPeer peer = TestPeer.serving(service);
                GrpcCaller caller = GrpcCaller.create(
                        TestPeer.target(peer),
                        GrpcSettings.builder().policy(policy).build())) {
            caller.call(SAFE, ScriptedService.request(), CallOptions.none());
            service.answer(Answer.status(Status.INTERNAL));

            assertThat(ScriptedService.text(caller.call(SAFE, ScriptedService.request(), CallOptions.none())))
                    .isEqualTo("good");
            assertThatThrownBy(() -> caller.call(SAFE, other, CallOptions.none()))
                    .hasMessageContaining("INTERNAL");
        }
    }

    @Test
    void methodsOfStreamsHaveNoFallback() {
        var settings = GrpcSettings.builder()
                .fallback(RpcFallback.of(TestMethods.STREAMING_INPUT, Fallback.lastGood(Duration.ofHours(1))));
        try (GrpcCaller caller = GrpcCaller.create(Target.of("nobody"), settings.build())) {
            assertThatThrownBy(() -> caller.collect(
                            TestMethods.STREAMING_INPUT,
                            dev.covenant.runtime.EventStream.of(java.util.List.of()),
                            CallOptions.none()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("StreamingInputCall");
        }
    }

    @Test
    void hedgedCallTakesTheAnswerThatComesFirst() {
        Policy policy =
                Policy.builder().hedging(new Hedging(Duration.ofMillis(20), 1)).build();
        try (TestPeer slow = TestPeer.serving(new ScriptedService(Answer.never()));
                TestPeer quick = TestPeer.serving(new ScriptedService(Answer.text("quick")));
                GrpcCaller caller = GrpcCaller.create(
                        TestPeer.target(slow, quick),
                        GrpcSettings.builder().policy(policy).build())) {
            for (int call = 0; call < 4; call++) {
                assertThat(ScriptedService.text(caller.call(SAFE, ScriptedService.request(), CallOptions.none())))
                        .isEqualTo("quick");
            }
        }
    }

    @Test
    void anyTransportThatBuildsChannelsCarriesCalls() throws Exception {
        Server server = InProcessServerBuilder.forName("shop")
                .addService(new ScriptedService(Answer.well()))
                .build()
                .start();
        ChannelFactory inProcess = new ChannelFactory() {
            @Override
            public ManagedChannelBuilder<?> builder(String target, boolean tls) {
                return InProcessChannelBuilder.forTarget(target).usePlaintext();
            }

            @Override
            public SocketAddress address(Instance instance) {
                return new InProcessSocketAddress(instance.uri().getHost());
            }
        };
        try (GrpcCaller caller = GrpcCaller.create(
                Target.at("grpc://shop"),
                GrpcSettings.builder().channels(inProcess).build())) {
            assertThat(ScriptedService.text(caller.call(SAFE, ScriptedService.request(), CallOptions.none())))
                    .isEqualTo("well");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void instancesAreCalledByTlsUnderTheirOwnNames() throws Exception {
        Server server = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Tls.server())
                .addService(new ScriptedService(Answer.well()))
                .build()
                .start();
        var settings = GrpcSettings.builder().policy(Policy.builder().retries(0).build());
        try (GrpcCaller trusting = GrpcCaller.create(
                        Target.at("grpcs://localhost:" + server.getPort()),
                        settings.tls(Tls.client()).build());
                GrpcCaller suspicious = GrpcCaller.create(
                        Target.at("https://localhost:" + server.getPort()),
                        GrpcSettings.builder()
                                .policy(Policy.builder().retries(0).build())
                                .build())) {
            assertThat(ScriptedService.text(trusting.call(SAFE, ScriptedService.request(), CallOptions.none())))
                    .isEqualTo("well");
            assertThatThrownBy(() -> suspicious.call(SAFE, ScriptedService.request(), CallOptions.none()))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("nothing was sent");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void keyOfARequestIsTheFieldThatTheContractNames() {
        var byUser = RpcMethod.define(TestServiceGrpc.getUnaryCallMethod())
                .hashKey("response_status.message")
                .build();
        SimpleRequest.Builder request = SimpleRequest.newBuilder();

        assertThat(byUser.hashKey(request.build())).isEmpty();
        request.getResponseStatusBuilder().setMessage("u7");
        assertThat(byUser.hashKey(request.build())).contains("u7");
    }

    @Test
    void fieldThatARequestDoesNotHaveIsNoKey() {
        var method = RpcMethod.define(TestServiceGrpc.getUnaryCallMethod());

        assertThatThrownBy(() -> method.hashKey("user_id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user_id");
        assertThatThrownBy(() -> method.hashKey("response_status")).isInstanceOf(IllegalArgumentException.class);
    }
}
