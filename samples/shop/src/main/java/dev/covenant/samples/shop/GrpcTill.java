package dev.covenant.samples.shop;

import com.google.rpc.ErrorInfo;
import dev.covenant.grpc.RpcStatusException;
import dev.covenant.runtime.CallOptions;
import dev.covenant.samples.shop.payment.Card;
import dev.covenant.samples.shop.payment.Money;
import dev.covenant.samples.shop.payment.PayRequest;
import dev.covenant.samples.shop.payment.PaymentServiceClient;
import java.math.BigDecimal;

/** The payment service as {@code payment-service.proto} describes it. */
record GrpcTill(PaymentServiceClient payments) implements Till {
    @Override
    public String take(String order, BigDecimal total, CallOptions options) {
        PayRequest request = PayRequest.newBuilder()
                .setOrder(order)
                .setMoney(Money.newBuilder().setAmount(total.toPlainString()).setCurrency("EUR"))
                .setCard(Card.newBuilder().setNumber("4111111111111111"))
                .build();
        try {
            return payments.pay(request, options).getId();
        } catch (RpcStatusException e) {
            if (e.detail(ErrorInfo.class).filter(GrpcBank::isDeclined).isPresent()) {
                throw new DeclinedException(e.description());
            }
            throw e;
        }
    }

    @Override
    public void close() {
        payments.close();
    }
}
