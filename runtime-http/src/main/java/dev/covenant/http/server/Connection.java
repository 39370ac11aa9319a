package dev.covenant.http.server;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A connection: one request after the other, until one of the sides has enough. After a fault in the framing nothing more is read.
 */
final class Connection {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration HEAD = Duration.ofSeconds(30);
    private static final Duration BODY = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int HEARD_OUT = 16 << 20;

    private static final Duration HURRIED = Duration.ofSeconds(1);

    private final Socket socket;
    private final Dispatcher dispatcher;
    private final Surroundings around;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private volatile long waitingSince = System.nanoTime();

    private enum State {
        /** For a request, of which perhaps a part of the head has come. */
        WAITING,
        /** From the end of its head to the end of the answer. */
        BUSY,
        /** While it was waiting. */
        CLOSED
    }

    Connection(Socket socket, Dispatcher dispatcher, Surroundings around) {
        this.socket = socket;
        this.dispatcher = dispatcher;
        this.around = around;
    }

    /** Ends a connection so that the peer does not take what it got for all. */
    static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the connection was gone already", e);
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the connection was gone already", e);
        }
    }

    /** How long ago the last answer ended or the next head began; 0: there is something to do. */
    long silentNanos(long now) {
        return state.get() == State.WAITING ? Math.max(0, now - waitingSince) : 0;
    }

    /** Closes it unless a request has begun; whether it did. */
    boolean closeIfWaiting() {
        boolean closed = state.compareAndSet(State.WAITING, State.CLOSED);
        if (closed) {
            close(socket);
        }
        return closed;
    }

    /** Ends it, whatever is under way. */
    void cut() {
        if (!closeIfWaiting()) {
            abort(socket);
        }
    }

    /**
     * Answers one request after the other.
     *
     * @param room whether there is; otherwise it answers one request, a health check as always and any other with 503
     */
    void run(boolean room) {
        try {
            ConnectionInput in = new ConnectionInput(socket);
            boolean more = room;
            while (more) {
                more = request(in);
            }
            if (!room) {
                turnAway(in);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a connection broke", e);
        } finally {
            close(socket);
        }
    }

    /** The head of the next request, which from now on nobody else cuts off but for a reason; null: there is none. */
    private @Nullable RequestHead next(ConnectionInput in, Duration patience) throws IOException {
        if (!in.waitForByte()) {
            return null;
        }
        waitingSince = System.nanoTime();
        in.patience(patience);
        try {
            RequestHead head = RequestHead.read(in);
            return begins() ? head : null;
        } catch (Rejection e) {
            if (begins()) {
                refuse(in, e);
            }
            return null;
        }
    }

    private boolean begins() {
        return state.compareAndSet(State.WAITING, State.BUSY);
    }

    private SocketExchange exchange(ConnectionInput in, RequestHead head) {
        return new SocketExchange(socket, in, head, around);
    }

    private void turnAway(ConnectionInput in) throws IOException {
        in.patience(HURRIED);
        RequestHead head = next(in, HURRIED);
        if (head != null) {
            SocketExchange exchange = exchange(in, head);
            exchange.closeAfterwards();
            dispatcher.turnAway(exchange);
            hearOut(in);
        }
    }

    /** Whether another may follow. */
    private boolean request(ConnectionInput in) throws IOException {
        in.patience(IDLE);
        RequestHead head = next(in, HEAD);
        if (head == null) {
            return false;
        }
        SocketExchange exchange = exchange(in, head);
        in.patience(BODY);
        answer(exchange);
        boolean more = goesOn(exchange, in);
        if (more) {
            waitingSince = System.nanoTime();
            state.set(State.WAITING);
        }
        return more;
    }

    private void answer(SocketExchange exchange) throws IOException {
        boolean sent = false;
        try {
            dispatcher.handle(exchange);
            sent = exchange.isAnswered();
        } finally {
            if (!sent) {
                abort(socket);
            }
        }
    }

    private boolean goesOn(SocketExchange exchange, ConnectionInput in) throws IOException {
        in.patience(REST);
        if (exchange.mayGoOn() && exchange.body().drain()) {
            return true;
        }
        hearOut(in);
        return false;
    }

    private void refuse(ConnectionInput in, Rejection rejection) throws IOException {
        Reply reply = rejection.reply();
        RequestHead none = new RequestHead("GET", "/", null, "HTTP/1.1", Headers.of(Map.of("Connection", "close")));
        ReplySender.send(exchange(in, none), reply);
        hearOut(in);
    }

    /** A connection that is closed while the peer is sending may take the answer with it. */
    private void hearOut(ConnectionInput in) throws IOException {
        socket.shutdownOutput();
        in.patience(REST);
        byte[] scrap = new byte[8 * 1024];
        int total = 0;
        for (int count = 0; count >= 0 && total < HEARD_OUT; total += Math.max(0, count)) {
            count = in.read(scrap, 0, scrap.length);
        }
    }
}
