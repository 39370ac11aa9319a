package dev.covenant.samples.shop;

import dev.covenant.runtime.CallOptions;
import dev.covenant.samples.shop.paymentservice.GetPayment;
import dev.covenant.samples.shop.paymentservice.GetPaymentRequest;
import dev.covenant.samples.shop.paymentservice.Pay;
import dev.covenant.samples.shop.paymentservice.PayRequest;
import dev.covenant.samples.shop.paymentservice.Payments;
import dev.covenant.samples.shop.paymentservice.model.Declined;
import dev.covenant.samples.shop.paymentservice.model.Payment;
import dev.covenant.samples.shop.paymentservice.model.PaymentRequest;
import dev.covenant.samples.shop.paymentservice.model.PaymentState;
import java.math.BigDecimal;
import java.util.Map;

/** The payment service: takes everything up to a limit, once for each order. */
final class Bank implements Payments {
    private static final BigDecimal LIMIT = new BigDecimal("1000");

    private final Map<String, Payment> byOrder;
    private final Gate gate;

    /**
     * An instance of it.
     *
     * @param byOrder what was paid; used by several instances at once
     * @param gate passed by every request
     */
    Bank(Map<String, Payment> byOrder, Gate gate) {
        this.byOrder = byOrder;
        this.gate = gate;
    }

    @Override
    public Pay.Result payResult(PayRequest request, CallOptions options) {
        gate.pass();
        PaymentRequest wanted = request.body();
        if (wanted.money().amount().compareTo(LIMIT) > 0) {
            throw Pay.PaymentRequired.of(
                    Declined.builder().title("more than " + LIMIT).build());
        }
        return new Pay.Result.Created(byOrder.computeIfAbsent(
                wanted.order(),
                order -> Payment.builder()
                        .id("payment-" + order)
                        .order(order)
                        .money(wanted.money())
                        .state(PaymentState.TAKEN)
                        .build()));
    }

    @Override
    public Payment getPayment(GetPaymentRequest request, CallOptions options) {
        gate.pass();
        return byOrder.values().stream()
                .filter(payment -> payment.id().equals(request.paymentId()))
                .findFirst()
                .orElseThrow(GetPayment.NotFound::of);
    }
}
