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
    /** The version of the protocol, such as {@code HTTP/1.1}. */
    String protocol();

    /** As it came; methods are told apart by case. */
    String method();

    /** The path as it came, percent-encoded, without query. */
    String rawPath();

    /** The query as it came, percent-encoded, without the question mark. */
    @Nullable
    String rawQuery();

    /** All header fields of the request. */
    Headers headers();

    /** The request's body; ends where the message ends. */
    InputStream body() throws IOException;

    /** The address of the peer, for logs and rate limits. */
    String remoteAddress();

    /**
     * Sends the head of the answer. Called once.
     *
     * @param headers without those of framing, but for the {@code Content-Length} of answers to HEAD, and {@code Connection: close}
     * @param length of the body in bytes; 0: there is none; -1: not known
     * @return takes the body; closed by the caller when, and only when, the whole body was written. What is flushed is sent
     */
    OutputStream respond(int status, Headers headers, long length) throws IOException;
}
