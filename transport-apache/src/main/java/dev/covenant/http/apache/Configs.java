package dev.covenant.http.apache;

import dev.covenant.http.client.TransportSettings;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** What our settings mean to HttpClient. */
final class Configs {
    /** A connection unused for that long is looked at before it is used: the server may have closed it. Looking takes a millisecond. */
    private static final TimeValue LOOK_AFTER = TimeValue.ofMilliseconds(500);

    private static final int SHORT_LINE = 64;
    private static final int FEWEST_HEADERS = 100;

    private Configs() {}

    static Timeout timeout(long nanos) {
        return Timeout.ofMilliseconds(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
    }

    static ConnectionConfig connection(TransportSettings settings) {
        return ConnectionConfig.custom()
                .setConnectTimeout(timeout(settings.connectTimeout().toNanos()))
                .setSocketTimeout(Timeout.DISABLED)
                .setValidateAfterInactivity(LOOK_AFTER)
                .build();
    }

    static TlsConfig tls(TransportSettings settings) {
        return TlsConfig.custom()
                .setHandshakeTimeout(timeout(settings.connectTimeout().toNanos()))
                .build();
    }

    /** No line, and no number of short lines, exceeds the limit by much; the sum is checked when the head is there. */
    static Http1Config http1(TransportSettings settings) {
        return Http1Config.custom()
                .setMaxLineLength(settings.headerBytes())
                .setMaxHeaderCount(Math.max(FEWEST_HEADERS, settings.headerBytes() / SHORT_LINE))
                .build();
    }

    static DefaultClientTlsStrategy tlsStrategy(TransportSettings settings) {
        return new DefaultClientTlsStrategy(settings.ssl().orElseGet(SSLContexts::createDefault));
    }

    /** How many connections a pool has. */
    static int open(PoolStats stats) {
        return stats.getLeased() + stats.getAvailable();
    }
}
