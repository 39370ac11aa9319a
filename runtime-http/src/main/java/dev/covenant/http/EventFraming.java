package dev.covenant.http;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes, which arrives in pieces of any size, into the texts of its values.
 */
interface EventFraming {
    /** Takes the text of a value; gives false to hear no more. */
    interface Sink {
        boolean text(byte[] bytes, int length);
    }

    /**
     * Takes what has arrived, all of it unless the sink wants no more.
     *
     * @throws Broken when the bytes are not in this form, or a value is too large
     */
    void feed(ByteBuffer bytes, Sink sink) throws Broken;

    /**
     * Nothing more will arrive.
     *
     * @throws Broken when the stream was cut inside a value
     */
    void end(Sink sink) throws Broken;

    /** The id that the stream gave last, with the text taken last or before; null: none, or the form has none. */
    default @Nullable String lastEventId() {
        return null;
    }

    /** What the text taken last is called by the stream; null: nothing, or the form has no names. */
    default @Nullable String eventName() {
        return null;
    }

    /** The bytes are not a stream of values. Caught by the decoder, which knows the circumstances. */
    final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message, null, false, false);
        }
    }
}
