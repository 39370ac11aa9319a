package dev.covenant.http.server;

import dev.covenant.http.Body;
import dev.covenant.http.Headers;
import dev.covenant.http.MediaTypes;
import dev.covenant.http.Problem;
import dev.covenant.json.JsonCodecs;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is ready to be sent. Must be closed, sent or not.
 *
 * @param payload its body
 */
record Reply(int status, Headers headers, Payload payload) implements AutoCloseable {
    /** A body. */
    sealed interface Payload {}

    /** There is no body. */
    record None() implements Payload {}

    /** A body in memory. */
    record Memory(Body body, int count) implements Payload {
        static Memory of(byte[] bytes) {
            return new Memory(Body.of(bytes), bytes.length);
        }
    }

    /**
     * A body that is made while it is sent.
     *
     * @param length in bytes; -1: not known
     */
    record Stream(long length, Source source) implements Payload {}

    /** Writes a body. */
    interface Source extends AutoCloseable {
        /** Writes all of it; what the caller should see at once is flushed. */
        void writeTo(OutputStream out) throws IOException;

        /** Lets go of what the body is made of. */
        @Override
        void close();
    }

    /** A problem document, RFC 9457. */
    static Reply of(Problem problem, Headers headers) {
        byte[] body = JsonCodecs.toBytes(Problem.codec(), problem);
        Headers all =
                headers.toBuilder().set("Content-Type", MediaTypes.PROBLEM).build();
        return new Reply(problem.status(), all, Memory.of(body));
    }

    boolean isStreamed() {
        return payload instanceof Stream;
    }

    @Override
    public void close() {
        if (payload instanceof Stream stream) {
            stream.source().close();
        }
    }
}
