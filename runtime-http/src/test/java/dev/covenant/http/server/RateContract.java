package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.http.HttpOperation;
import dev.covenant.http.Problem;
import dev.covenant.http.SecurityUse;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.limit.RateLimit;
import dev.covenant.runtime.limit.RateLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How every kind of server holds its callers to their rates. The clock is the test's. */
public interface RateContract {
    TestHost host();

    private static Shop newShop() {
        return new Shop()
                .get("open", "/open", options -> JsonValue.of(true))
                .get("other", "/other", options -> JsonValue.of(true))
                .createOrder(order -> order)
                .get(
                        HttpOperation.define("Shop", "mine")
                                .route("GET", "/v1", "/mine")
                                .secured(SecurityUse.of(Shop.TOKEN)),
                        options -> JsonValue.of(true));
    }

    /** A server with limits, and a connection to it. */
    record Limited(AtomicLong clock, Shop shop, TestHost.Running server, Wire wire) implements AutoCloseable {
        static Limited start(TestHost host, RateLimits limits) throws IOException {
            return start(host, limits, TrustedProxies.none());
        }

        static Limited start(TestHost host, RateLimits limits, TrustedProxies proxies) throws IOException {
            AtomicLong clock = new AtomicLong(1);
            Shop shop = newShop();
            ServerSettings settings = ServerSettings.builder()
                    .authenticator(
                            "token", (token, scopes) -> Optional.of(token).filter(known -> !known.equals("wrong")))
                    .rateLimits(limits)
                    .trustedProxies(proxies)
                    .clock(clock::get)
                    .build();
            TestHost.Running server = host.start(shop.routes(), settings);
            return new Limited(clock, shop, server, new Wire(server.port()));
        }

        RawAnswer get(String path, String... headers) throws IOException {
            StringBuilder text = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: x\r\n");
            for (String header : headers) {
                text.append(header).append("\r\n");
            }
            return wire.send(text.append("\r\n").toString()).answer();
        }

        RawAnswer mine(String token) throws IOException {
            return get("/v1/mine", "Authorization: Bearer " + token);
        }

        void pass(Duration time) {
            clock.addAndGet(time.toNanos());
        }

        @Override
        public void close() throws IOException {
            wire.close();
            server.close();
        }
    }

    private static String detail(RawAnswer answer) {
        return JsonCodecs.fromBytes(Problem.codec(), answer.body()).detail().orElse("");
    }

    @Test
    default void nobodyIsLimitedUnlessItIsSaid() throws IOException {
        try (Limited at = Limited.start(host(), ServerSettings.standard().rateLimits())) {
            for (int call = 0; call < 50; call++) {
                assertThat(at.get("/v1/open").status()).isEqualTo(200);
            }
        }
    }

    @Test
    default void addressIsHeldToTenASecond() throws IOException {
        try (Limited at = Limited.start(host(), RateLimits.standard())) {
            for (int call = 0; call < 10; call++) {
                assertThat(at.get("/v1/open").status()).isEqualTo(200);
            }
            RawAnswer refused = at.get("/v1/open");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
            assertThat(refused.header("retry-after")).isEqualTo("1");
            assertThat(detail(refused)).isEqualTo("at most 10 requests in 1s for each address");
            assertThat(at.shop().called("open")).isEqualTo(10);

            at.pass(Duration.ofMillis(99));
            assertThat(at.get("/v1/open").status()).isEqualTo(429);
            at.pass(Duration.ofMillis(1));
            assertThat(at.get("/v1/open").status()).isEqualTo(200);
            assertThat(at.get("/v1/open").status()).isEqualTo(429);
        }
    }

    @Test
    default void addressIsAskedBeforeItsPathAndCredentialsAreLookedAt() throws IOException {
        try (Limited at = Limited.start(host(), RateLimits.none().perAddress(RateLimit.perSecond(2)))) {
            assertThat(at.mine("wrong").status()).isEqualTo(401);
            assertThat(at.get("/nowhere").status()).isEqualTo(404);
            assertThat(at.mine("wrong").status()).isEqualTo(429);
            assertThat(at.get("/nowhere").status()).isEqualTo(429);
        }
    }

    @Test
    default void callerIsHeldToAHundredAMinuteWhateverItAsksFor() throws IOException {
        RateLimits callers =
                RateLimits.none().perCaller(RateLimits.standard().caller().orElseThrow());
        try (Limited at = Limited.start(host(), callers)) {
            for (int call = 0; call < 100; call++) {
                assertThat(at.mine("ada").status()).isEqualTo(200);
            }
            RawAnswer refused = at.mine("ada");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(detail(refused)).isEqualTo("at most 100 requests in 1m for each caller");
            assertThat(at.mine("bob").status()).isEqualTo(200);
            // Nobody in particular: such callers are told apart by their addresses only.
            assertThat(at.get("/v1/open").status()).isEqualTo(200);

            at.pass(Duration.ofMillis(600));
            assertThat(at.mine("ada").status()).isEqualTo(200);
        }
    }

    @Test
    default void whoIsNotLetInUsesUpNothingOfOthers() throws IOException {
        RateLimits limits = RateLimits.none().perCaller(RateLimit.perMinute(1)).perOperation(RateLimit.perHour(2));
        try (Limited at = Limited.start(host(), limits)) {
            for (int call = 0; call < 5; call++) {
                assertThat(at.mine("wrong").status()).isEqualTo(401);
            }
            assertThat(at.mine("ada").status()).isEqualTo(200);
            assertThat(at.mine("ada").status()).isEqualTo(429);
            assertThat(at.mine("bob").status()).isEqualTo(200);
            assertThat(at.mine("eve").status()).isEqualTo(429);
        }
    }

