package dev.covenant.samples.shop;

import com.google.rpc.ErrorInfo;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.samples.shop.payment.GetPaymentRequest;
import dev.covenant.samples.shop.payment.Money;
import dev.covenant.samples.shop.payment.PayRequest;
import dev.covenant.samples.shop.payment.Payment;
import dev.covenant.samples.shop.payment.PaymentService;
import io.grpc.Status;
import java.math.BigDecimal;
import java.util.Locale;

/** The payment service by gRPC: the same bank, with the words of its other contract. */
final class GrpcBank implements PaymentService {
    private static final ErrorInfo DECLINED = ErrorInfo.newBuilder()
            .setReason("DECLINED")
            .setDomain("payment-service")
            .build();

    private final Bank bank;

    GrpcBank(Bank bank) {
        this.bank = bank;
    }

    /** Whether this says that the bank said no. */
    static boolean isDeclined(ErrorInfo info) {
        return info.equals(DECLINED);
    }

    @Override
    public Payment pay(PayRequest request, CallOptions options) {
        try {
            return message(bank.take(request.getOrder(), money(request.getMoney())));
        } catch (DeclinedException e) {
            throw RpcStatusException.of(Status.Code.FAILED_PRECONDITION, e.why(), DECLINED);
        }
    }

    @Override
    public Payment getPayment(GetPaymentRequest request, CallOptions options) {
        return bank.payment(request.getPaymentId())
                .map(GrpcBank::message)
                .orElseThrow(
                        () -> RpcStatusException.of(Status.Code.NOT_FOUND, "no payment " + request.getPaymentId()));
    }

    private static dev.covenant.samples.shop.paymentservice.model.Money money(Money money) {
        try {
            return dev.covenant.samples.shop.paymentservice.model.Money.builder()
                    .amount(new BigDecimal(money.getAmount()))
                    .currency(money.getCurrency())
                    .build();
        } catch (NumberFormatException e) {
            throw RpcStatusException.of(Status.Code.INVALID_ARGUMENT, "money.amount is no decimal number");
        }
    }

    private static Payment message(dev.covenant.samples.shop.paymentservice.model.Payment payment) {
        return Payment.newBuilder()
                .setId(payment.id())
                .setOrder(payment.order())
                .setMoney(Money.newBuilder()
                        .setAmount(payment.money().amount().toPlainString())
                        .setCurrency(payment.money().currency()))
                .setState(Payment.State.valueOf(payment.state().value().toUpperCase(Locale.ROOT)))
                .build();
    }
}
