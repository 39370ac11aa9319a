package dev.covenant.samples.shop;

import dev.covenant.runtime.CallException;
import dev.covenant.samples.shop.orderservice.OrdersClient;
import dev.covenant.samples.shop.orderservice.model.NewOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Customers who buy and buy: whatever they notice of a broken instance is an error here. */
final class Traffic implements AutoCloseable {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(30);

    private final OrdersClient orders;
    private final NewOrder order;
    private final LongAdder calls = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final AtomicReference<@Nullable CallException> firstError = new AtomicReference<>();
    private final List<Thread> customers = new ArrayList<>();
    private volatile boolean over;

    private Traffic(OrdersClient orders, NewOrder order) {
        this.orders = orders;
        this.order = order;
    }

    /** Lets so many customers buy the same over and over. */
    static Traffic start(OrdersClient orders, NewOrder order, int customers) {
        Traffic traffic = new Traffic(orders, order);
        for (int number = 1; number <= customers; number++) {
            Thread customer = new Thread(traffic::buy, "customer-" + number);
            traffic.customers.add(customer);
            customer.start();
        }
        return traffic;
    }

    private void buy() {
        while (!over) {
            try {
                orders.createOrder(order);
            } catch (CallException e) {
                errors.increment();
                firstError.compareAndSet(null, e);
            }
            calls.increment();
            LockSupport.parkNanos(PAUSE);
        }
    }

    long calls() {
        return calls.sum();
    }

    long errors() {
        return errors.sum();
    }

    Optional<CallException> firstError() {
        return Optional.ofNullable(firstError.get());
    }

    /** Waits for the last customers' orders. */
    @Override
    public void close() {
        over = true;
        for (Thread customer : customers) {
            try {
                customer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
