package dev.covenant.http.server;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, as the host of the routes (the JDK's server, a servlet container) has them.
 *
 * <p>A host refuses by itself what is not one well-formed HTTP message; what gets here has its framing settled.
 */
public interface ServerExchange {
    /** Upper case. */
    String method();

    /** The path as it came, percent-encoded, without query. */
    String rawPath();

    /** The query as it came, percent-encoded, without the question mark. */
    @Nullable String rawQuery();

    Headers headers();

    /** The request's body; ends where the message ends. */
    InputStream body() throws IOException;

    /** The address of the peer, for logs and rate limits. */
    String remoteAddress();

    /**
     * Sends the head of the answer. Called once.
     *
     * @param length of the body in bytes; 0: there is none; -1: not known
     * @return takes the body; the caller closes it
     */
    OutputStream respond(int status, Headers headers, long length) throws IOException;
}
