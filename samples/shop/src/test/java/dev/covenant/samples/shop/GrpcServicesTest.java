package dev.covenant.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.BadRequest;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.grpc.server.GrpcServer;
import dev.covenant.grpc.server.ServiceBinding;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Target;
import dev.covenant.samples.shop.payment.GetPaymentRequest;
import dev.covenant.samples.shop.payment.Money;
import dev.covenant.samples.shop.payment.PayRequest;
import dev.covenant.samples.shop.payment.Payment;
import dev.covenant.samples.shop.payment.PaymentServiceClient;
import dev.covenant.samples.shop.payment.PaymentServiceServer;
import io.grpc.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import user.UserOuterClass.CreateUserRequest;
import user.UserOuterClass.GetUserRequest;
import user.UserOuterClass.User;
import user.UserServiceClient;
import user.UserServiceServer;

class GrpcServicesTest {
    private GrpcServer server;

    @BeforeEach
    void start() throws IOException {
        ServiceBinding payments =
                PaymentServiceServer.routes(new GrpcBank(new Bank(new ConcurrentHashMap<>(), new Gate())));
        ServiceBinding users = UserServiceServer.routes(
                new GrpcUserDirectory(new UserDirectory(new ConcurrentHashMap<>(), Clock.systemUTC())));
        server = GrpcServer.of(payments, users).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Target target() {
        return Target.of("shop").instances(server.uri().toString());
    }

    @Test
    void aPaymentIsTakenOnceAndCanBeLookedUp() {
        try (PaymentServiceClient payments = PaymentServiceClient.create(target())) {
            PayRequest request = PayRequest.newBuilder()
                    .setOrder("order-1")
                    .setMoney(Money.newBuilder().setAmount("39.98").setCurrency("EUR"))
                    .build();
            Payment payment = payments.pay(request);

            assertThat(payment.getState()).isEqualTo(Payment.State.TAKEN);
            assertThat(payments.pay(request)).isEqualTo(payment);
            assertThat(payments.getPayment(GetPaymentRequest.newBuilder()
                            .setPaymentId(payment.getId())
                            .build()))
                    .isEqualTo(payment);
        }
    }

    @Test
    void whatTheContractDemandsIsCheckedBeforeTheBankSeesIt() {
        try (PaymentServiceClient payments = PaymentServiceClient.create(target())) {
            PayRequest nonsense = PayRequest.newBuilder()
                    .setMoney(Money.newBuilder().setAmount("1"))
                    .build();
            RpcStatusException error = catchThrowableOfType(RpcStatusException.class, () -> payments.pay(nonsense));

            assertThat(error.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(error.detail(BadRequest.class))
                    .hasValueSatisfying(bad -> assertThat(bad.getFieldViolationsList())
                            .extracting(BadRequest.FieldViolation::getField)
                            .containsExactly("order", "money.currency"));
        }
    }

    @Test
    void theBanksNoIsTheSameForTheOrderServiceWhateverTheProtocol() {
        try (Till till = new GrpcTill(PaymentServiceClient.create(target()))) {
            assertThat(till.take("order-1", new BigDecimal("1000"), CallOptions.none()))
                    .isEqualTo("payment-order-1");
            assertThatThrownBy(() -> till.take("order-2", new BigDecimal("1000.01"), CallOptions.none()))
                    .isInstanceOf(DeclinedException.class)
                    .hasMessage("more than 1000");
        }
    }

    @Test
    void usersAreCreatedAndFound() {
        try (UserServiceClient users = UserServiceClient.create(target())) {
            User ada = users.createUser(CreateUserRequest.newBuilder()
                    .setName("Ada")
                    .setEmail("ada@example.com")
                    .build());

            assertThat(users.getUser(
                            GetUserRequest.newBuilder().setId(ada.getId()).build()))
                    .isEqualTo(ada);
        }
    }

    @Test
    void whoIsNotThereIsNotFound() {
        try (Customers customers = new GrpcCustomers(UserServiceClient.create(target()))) {
            assertThat(customers.know("nobody", CallOptions.none())).isFalse();
        }
    }
}
