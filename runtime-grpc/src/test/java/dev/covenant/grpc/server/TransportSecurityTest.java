package dev.covenant.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ServerCredentials;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.testing.integration.EmptyProtos.Empty;
import io.grpc.testing.integration.TestServiceGrpc;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransportSecurityTest {
    /** A certificate for 127.0.0.1 and localhost that no authority has signed. */
    private static final String STORE = "/dev/covenant/grpc/client/loopback.p12";

    private static final char[] PASSWORD = "loopback".toCharArray();

    private GrpcServer server;

    @BeforeEach
    void start() throws Exception {
        server = GrpcServer.of(TestService.binding())
                .settings(GrpcServerSettings.builder().credentials(shown()).build())
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoTrustsTheCertificateIsAnswered() throws Exception {
        assertThat(server.uri().getScheme()).isEqualTo("https");
        assertThat(ask(trusting())).isEqualTo(Empty.getDefaultInstance());
    }

    @Test
    void whoSpeaksInTheClearIsNot() {
        StatusRuntimeException error =
                catchThrowableOfType(StatusRuntimeException.class, () -> ask(InsecureChannelCredentials.create()));

        assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    private Empty ask(ChannelCredentials credentials) {
        ManagedChannel channel = Grpc.newChannelBuilderForAddress("127.0.0.1", server.port(), credentials)
                .build();
        try {
            return TestServiceGrpc.newBlockingStub(channel).emptyCall(Empty.getDefaultInstance());
        } finally {
            channel.shutdownNow();
        }
    }

    private static ServerCredentials shown() throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), PASSWORD);
        return TlsServerCredentials.newBuilder()
                .keyManager(keys.getKeyManagers())
                .build();
    }

    private static ChannelCredentials trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("loopback", store().getCertificate("loopback"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return TlsChannelCredentials.newBuilder()
                .trustManager(trust.getTrustManagers())
                .build();
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        try (InputStream in = Objects.requireNonNull(TransportSecurityTest.class.getResourceAsStream(STORE))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return store;
        }
    }
}
