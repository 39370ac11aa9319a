package dev.covenant.http.client;

import dev.covenant.http.EventDecoder;
import dev.covenant.http.ReceivedEvents;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.EventStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body that has arrived. */
final class CollectedBody implements AnswerBody {
    private final ByteCollector collected;
    private final ContentEncoding encoding;
    private final BodyKeeping keeping;

    CollectedBody(ByteCollector collected, ContentEncoding encoding, BodyKeeping keeping) {
        this.collected = collected;
        this.encoding = encoding;
        this.keeping = keeping;
    }

    @Override
    public <T> T whole(Decoder<T> decoder) throws IOException {
        if (encoding == ContentEncoding.IDENTITY) {
            return decoder.decode(collected.bytes(), 0, collected.length());
        }
        ByteCollector plain = new ByteCollector(keeping.buffers(), keeping.limit());
        try {
            plain.addAll(plain());
            return decoder.decode(plain.bytes(), 0, plain.length());
        } finally {
            plain.release();
        }
    }

    @Override
    public String start(int most) throws IOException {
        return new String(plain().readNBytes(most), StandardCharsets.UTF_8);
    }

    @Override
    public void skip() {
        // It was read to its end already.
    }

    /** A copy: the array is used again when the answer has been read. */
    @Override
    public InputStream handOver() throws IOException {
        byte[] copy = Arrays.copyOf(collected.bytes(), collected.length());
        return encoding.unpack(new ByteArrayInputStream(copy));
    }

    @Override
    public <T> EventStream<T> events(EventDecoder<T> decoder, CallFacts facts) throws IOException {
        return ReceivedEvents.of(handOver(), decoder);
    }

    private InputStream plain() {
        return encoding.unpack(new ByteArrayInputStream(collected.bytes(), 0, collected.length()));
    }
}
