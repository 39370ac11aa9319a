package dev.covenant.samples.shop;

import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.Credentials;
import dev.covenant.http.server.Routes;
import dev.covenant.http.server.ServerSettings;
import dev.covenant.http.server.SocketServer;
import dev.covenant.runtime.Target;
import dev.covenant.samples.shop.orderservice.OrdersClient;
import dev.covenant.samples.shop.orderservice.OrdersServer;
import dev.covenant.samples.shop.paymentservice.PaymentsClient;
import dev.covenant.samples.shop.paymentservice.PaymentsServer;
import dev.covenant.samples.shop.userservice.UsersClient;
import dev.covenant.samples.shop.userservice.UsersServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The three services on loopback, the payment service twice, and the clients between them. */
final class Shop implements AutoCloseable {
    private static final String TOKEN = "between-services";

    private final Bank firstBank = new Bank();
    private final Bank secondBank = new Bank();
    private final SocketServer userServer;
    private final SocketServer firstPaymentServer;
    private final SocketServer secondPaymentServer;
    private final SocketServer orderServer;
    private final UsersClient users;
    private final PaymentsClient payments;

    private Shop() throws IOException {
        userServer = start(UsersServer.routes(new UserDirectory(Clock.systemUTC())));
        firstPaymentServer = start(PaymentsServer.routes(firstBank));
        secondPaymentServer = start(PaymentsServer.routes(secondBank));
        users = newUsersClient();
        payments = PaymentsClient.create(Target.of("payment-service")
                .instances(
                        firstPaymentServer.uri().toString(),
                        secondPaymentServer.uri().toString()));
        orderServer = start(OrdersServer.routes(new OrderDesk(users, payments)));
    }

    static Shop open() throws IOException {
        return new Shop();
    }

    private static SocketServer start(Routes routes) throws IOException {
        ServerSettings settings = ServerSettings.builder()
                .authenticator(
                        "serviceToken", (token, scopes) -> Optional.of(token).filter(TOKEN::equals))
                .build();
        return SocketServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), routes, settings);
    }

    /** A client of the user service. */
    UsersClient newUsersClient() {
        ClientSettings settings = ClientSettings.builder()
                .credentials("serviceToken", Credentials.bearer(TOKEN))
                .build();
        return UsersClient.create(Target.at(userServer.uri().toString()), settings);
    }

    /** A client of the order service. */
    OrdersClient newOrdersClient() {
        return OrdersClient.create(Target.at(orderServer.uri().toString()));
    }

    /** Where the order service is. */
    URI orderService() {
        return orderServer.uri();
    }

    /** Takes one of the two payment servers away, as a crash would. */
    void stopOnePaymentServer() {
        firstPaymentServer.close();
    }

    /** How many payments the two payment servers were asked for. */
    String paymentsAsked() {
        return firstBank.asked() + " and " + secondBank.asked();
    }

    @Override
    public void close() {
        orderServer.close();
        users.close();
        payments.close();
        userServer.close();
        firstPaymentServer.close();
        secondPaymentServer.close();
    }
}
