package dev.covenant.http.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer in the hands of a caller; with it goes the connection. */
final class HandedOver extends FilterInputStream implements OpenStreams.OpenStream {
    private final Exchange exchange;
    private final Runnable release;
    private final OpenStreams streams;
    private final boolean endless;
    private volatile boolean closedByClient;

    private HandedOver(Builder parts, boolean endless) {
        super(parts.body());
        this.exchange = parts.exchange();
        this.release = parts.release();
        this.streams = parts.streams();
        this.endless = endless;
    }

    /**
     * What it is made of.
     *
     * @param release frees the connection: keeps it when the body was read to its end, closes it otherwise; called by the reader's thread
     */
    record Builder(InputStream body, Exchange exchange, Runnable release, OpenStreams streams) {
        /** @param endless whether it may never end by itself: then closing the client does not wait for it */
        HandedOver build(boolean endless) {
            HandedOver stream = new HandedOver(this, endless);
            streams.add(stream);
            return stream;
        }
    }

    @Override
    public boolean endless() {
        return endless;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        try {
            int count = super.read(target, from, length);
            if (count < 0) {
                close();
            }
            return count;
        } catch (IOException e) {
            close();
            throw closedByClient ? new IOException("the client was closed while this body was read", e) : e;
        }
    }

    @Override
    public void close() {
        streams.remove(this);
        release.run();
    }

    @Override
    public void clientClosed() {
        closedByClient = true;
        streams.remove(this);
        exchange.abort();
    }
}
