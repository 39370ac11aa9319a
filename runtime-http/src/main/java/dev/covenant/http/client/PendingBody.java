package dev.covenant.http.client;

import dev.covenant.http.EventDecoder;
import dev.covenant.http.ReceivedEvents;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.EventStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A body of which nothing has arrived: it can be given away as a stream, and has to be waited for otherwise. */
final class PendingBody implements AnswerBody {
    private final ReplyHead head;
    private final Exchange exchange;
    private final OpenStreams streams;
    private final @Nullable PushFactory pushing;
    private @Nullable ReplySink taker;
    private OpenStreams.@Nullable OpenStream given;

    /** @param pushing makes streams that push their events; null: events are pulled by whoever iterates */
    PendingBody(ReplyHead head, Exchange exchange, OpenStreams streams, @Nullable PushFactory pushing) {
        this.head = head;
        this.exchange = exchange;
        this.streams = streams;
        this.pushing = pushing;
    }

    /** What takes the bytes from now on, when the body was given away. */
    @Nullable
    ReplySink taker() {
        return taker;
    }

    /** Ends what was given away: nobody will read it. */
    void drop() {
        if (given != null) {
            given.clientClosed();
        }
    }

    @Override
    public <T> T whole(Decoder<T> decoder) {
        throw BodyPending.WHOLE;
    }

    @Override
    public String start(int most) {
        throw BodyPending.START;
    }

    @Override
    public void skip() {
        throw BodyPending.WHOLE;
    }

    @Override
    public InputStream handOver() throws IOException {
        return handOver(false);
    }

    @Override
    public <T> EventStream<T> events(EventDecoder<T> decoder, CallFacts facts) throws IOException {
        if (pushing == null) {
            return ReceivedEvents.of(handOver(true), decoder);
        }
        if (encoding() != ContentEncoding.IDENTITY) {
            throw new MalformedReplyException("events are packed, which was not asked for", null);
        }
        PushedEvents<T> events = pushing.create(exchange, decoder, facts);
        taker = events;
        given = events;
        return events;
    }

    private InputStream handOver(boolean endless) throws IOException {
        ContentEncoding encoding = encoding();
        ReplyStream stream = new ReplyStream(exchange);
        taker = stream;
        HandedOver body =
                new HandedOver.Builder(encoding.unpack(stream), exchange, stream::close, streams).build(endless);
        given = body;
        return body;
    }

    private ContentEncoding encoding() throws IOException {
        return ContentEncoding.of(head.header("Content-Encoding"));
    }

    /** Makes streams of events that arrive by themselves. */
    interface PushFactory {
        <T> PushedEvents<T> create(Exchange exchange, EventDecoder<T> decoder, CallFacts facts);
    }
}
