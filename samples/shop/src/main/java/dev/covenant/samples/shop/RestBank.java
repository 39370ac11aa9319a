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

/** The payment service by REST. */
final class RestBank implements Payments {
    private final Bank bank;

    RestBank(Bank bank) {
        this.bank = bank;
    }

    @Override
    public Pay.Result payResult(PayRequest request, CallOptions options) {
        PaymentRequest wanted = request.body();
        try {
            return new Pay.Result.Created(bank.take(wanted.order(), wanted.money()));
        } catch (DeclinedException e) {
            throw Pay.PaymentRequired.of(Declined.builder().title(e.why()).build());
        }
    }

    @Override
    public Payment getPayment(GetPaymentRequest request, CallOptions options) {
        return bank.payment(request.paymentId()).orElseThrow(GetPayment.NotFound::of);
    }
}
