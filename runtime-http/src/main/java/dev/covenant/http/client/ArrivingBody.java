package dev.covenant.http.client;

import dev.covenant.http.EventDecoder;
import dev.covenant.http.ReceivedEvents;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.EventStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A body that is read from its connection, by the thread that made the call. */
final class ArrivingBody implements AnswerBody {
    private final Reply reply;
    private final Exchange exchange;
    private final BodyKeeping keeping;
    private boolean given;

    ArrivingBody(Reply reply, Exchange exchange, BodyKeeping keeping) {
        this.reply = reply;
        this.exchange = exchange;
        this.keeping = keeping;
    }

    @Override
    public <T> T whole(Decoder<T> decoder) throws IOException {
        long declared = DeclaredLength.within(reply, keeping.limit());
        ByteCollector collector = new ByteCollector(keeping.buffers(), keeping.limit());
        collector.expect(declared);
        try {
            collector.addAll(plain());
            return decoder.decode(collector.bytes(), 0, collector.length());
        } finally {
            collector.release();
        }
    }

    @Override
    public String start(int most) throws IOException {
        ByteCollector collector = new ByteCollector(keeping.buffers(), most);
        try {
            collector.addStart(plain(), most);
            return new String(collector.bytes(), 0, collector.length(), StandardCharsets.UTF_8);
        } finally {
            collector.release();
        }
    }

    @Override
    public void skip() throws IOException {
        whole((bytes, from, to) -> to);
    }

    @Override
    public InputStream handOver() throws IOException {
        return handOver(false);
    }

    @Override
    public <T> EventStream<T> events(EventDecoder<T> decoder, CallFacts facts) throws IOException {
        return ReceivedEvents.of(handOver(true), decoder);
    }

    /** Frees the connection, unless it was given away. */
    void release() {
        if (!given) {
            reply.close();
        }
    }

    private InputStream handOver(boolean endless) throws IOException {
        InputStream body = encoding().unpack(reply.stream());
        given = true;
        return new HandedOver.Builder(body, exchange, reply::close, keeping.streams()).build(endless);
    }

    private InputStream plain() throws IOException {
        return encoding().unpack(reply.body());
    }

    private ContentEncoding encoding() throws IOException {
        return ContentEncoding.of(reply.header("Content-Encoding"));
    }
}
