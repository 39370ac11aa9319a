package dev.covenant.faults;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Collects what is to be known about a {@link FaultServer}. */
public final class FaultServerBuilder {
    static final int KEPT = 10_000;

    final Script well;
    InetAddress address = InetAddress.getLoopbackAddress();
    int port;

    @Nullable
    SSLContext tls;

    long latency;
    long period = TimeUnit.SECONDS.toNanos(1);
    String healthPath = "/health";
    Health health = Health.LIKE_CALLS;
    Ledger ledger = Ledger.by(request -> "");
    int kept = KEPT;

    FaultServerBuilder(Script well) {
        this.well = well;
    }

    /** The address to listen at; loopback unless said otherwise. */
    public FaultServerBuilder address(InetAddress value) {
        address = value;
        return this;
    }

    /** The port to listen at; any free one unless said otherwise. */
    public FaultServerBuilder port(int value) {
        port = value;
        return this;
    }

    /** Speaks TLS with the certificate of this context. */
    public FaultServerBuilder tls(SSLContext value) {
        tls = value;
        return this;
    }

    /** How long good answers take; 0 unless said otherwise. */
    public FaultServerBuilder latency(Duration value) {
        latency = value.toNanos();
        return this;
    }

    /** How long each bad and each good time of {@link Fault#FLAPPING}, and warming up after {@link Fault#SLOW_START}, last; 1 s. */
    public FaultServerBuilder period(Duration value) {
        period = value.toNanos();
        return this;
    }

    /** Where health is asked for; {@code /health} unless said otherwise. */
    public FaultServerBuilder healthPath(String value) {
        healthPath = value;
        return this;
    }

    /** What is said to health checks; {@link Health#LIKE_CALLS} unless said otherwise. */
    public FaultServerBuilder health(Health value) {
        health = value;
        return this;
    }

    /** Counts the effects of requests, together with other servers. */
    public FaultServerBuilder ledger(Ledger value) {
        ledger = value;
        return this;
    }

    /** How many requests {@link FaultServer#received()} holds; {@value #KEPT} unless said otherwise. */
    public FaultServerBuilder keeping(int requests) {
        kept = requests;
        return this;
    }

    /** Starts the server, which is well. */
    public FaultServer start() {
        return new FaultServer(this);
    }
}
