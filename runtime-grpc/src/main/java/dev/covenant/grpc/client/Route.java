package dev.covenant.grpc.client;

import dev.covenant.runtime.Instance;
import io.grpc.CallOptions;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Where an attempt goes, and how far it has come: one object for both, as it is on every call's way. Travels in the options of the gRPC
 * call, where the picker finds it.
 */
final class Route extends ClientStreamTracer {
    static final CallOptions.Key<Route> KEY = CallOptions.Key.create("covenant-route");
    static final Factory TRACER = new Factory() {
        @Override
        public ClientStreamTracer newClientStreamTracer(StreamInfo info, Metadata headers) {
            return info.getCallOptions().getOption(KEY);
        }
    };

    private final Instance instance;
    private volatile @Nullable Link link;
    private volatile boolean sent;
    private volatile boolean closedByServer;
    private int heardBefore;

    Route(Instance instance) {
        this.instance = instance;
    }

    Instance instance() {
        return instance;
    }

    /** The connection that it goes by; null before there is one. */
    @Nullable
    Link link() {
        return link;
    }

    void goesBy(Link chosen) {
        link = chosen;
        heardBefore = chosen.heard();
    }

    /** Whether the request's head, and with it perhaps all of the request, went out. */
    boolean isSent() {
        return sent;
    }

    /** Whether the server ended it, with a status of its own; else the status was made on this side. */
    boolean isClosedByServer() {
        return closedByServer;
    }

    /** Its time is over. When nothing at all came by its connection meanwhile, that is given up: it may be dead. */
    void expired() {
        Link used = link;
        if (used != null && sent && used.heard() == heardBefore) {
            used.giveUp();
        }
    }

    @Override
    public void outboundHeaders() {
        sent = true;
    }

    @Override
    public void inboundHeaders() {
        hear();
    }

    @Override
    public void inboundMessage(int number) {
        hear();
    }

    @Override
    public void inboundTrailers(Metadata trailers) {
        closedByServer = true;
        hear();
    }

    private void hear() {
        Link used = link;
        if (used != null) {
            used.hear();
        }
    }
}
