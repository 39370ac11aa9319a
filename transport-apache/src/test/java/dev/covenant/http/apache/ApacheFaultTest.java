package dev.covenant.http.apache;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.faults.FaultServer;
import dev.covenant.http.client.CallerContract;
import dev.covenant.http.client.Clients;
import dev.covenant.http.client.FaultContract;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ApacheFaultTest implements FaultContract {
    @ParameterizedTest
    @EnumSource(Mode.class)
    void bytesBehindAnAnswerAreNotTheAnswerToTheNextCall(Mode mode) {
        String head = "HTTP/1.1 200 ok\r\nContent-Type: application/json\r\nContent-Length: "
                + CallerContract.ORDER.length() + "\r\n\r\n";
        String smuggled = head + CallerContract.ORDER.replace("42", "13");
        try (FaultServer server =
                        FaultServer.start((peer, request) -> peer.raw(head + CallerContract.ORDER + smuggled));
                HttpCaller caller = Clients.of(server)) {
            for (int call = 0; call < 10; call++) {
                assertThat(mode.call(caller, GET, ORDER_BY_ID, "7")).isEqualTo(SENT);
            }

            assertThat(server.connections()).isEqualTo(10);
        }
    }
}
