package dev.covenant.samples.shop;

import dev.covenant.runtime.CallOptions;
import java.math.BigDecimal;

/** Takes the money: what the order service needs of the payment service, whatever the protocol. */
interface Till extends AutoCloseable {
    /**
     * Takes so many euros for an order, once however often it is asked; the id of the payment.
     *
     * @throws DeclinedException when the bank says no
     */
    String take(String order, BigDecimal total, CallOptions options);

    @Override
    void close();
}
