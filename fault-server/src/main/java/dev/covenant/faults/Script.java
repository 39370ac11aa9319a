package dev.covenant.faults;

import java.io.IOException;

/** What a server does for each request of each connection. */
@FunctionalInterface
public interface Script {
    /**
     * Serves one request, which has been read; the connection is served on as long as it is open.
     *
     * @throws IOException when the client has closed or reset the connection; the server then closes it too
     */
    void serve(Peer peer, ReceivedRequest request) throws IOException;
}
