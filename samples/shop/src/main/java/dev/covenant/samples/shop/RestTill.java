package dev.covenant.samples.shop;

import dev.covenant.runtime.CallOptions;
import dev.covenant.samples.shop.paymentservice.Pay;
import dev.covenant.samples.shop.paymentservice.PaymentsClient;
import dev.covenant.samples.shop.paymentservice.model.Card;
import dev.covenant.samples.shop.paymentservice.model.Money;
import dev.covenant.samples.shop.paymentservice.model.PaymentRequest;
import java.math.BigDecimal;

/** The payment service as {@code payment-service.yaml} describes it. */
record RestTill(PaymentsClient payments) implements Till {
    @Override
    public String take(String order, BigDecimal total, CallOptions options) {
        PaymentRequest request = PaymentRequest.builder()
                .order(order)
                .money(Money.builder().amount(total).currency("EUR").build())
                .method(Card.builder().number("4111111111111111").build())
                .build();
        try {
            return payments.pay(request, options).id();
        } catch (Pay.PaymentRequired e) {
            throw new DeclinedException(e.body().title());
        }
    }

    @Override
    public void close() {
        payments.close();
    }
}
