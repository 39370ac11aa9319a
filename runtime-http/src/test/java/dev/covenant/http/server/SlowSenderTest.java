package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patience with senders. */
final class SlowSenderTest {
    private final ServerSocket listener;
    private final Socket sender;
    private final Socket receiver;

    SlowSenderTest() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        sender = new Socket(listener.getInetAddress(), listener.getLocalPort());
        receiver = listener.accept();
    }

    @BeforeEach
    void sendsWithoutDelay() throws IOException {
        sender.setTcpNoDelay(true);
    }

    @AfterEach
    void closes() throws IOException {
        sender.close();
        receiver.close();
        listener.close();
    }

    private void send(String text) throws IOException {
        OutputStream out = sender.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Test
    void silentSenderIsGivenUpOn() throws IOException {
        ConnectionInput in = new ConnectionInput(receiver);
        in.patience(Duration.ofMillis(30));
        send("GET / HT");

        assertThatThrownBy(() -> RequestHead.read(in)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void silenceBetweenRequestsIsTheirEnd() throws IOException {
        ConnectionInput in = new ConnectionInput(receiver);
        in.patience(Duration.ofMillis(30));

        assertThat(in.waitForByte()).isFalse();
    }

    @Test
    void patienceWithABodyGrowsWithWhatComes() throws IOException {
        ConnectionInput in = new ConnectionInput(receiver);
        in.patience(Duration.ofSeconds(20));
        send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(240));
        RequestHead head = RequestHead.read(in);
        in.patience(Duration.ofMillis(1));
        SocketBody body = new SocketBody(in, head, () -> {});

        assertThat(body.readNBytes(240)).hasSize(240);
        send("y");
        assertThat(body.read()).isEqualTo('y');
    }
}
