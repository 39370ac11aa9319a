package dev.covenant.samples.shop;

import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.Credentials;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.samples.shop.orderservice.OrdersClient;
import dev.covenant.samples.shop.orderservice.OrdersServer;
import dev.covenant.samples.shop.paymentservice.PaymentsClient;
import dev.covenant.samples.shop.paymentservice.PaymentsServer;
import dev.covenant.samples.shop.paymentservice.model.Payment;
import dev.covenant.samples.shop.userservice.UsersClient;
import dev.covenant.samples.shop.userservice.UsersServer;
import dev.covenant.samples.shop.userservice.model.User;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The services on loopback: users twice, payments three times, orders once; and the clients between them. */
final class Shop implements AutoCloseable {
    private final List<ServiceInstance> userInstances;
    private final List<ServiceInstance> paymentInstances;
    private final ServiceInstance orderInstance;
    private final UsersClient users;
    private final PaymentsClient payments;

    private Shop(Policy policy, CallListener listener) throws IOException {
        // Instances of one service share what they know, as they would in a database.
        Map<UUID, User> userTable = new ConcurrentHashMap<>();
        Map<String, Payment> paymentTable = new ConcurrentHashMap<>();
        userInstances = List.of(startUsers(userTable), startUsers(userTable));
        paymentInstances =
                List.of(startPayments(paymentTable), startPayments(paymentTable), startPayments(paymentTable));

        ClientSettings.Builder settings =
                ClientSettings.builder().policy(policy).listener(listener);
        payments = PaymentsClient.create(target("payment-service", paymentInstances), settings.build());
        users = UsersClient.create(
                target("user-service", userInstances),
                settings.credentials("serviceToken", Credentials.bearer(ServiceInstance.TOKEN))
                        .build());
        orderInstance = ServiceInstance.start(OrdersServer.routes(new OrderDesk(users, payments)));
    }

    /**
     * Starts everything.
     *
     * @param policy of the clients that the order service has
     * @param listener sees their calls
     */
    static Shop open(Policy policy, CallListener listener) throws IOException {
        return new Shop(policy, listener);
    }

    private static ServiceInstance startUsers(Map<UUID, User> table) throws IOException {
        return ServiceInstance.start(UsersServer.routes(new UserDirectory(table, Clock.systemUTC())));
    }

    private static ServiceInstance startPayments(Map<String, Payment> table) throws IOException {
        Gate gate = new Gate();
        return ServiceInstance.start(PaymentsServer.routes(new Bank(table, gate)), gate);
    }

    private static Target target(String name, List<ServiceInstance> instances) {
        return Target.of(name)
                .instances(instances.stream().map(ServiceInstance::address).toArray(String[]::new));
    }

    /** The client of the user service. */
    UsersClient users() {
        return users;
    }

    /** A client of the order service, with everything at its default. */
    OrdersClient newOrdersClient() {
        return OrdersClient.create(Target.of("order-service").instances(orderService()));
    }

    /** Where the order service is. */
    String orderService() {
        return orderInstance.address();
    }

    /** An instance of the payment service, from 1. */
    ServiceInstance payment(int number) {
        return paymentInstances.get(number - 1);
    }

    @Override
    public void close() {
        orderInstance.close();
        users.close();
        payments.close();
        userInstances.forEach(ServiceInstance::close);
        paymentInstances.forEach(ServiceInstance::close);
    }
}
