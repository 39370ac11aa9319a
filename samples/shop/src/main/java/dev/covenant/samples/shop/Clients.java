package dev.covenant.samples.shop;

import dev.covenant.grpc.client.GrpcSettings;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.Credentials;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.pipeline.CallListener;
import dev.covenant.samples.shop.payment.PaymentServiceClient;
import dev.covenant.samples.shop.paymentservice.PaymentsClient;
import dev.covenant.samples.shop.userservice.UsersClient;
import user.UserServiceClient;

/**
 * Makes the clients that the order service has. Policy and listener are the same for both protocols.
 *
 * @param listener sees their calls
 */
record Clients(Protocol protocol, Policy policy, CallListener listener) {
    Customers customers(Target target) {
        return switch (protocol) {
            case REST ->
                new RestCustomers(UsersClient.create(
                        target,
                        rest().credentials("serviceToken", Credentials.bearer(ServiceInstance.TOKEN))
                                .build()));
            case GRPC -> new GrpcCustomers(UserServiceClient.create(target, grpc()));
        };
    }

    Till till(Target target) {
        return switch (protocol) {
            case REST -> new RestTill(PaymentsClient.create(target, rest().build()));
            case GRPC -> new GrpcTill(PaymentServiceClient.create(target, grpc()));
        };
    }

    private ClientSettings.Builder rest() {
        return ClientSettings.builder().policy(policy).listener(listener);
    }

    private GrpcSettings grpc() {
        return GrpcSettings.builder().policy(policy).listener(listener).build();
    }
}
