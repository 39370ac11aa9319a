package dev.covenant.samples.shop;

import java.util.concurrent.CountDownLatch;

/** Where the requests of an instance that hangs wait. */
final class Gate {
    private volatile CountDownLatch lock = new CountDownLatch(0);

    /** From now on nobody gets through. */
    void shut() {
        lock = new CountDownLatch(1);
    }

    /** Whoever waits gets through. */
    void open() {
        lock.countDown();
    }

    /** Whether nobody would have to wait now. */
    boolean isOpen() {
        return lock.getCount() == 0;
    }

    /** Waits until it is open; false: whoever waited was told to stop. */
    boolean pass() {
        try {
            lock.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
