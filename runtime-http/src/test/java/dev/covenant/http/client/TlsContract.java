package dev.covenant.http.client;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static dev.covenant.http.client.Orders.ORDER_FOR_ORDER;
import static dev.covenant.http.client.Orders.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.faults.FaultServer;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.TransportException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls over TLS: nothing is sent to a server that does not prove who it is. */
@Timeout(60)
public interface TlsContract {
    private static FaultServer secure() {
        // On every address: a certificate is good for some of them only.
        return FaultServer.builder((peer, request) -> peer.json(200, CallerContract.ORDER))
                .tls(Tls.server())
                .address(new InetSocketAddress(0).getAddress())
                .start();
    }

    private static ClientSettings trusting() {
        return ClientSettings.builder()
                .policy(Clients.policy().build())
                .ssl(Tls.client())
                .build();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void callsGoOverAConnectionThatIsKept(Mode mode) throws InterruptedException {
        try (FaultServer server = secure()) {
            try (HttpCaller caller = Clients.of(trusting(), server)) {
                for (int call = 0; call < 5; call++) {
                    assertThat(mode.call(caller, GET, ORDER_BY_ID, "7").total()).isEqualTo(42);
                }
                assertThat(server.connections()).isEqualTo(1);
                assertThat(server.received().get(0).header("Host")).isEqualTo("127.0.0.1:" + server.port());
            }
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void serverThatNobodyVouchesForGetsNothing(Mode mode) {
        try (FaultServer server = secure();
                HttpCaller caller = Clients.of(server)) {
            assertThatThrownBy(() -> mode.call(caller, POST, ORDER_FOR_ORDER, new Order("7", 1)))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("nothing was sent");
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void serverOfAnotherNameGetsNothing(Mode mode) {
        try (FaultServer server = secure();
                HttpCaller caller = HttpCaller.create(Target.at("https://127.0.0.2:" + server.port()), trusting())) {
            assertThatThrownBy(() -> mode.call(caller, POST, ORDER_FOR_ORDER, new Order("7", 1)))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("nothing was sent");
            assertThat(server.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    default void serverThatDoesNotSpeakTlsCostsNoCall(Mode mode) {
        try (FaultServer plain = FaultServer.start((peer, request) -> peer.json(200, CallerContract.ORDER));
                FaultServer server = secure();
                HttpCaller caller = HttpCaller.create(
                        Target.of("orders").instances("https://127.0.0.1:" + plain.port(), server.uri()), trusting())) {
            assertThat(mode.call(caller, POST, ORDER_FOR_ORDER, new Order("7", 1))
                            .total())
                    .isEqualTo(42);
        }
    }
}
