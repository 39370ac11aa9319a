package dev.covenant.samples.shop;

import dev.covenant.runtime.Target;
import dev.covenant.samples.shop.orderservice.OrdersClient;
import dev.covenant.samples.shop.orderservice.OrdersServer;
import dev.covenant.samples.shop.payment.PaymentServiceServer;
import dev.covenant.samples.shop.paymentservice.PaymentsServer;
import dev.covenant.samples.shop.paymentservice.model.Payment;
import dev.covenant.samples.shop.userservice.UsersServer;
import dev.covenant.samples.shop.userservice.model.User;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import user.UserServiceServer;

/** The services on loopback: users twice, payments three times, orders once; and the clients between them. */
final class Shop implements AutoCloseable {
    private final List<ServiceInstance> userInstances;
    private final List<ServiceInstance> paymentInstances;
    private final ServiceInstance orderInstance;
    private final Customers customers;
    private final Till till;

    private Shop(Clients clients) throws IOException {
        // Instances of one service share what they know, as they would in a database.
        Map<UUID, User> userTable = new ConcurrentHashMap<>();
        Map<String, Payment> paymentTable = new ConcurrentHashMap<>();
        userInstances = List.of(startUsers(userTable), startUsers(userTable));
        paymentInstances =
                List.of(startPayments(paymentTable), startPayments(paymentTable), startPayments(paymentTable));

        till = clients.till(target("payment-service", paymentInstances, clients.protocol()));
        customers = clients.customers(target("user-service", userInstances, clients.protocol()));
        orderInstance = ServiceInstance.start(Offer.of(OrdersServer.routes(new OrderDesk(customers, till))));
    }

    /**
     * Starts everything.
     *
     * @param clients that the order service has
     */
    static Shop open(Clients clients) throws IOException {
        return new Shop(clients);
    }

    private static ServiceInstance startUsers(Map<UUID, User> table) throws IOException {
        UserDirectory users = new UserDirectory(table, Clock.systemUTC());
        return ServiceInstance.start(
                Offer.of(UsersServer.routes(users), UserServiceServer.routes(new GrpcUserDirectory(users))));
    }

    private static ServiceInstance startPayments(Map<String, Payment> table) throws IOException {
        Gate gate = new Gate();
        Bank bank = new Bank(table, gate);
        Offer offer =
                Offer.of(PaymentsServer.routes(new RestBank(bank)), PaymentServiceServer.routes(new GrpcBank(bank)));
        return ServiceInstance.start(offer, gate);
    }

    private static Target target(String name, List<ServiceInstance> instances, Protocol protocol) {
        return Target.of(name)
                .instances(instances.stream()
                        .map(instance -> instance.address(protocol))
                        .toArray(String[]::new));
    }

    /** The user service, as the order service sees it. */
    Customers customers() {
        return customers;
    }

    /** A client of the order service, with everything at its default. */
    OrdersClient newOrdersClient() {
        return OrdersClient.create(Target.of("order-service").instances(orderService()));
    }

    /** Where the order service is. */
    String orderService() {
        return orderInstance.address(Protocol.REST);
    }

    /** An instance of the payment service, from 1. */
    ServiceInstance payment(int number) {
        return paymentInstances.get(number - 1);
    }

    @Override
    public void close() {
        orderInstance.close();
        customers.close();
        till.close();
        userInstances.forEach(ServiceInstance::close);
        paymentInstances.forEach(ServiceInstance::close);
    }
}
