package dev.covenant.grpc.client;

import dev.covenant.runtime.Instance;
import io.grpc.Attributes;
import io.grpc.ConnectivityState;
import io.grpc.ConnectivityStateInfo;
import io.grpc.EquivalentAddressGroup;
import io.grpc.LoadBalancer.CreateSubchannelArgs;
import io.grpc.LoadBalancer.PickResult;
import io.grpc.LoadBalancer.Subchannel;
import io.grpc.Status;
import io.grpc.SynchronizationContext.ScheduledHandle;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way to one instance: one connection at a time, made when an attempt needs it. When connecting fails, the attempts that waited for
 * it are told, and the next attempt begins with a new link: whether an instance is worth another try is for breakers and ejection to say,
 * so there is no back-off here that would keep a healed instance away.
 *
 * <p>Everything but {@link #pick} and what is volatile belongs to the channel's synchronization context.
 */
final class Link {
    /** An alarm that rings later than this tells of a machine that stood still. */
    private static final long LOCAL_STALL = TimeUnit.MILLISECONDS.toNanos(500);

    private final Links links;
    private final Instance instance;
    private @Nullable Subchannel subchannel;
    private @Nullable ScheduledHandle patience;
    private volatile Phase phase = Phase.CONNECTING;
    private volatile PickResult result = PickResult.withNoResult();
    // Told apart only from another number: an increment that gets lost among threads does no harm.
    private volatile int heard;

    Link(Links links, Instance instance) {
        this.links = links;
        this.instance = instance;
    }

    private enum Phase {
        CONNECTING,
        READY,
        IDLE,
        /** Those who waited for it fail. */
        FAILED,
        /** Those who have not been sent by it take another. */
        RETIRED
    }

    /** Where a call goes that has chosen this way: by its connection, nowhere yet, or nowhere. */
    PickResult pick() {
        if (phase == Phase.IDLE) {
            links.context().execute(this::wake);
        }
        return result;
    }

    /** Whether calls for this instance may still choose it. */
    boolean serves(Instance wanted) {
        return isUsable() && instance.uri().equals(wanted.uri());
    }

    boolean isRetired() {
        return phase == Phase.RETIRED;
    }

    boolean isConnected() {
        return phase == Phase.READY;
    }

    Instance instance() {
        return instance;
    }

    /** How often something came by it, more or less. */
    int heard() {
        return heard;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // see the field
    void hear() {
        heard++;
    }

    /** Looks the host up and connects. */
    void open() {
        links.parts().unreachable().tries(instance.id());
        await();
        try {
            begin(Address.of(instance.uri()));
        } catch (IllegalArgumentException unusable) {
            // A live source may name anything; what is thrown here would end the channel, and all other links with it.
            fail(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private void begin(Address address) {
        SocketAddress elsewhere = links.parts().places().of(instance);
        if (elsewhere != null) {
            connect(List.of(elsewhere));
        } else if (address.isLiteral()) {
            connect(List.of(new InetSocketAddress(address.host(), address.port())));
        } else {
            links.parts().workers().execute(() -> lookUp(address));
        }
    }

    /** No further call goes by it; those under way go on to their ends. */
    void retire() {
        if (isUsable()) {
            links.parts().unreachable().remove(instance.id());
            end(Phase.RETIRED, PickResult.withNoResult());
        }
    }

    /** Nothing comes by it any more. */
    void giveUp() {
        links.context().execute(() -> {
            if (phase == Phase.READY) {
                retire();
            }
        });
    }

    private void lookUp(Address address) {
        try {
            List<SocketAddress> found = address.lookUp();
            links.context().execute(() -> connect(found));
        } catch (UnknownHostException unknown) {
            links.context().execute(() -> fail("the host " + address.host() + " is not known", unknown));
        }
    }

    private void connect(List<SocketAddress> addresses) {
        if (phase != Phase.CONNECTING) {
            return;
        }
        String authority = Address.of(instance.uri()).authority();
        Attributes attributes = Attributes.newBuilder()
                .set(EquivalentAddressGroup.ATTR_AUTHORITY_OVERRIDE, authority)
                .build();
        Subchannel made = links.helper()
                .createSubchannel(CreateSubchannelArgs.newBuilder()
                        .setAddresses(new EquivalentAddressGroup(addresses, attributes))
                        .build());
        subchannel = made;
        made.start(this::changed);
        made.requestConnection();
        // To look the host up and to load a transport's classes takes its time, but is not connecting.
        await();
    }

    private void changed(ConnectivityStateInfo now) {
        Subchannel own = subchannel;
        if (!isUsable() || own == null) {
            return;
        }
        ConnectivityState state = now.getState();
        if (state == ConnectivityState.READY) {
            calm();
            links.parts().unreachable().remove(instance.id());
            move(Phase.READY, PickResult.withSubchannel(own, Route.TRACER));
        } else if (state == ConnectivityState.IDLE && phase == Phase.READY) {
            // The connection has ended, or ends when its last call does. Attempts that were about to go by it look
            // again.
            move(Phase.IDLE, PickResult.withNoResult());
        } else if (state == ConnectivityState.TRANSIENT_FAILURE) {
            Status reason = now.getStatus();
            // A certificate that is not trusted is told by the cause alone.
            fail(WireWords.all(reason), reason.getCause() == null ? reason.asException() : reason.getCause());
        }
    }

    private void wake() {
        Subchannel own = subchannel;
        if (phase == Phase.IDLE && own != null) {
            phase = Phase.CONNECTING;
            await();
            own.requestConnection();
        }
    }

    /** A server that accepts connections and then says nothing would be waited for without an end. */
    private void await() {
        calm();
        long nanos = links.parts().connect().toNanos();
        long due = System.nanoTime() + nanos;
        patience = links.context()
                .schedule(
                        () -> waitedUntil(due),
                        nanos,
                        TimeUnit.NANOSECONDS,
                        links.helper().getScheduledExecutorService());
    }

    private void waitedUntil(long due) {
        if (System.nanoTime() - due > LOCAL_STALL) {
            // This process stood still, not the server.
            await();
        } else {
            String words = "no connection within " + links.parts().connect();
            fail(words, new SocketTimeoutException(words));
        }
    }

    private void calm() {
        ScheduledHandle waiting = patience;
        if (waiting != null) {
            waiting.cancel();
            patience = null;
        }
    }

    private void fail(String reason, Throwable cause) {
        if (isUsable()) {
            String words = instance.id() + ": " + reason;
            links.parts().unreachable().add(instance.id());
            end(Phase.FAILED, PickResult.withError(NotConnectedException.status(words, cause)));
        }
    }

    private boolean isUsable() {
        return phase != Phase.FAILED && phase != Phase.RETIRED;
    }

    private void end(Phase last, PickResult told) {
        calm();
        links.remove(this);
        move(last, told);
        Subchannel own = subchannel;
        if (own != null) {
            own.shutdown();
        }
    }

    /** The result before the phase: who sees the phase must not find the result of the one before. */
    private void move(Phase next, PickResult told) {
        result = told;
        phase = next;
        links.moved();
    }
}
