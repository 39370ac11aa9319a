package dev.covenant.http.server;

import dev.covenant.http.Headers;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;

/**
 * A connection: one request after the other, until one of the sides has enough. After a fault in the framing nothing more is read.
 */
final class Connection implements Runnable {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration HEAD = Duration.ofSeconds(30);
    private static final Duration BODY = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int HEARD_OUT = 16 << 20;

    private final Socket socket;
    private final Dispatcher dispatcher;
    private final Stalls stalls;

    Connection(Socket socket, Dispatcher dispatcher, Stalls stalls) {
        this.socket = socket;
        this.dispatcher = dispatcher;
        this.stalls = stalls;
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

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the connection was gone already", e);
        }
    }

    @Override
    public void run() {
        try {
            ConnectionInput in = new ConnectionInput(socket);
            boolean more = true;
            while (more) {
                more = request(in);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a connection broke", e);
        } finally {
            close(socket);
        }
    }

    /** Whether another may follow. */
    private boolean request(ConnectionInput in) throws IOException {
        in.patience(IDLE);
        if (!in.waitForByte()) {
            return false;
        }
        in.patience(HEAD);
        RequestHead head;
        try {
            head = RequestHead.read(in);
        } catch (Rejection e) {
            refuse(in, e);
            return false;
        }
        SocketExchange exchange = new SocketExchange(socket, in, head, stalls);
        if (dispatcher.isDraining()) {
            exchange.closeAfterwards();
        }
        in.patience(BODY);
        answer(exchange);
        return goesOn(exchange, in);
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
        ReplySender.send(new SocketExchange(socket, in, none, stalls), reply);
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
