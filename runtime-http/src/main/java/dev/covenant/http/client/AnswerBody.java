package dev.covenant.http.client;

import dev.covenant.http.EventDecoder;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.EventStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer, in whichever state it is: still on the connection, on its way, or collected. */
interface AnswerBody {
    /** Reads it to its end and gives it to a decoder, from an array that is used again afterwards. */
    <T> T whole(Decoder<T> decoder) throws IOException;

    /** The first bytes of it, decoded as text; the rest is dropped. */
    String start(int most) throws IOException;

    /** Reads it to its end and drops it. */
    void skip() throws IOException;

    /** Gives it away as a stream; with it goes the connection. */
    InputStream handOver() throws IOException;

    /** Gives it away as events; with it goes the connection. */
    <T> EventStream<T> events(EventDecoder<T> decoder, CallFacts facts) throws IOException;

    /** Makes a value of bytes. */
    @FunctionalInterface
    interface Decoder<T> {
        T decode(byte[] bytes, int from, int to) throws IOException;
    }
}
