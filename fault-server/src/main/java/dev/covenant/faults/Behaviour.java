package dev.covenant.faults;

import java.io.IOException;

/** What a fault does with a request that has been read. */
@FunctionalInterface
interface Behaviour {
    void serve(Peer peer, ReceivedRequest request, Ordinary ordinary) throws IOException;
}
