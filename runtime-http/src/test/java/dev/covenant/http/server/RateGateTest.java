package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.http.Headers;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.limit.RateLimits;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Limits under a flood. */
class RateGateTest {
    private static final int FLOOD = 10_000_000;

    /** A request of which only the address matters. */
    private record From(String remoteAddress) implements ServerExchange {
        @Override
        public String protocol() {
            return "HTTP/1.1";
        }

        @Override
        public String method() {
            return "GET";
        }

        @Override
        public String rawPath() {
            return "/v1/open";
        }

        @Override
        public @Nullable String rawQuery() {
            return null;
        }

        @Override
        public Headers headers() {
            return Headers.none();
        }

        @Override
        public InputStream body() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream respond(int status, Headers headers, long length) {
            return OutputStream.nullOutputStream();
        }
    }

    @Test
    void tenMillionAddressesTakeLittleMemoryAndNoneThatIsLimitedIsForgotten() {
        AtomicLong clock = new AtomicLong();
        ServerSettings settings = ServerSettings.builder()
                .rateLimits(RateLimits.standard())
                .clock(clock::get)
                .build();
        Routes routes =
                new Shop().get("open", "/open", options -> JsonValue.of(true)).routes();
        RateGate gate = RateGate.of(routes, settings);
        From greedy = new From("203.0.113.1");
        for (int call = 0; call < 10; call++) {
            gate.admitAddress(greedy);
        }
        long before = heap();

        for (int at = 0; at < FLOOD; at++) {
            String address = "10." + (at >> 16 & 0xFF) + "." + (at >> 8 & 0xFF) + "." + (at & 0xFF);
            gate.admitAddress(new From(address));
            // Sixteen million addresses a second, and the greedy one among them.
            clock.addAndGet(at % 1_000 == 0 ? 60_000 : 0);
            if (at % 100_000 == 0 && clock.get() < 90_000_000) {
                assertThatThrownBy(() -> gate.admitAddress(greedy)).isInstanceOf(Rejection.class);
            }
        }

        assertThat(heap() - before).isLessThan(24 << 20);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
