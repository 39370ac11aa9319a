package dev.covenant.samples.shop;

import dev.covenant.samples.shop.paymentservice.model.Money;
import dev.covenant.samples.shop.paymentservice.model.Payment;
import dev.covenant.samples.shop.paymentservice.model.PaymentState;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What both payment services do: takes everything up to a limit, once for each order. */
final class Bank {
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

    /** @throws DeclinedException when it is more than the bank gives */
    Payment take(String order, Money money) {
        gate.pass();
        if (money.amount().compareTo(LIMIT) > 0) {
            throw new DeclinedException("more than " + LIMIT);
        }
        return byOrder.computeIfAbsent(
                order,
                any -> Payment.builder()
                        .id("payment-" + order)
                        .order(order)
                        .money(money)
                        .state(PaymentState.TAKEN)
                        .build());
    }

    Optional<Payment> payment(String id) {
        gate.pass();
        return byOrder.values().stream()
                .filter(payment -> payment.id().equals(id))
                .findFirst();
    }
}
