package dev.covenant.http.server;

import java.io.IOException;
import java.net.URI;

/** Starts servers of one kind: the same tests are run against each kind. */
public interface TestHost {
    /** Starts a server on a free port of the loopback address. */
    Running start(Routes routes, ServerSettings settings) throws IOException;

    /** A server that runs. */
    interface Running extends AutoCloseable {
        int port();

        /** Health checks get 503 from now on. */
        void drain();

        @Override
        void close();

        default URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port() + path);
        }
    }
}