    @Test
    default void operationIsHeldToAThousandAnHourByAllTogether() throws IOException {
        RateLimits operations =
                RateLimits.none().perOperation(RateLimits.standard().operation().orElseThrow());
        try (Limited at = Limited.start(host(), operations)) {
            for (int call = 0; call < 1_000; call++) {
                assertThat(at.get("/v1/open").status()).isEqualTo(200);
            }
            RawAnswer refused = at.get("/v1/open");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(detail(refused))
                    .isEqualTo("at most 1000 requests in 1h for each operation, all callers together");
            // One in 3.6 s: rounded up, so that who comes back when told to is let in.
            assertThat(refused.header("retry-after")).isEqualTo("4");
            assertThat(at.get("/v1/other").status()).isEqualTo(200);

            at.pass(Duration.ofSeconds(4));
            assertThat(at.get("/v1/open").status()).isEqualTo(200);
        }
    }

    @Test
    default void singleOperationsHaveLimitsOfTheirOwn() throws IOException {
        RateLimits limits = RateLimits.none()
                .perOperation(RateLimit.perHour(1))
                .perCaller(RateLimit.perMinute(5))
                .perOperation("open", RateLimit.perHour(3))
                .perCaller("mine", RateLimit.perMinute(1))
                .unlimited("other");
        try (Limited at = Limited.start(host(), limits)) {
            assertThat(at.mine("ada").status()).isEqualTo(200);
            assertThat(detail(at.mine("ada"))).contains("1 requests in 1m", "caller");
            for (int call = 0; call < 3; call++) {
                assertThat(at.get("/v1/open").status()).isEqualTo(200);
            }
            assertThat(detail(at.get("/v1/open"))).contains("3 requests in 1h", "operation");
            for (int call = 0; call < 20; call++) {
                assertThat(at.get("/v1/other").status()).isEqualTo(200);
            }
        }
    }

    @Test
    default void limitOfAnOperationThatIsNotServedIsRefused() {
        RateLimits misspelt = RateLimits.none().unlimited("opne");

        assertThatThrownBy(() -> Limited.start(host(), misspelt).close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[opne]");
    }

    @Test
    default void bodyOfWhoAsksTooOftenIsNotRead() throws IOException {
        try (Limited at = Limited.start(host(), RateLimits.none().perAddress(RateLimit.perSecond(1)))) {
            assertThat(at.get("/v1/open").status()).isEqualTo(200);
            // The body never comes: whoever waits for it does not answer.
            at.wire().send("POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
            assertThat(at.wire().answer().status()).isEqualTo(429);
        }
    }

    @Test
    default void healthIsNeverLimited() throws IOException {
        try (Limited at = Limited.start(host(), RateLimits.none().perAddress(RateLimit.perSecond(1)))) {
            assertThat(at.get("/v1/open").status()).isEqualTo(200);
            assertThat(at.get("/v1/open").status()).isEqualTo(429);
            for (int call = 0; call < 20; call++) {
                assertThat(at.get("/health").status()).isEqualTo(200);
            }
        }
    }

    @Test
    default void whatStrangersSayOfTheirAddressIsNotBelieved() throws IOException {
        RateLimits two = RateLimits.none().perAddress(RateLimit.perSecond(2));
        try (Limited at = Limited.start(host(), two, TrustedProxies.writingXForwardedFor("192.0.2.0/24"))) {
            assertThat(at.get("/v1/open", "X-Forwarded-For: 203.0.113.1").status())
                    .isEqualTo(200);
            assertThat(at.get("/v1/open", "X-Forwarded-For: 203.0.113.2").status())
                    .isEqualTo(200);
            assertThat(at.get("/v1/open", "X-Forwarded-For: 203.0.113.3").status())
                    .isEqualTo(429);
            assertThat(at.get("/v1/open", "Forwarded: for=203.0.113.4").status())
                    .isEqualTo(429);
        }
    }

    @Test
    default void behindATrustedProxyEachAddressHasItsOwnLimit() throws IOException {
        RateLimits one = RateLimits.none().perAddress(RateLimit.perSecond(1));
        try (Limited at = Limited.start(host(), one, TrustedProxies.writingXForwardedFor("127.0.0.0/8", "::1"))) {
            assertThat(at.get("/v1/open", "X-Forwarded-For: 203.0.113.1").status())
                    .isEqualTo(200);
            assertThat(at.get("/v1/open", "X-Forwarded-For: 203.0.113.1").status())
                    .isEqualTo(429);
            assertThat(at.get("/v1/open", "X-Forwarded-For: 203.0.113.2").status())
                    .isEqualTo(200);
            // What came before the proxy's own word is the caller's, who may say anything.
            assertThat(at.get("/v1/open", "X-Forwarded-For: 198.51.100.9, 203.0.113.2")
                            .status())
                    .isEqualTo(429);
            assertThat(at.get("/v1/open", "X-Forwarded-For: 198.51.100.9", "X-Forwarded-For: 203.0.113.2")
                            .status())
                    .isEqualTo(429);
        }
    }
}
