package dev.covenant.http.apache;

import static dev.covenant.http.client.Orders.ORDER_FOR_ORDER;
import static dev.covenant.http.client.Orders.POST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.http.Response;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.http.client.Tls;
import dev.covenant.http.client.Transport;
import dev.covenant.http.client.TransportSettings;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.StringAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.AsyncResponseBuilder;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.http2.ssl.H2ServerTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.ListenerEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that speaks HTTP/2 over TLS and tells which protocol was spoken. */
@Timeout(60)
final class Http2Test {
    private HttpAsyncServer server;
    private String uri;

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        server = H2ServerBootstrap.bootstrap()
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).build())
                .setTlsStrategy(new H2ServerTlsStrategy(Tls.server()))
                .register("127.0.0.1", "/orders", new Echo())
                .create();
        server.start();
        ListenerEndpoint endpoint = server.listen(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTPS)
                .get();
        uri = "https://127.0.0.1:" + ((InetSocketAddress) endpoint.getAddress()).getPort();
    }

    @AfterEach
    void stop() {
        server.close(CloseMode.IMMEDIATE);
    }

    @Test
    void asynchronousCallsSpeakHttp2() {
        try (Transport transport = transport()) {
            assertThat(protocols(transport)).containsOnly("HTTP/2.0");
        }
    }

    @Test
    void blockingCallsSpeakHttp1() {
        try (Transport transport = transport();
                HttpCaller caller = caller(transport)) {
            Response<Order> blocking = caller.exchange(POST, ORDER_FOR_ORDER, new Order("7", 42), CallOptions.none());

            assertThat(blocking.headers().first("X-Protocol")).contains("HTTP/1.1");
        }
    }

    /** Of many calls at a time, with bodies of all sizes. */
    private List<String> protocols(Transport transport) {
        try (HttpCaller caller = caller(transport)) {
            // One before the others: it makes the connection that they share.
            caller.call(POST, ORDER_FOR_ORDER, new Order("7", 42), CallOptions.none());
            List<CompletableFuture<Response<Order>>> calls = IntStream.range(0, 20)
                    .mapToObj(call -> caller.exchangeAsync(
                            POST, ORDER_FOR_ORDER, new Order("7".repeat(1 + call * 20_000), call), CallOptions.none()))
                    .toList();
            for (int call = 0; call < calls.size(); call++) {
                assertThat(calls.get(call).join().value()).isEqualTo(new Order("7".repeat(1 + call * 20_000), call));
            }
            return calls.stream()
                    .map(call -> call.join().headers().first("X-Protocol").orElse("none"))
                    .toList();
        }
    }

    private HttpCaller caller(Transport transport) {
        return HttpCaller.create(
                Target.at(uri), ClientSettings.builder().transport(transport).build());
    }

    private static Transport transport() {
        return new ApacheTransportProvider()
                .create(new TransportSettings(
                        "http2", Duration.ofSeconds(2), 65_536, 64, Optional.of(Tls.client()), command -> {
                            Thread thread = new Thread(command, "http2-test");
                            thread.setDaemon(true);
                            thread.start();
                        }));
    }

    /** Answers with the body that came. */
    private static final class Echo implements AsyncServerRequestHandler<Message<HttpRequest, String>> {
        @Override
        public AsyncRequestConsumer<Message<HttpRequest, String>> prepare(
                HttpRequest request, EntityDetails entity, HttpContext context) {
            return new BasicRequestConsumer<>(new StringAsyncEntityConsumer());
        }

        @Override
        public void handle(Message<HttpRequest, String> message, ResponseTrigger trigger, HttpContext context)
                throws IOException, HttpException {
            String protocol = String.valueOf(((HttpCoreContext) context).getProtocolVersion());
            trigger.submitResponse(
                    AsyncResponseBuilder.create(200)
                            .addHeader("X-Protocol", protocol)
                            .setEntity(message.getBody(), ContentType.APPLICATION_JSON)
                            .build(),
                    context);
        }
    }
}
