package dev.covenant.http.client;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Is told an answer as it arrives: {@code head}, any number of {@code bytes}, {@code end}; or {@code failed} at any point, and nothing
 * after that. One call at a time, from any thread. The methods return soon: they wait for nothing.
 */
public interface ReplySink {
    /**
     * The head is there.
     *
     * @param intake asks for the body, of which little comes unasked
     */
    void head(int status, Headers headers, Intake intake);

    /** A piece of the body. The bytes are the transport's: what is needed later is copied before this returns. */
    void bytes(ByteBuffer piece);

    /** A piece of the body that the receiver may keep: nobody will change it. */
    default void given(ByteBuffer piece) {
        bytes(piece);
    }

    /** The body is complete. */
    void end();

    /** There will be no more; also told, soon, after {@link Exchange#abort()}. */
    void failed(IOException reason);

    /** The demand for a body. */
    @FunctionalInterface
    interface Intake {
        /** One more read from the connection: one or a few pieces, or the end. */
        void more();
    }
}
