package dev.covenant.http;

import java.nio.ByteBuffer;

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

    /** The bytes are not a stream of values. Caught by the decoder, which knows the circumstances. */
    final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message, null, false, false);
        }
    }
}
