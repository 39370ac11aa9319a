package dev.covenant.grpc.client;

import io.grpc.ChannelCredentials;
import io.grpc.ServerCredentials;
import io.grpc.TlsChannelCredentials;
import io.grpc.TlsServerCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for 127.0.0.1 and localhost that no authority has signed. */
final class Tls {
    private static final char[] PASSWORD = "loopback".toCharArray();

    private Tls() {}

    /** For servers: shows the certificate. */
    static ServerCredentials server() throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), PASSWORD);
        return TlsServerCredentials.newBuilder()
                .keyManager(keys.getKeyManagers())
                .build();
    }

    /** For clients: trusts the certificate. */
    static ChannelCredentials client() throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("loopback", store().getCertificate("loopback"));
        trust.init(trusted);
        return TlsChannelCredentials.newBuilder()
                .trustManager(trust.getTrustManagers())
                .build();
    }

    private static KeyStore store() throws GeneralSecurityException, IOException {
        try (InputStream in = Objects.requireNonNull(Tls.class.getResourceAsStream("loopback.p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            return store;
        }
    }
}
