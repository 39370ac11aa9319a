package dev.covenant.samples.shop;

import dev.covenant.runtime.CallOptions;

/** Who may buy: what the order service needs of the user service, whatever the protocol. */
interface Customers extends AutoCloseable {
    /** Whether there is somebody with this id. */
    boolean know(String id, CallOptions options);

    /** Adds somebody; their id. */
    String add(String name, String email, CallOptions options);

    @Override
    void close();
}
