package dev.covenant.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.http.Headers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose request it is, by what trusted proxies say. */
class TrustedProxiesTest {
    private static final String PROXIES = "10.0.0.0/8";

    private static Headers headers(String name, String value) {
        Headers.Builder headers = Headers.builder();
        List.of(value.split("\\|")).forEach(line -> headers.add(name, line));
        return headers.build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // From a stranger nothing is believed.
                "203.0.113.9; 198.51.100.1; 203.0.113.9",
                // A proxy that says nothing asks for itself.
                "10.0.0.1; ; 10.0.0.1",
                "10.0.0.1; 198.51.100.1; 198.51.100.1",
                "10.0.0.1; 198.51.100.1:4711; 198.51.100.1",
                "10.0.0.1; 6.6.6.6, 198.51.100.1; 198.51.100.1",
                "10.0.0.1; 6.6.6.6, 198.51.100.1, 10.0.0.2; 198.51.100.1",
                "10.0.0.1; 6.6.6.6|198.51.100.1|10.0.0.2; 198.51.100.1",
                "10.0.0.1; 10.0.0.3, 10.0.0.2; 10.0.0.3",
                // A hop that is no address: nobody knows who is behind it, so it is the nearest that is known.
                "10.0.0.1; 198.51.100.1, unknown; 10.0.0.1",
                "10.0.0.1; 198.51.100.1, unknown, 10.0.0.2; 10.0.0.2",
                "10.0.0.1; example.org; 10.0.0.1",
                "10.0.0.1; 2001:db8:1:2:3:4:5:6; 20010db800010002",
                "10.0.0.1; [2001:db8:1:2::9]:80; 20010db800010002",
                "10.0.0.1; ::ffff:198.51.100.1; 198.51.100.1",
                "::ffff:10.0.0.1; 198.51.100.1; 198.51.100.1",
            })
    void callerIsTheLastThatIsNotATrustedProxy(String peer, String forwarded, String expected) {
        Headers headers = forwarded == null ? Headers.none() : headers("X-Forwarded-For", forwarded);

        assertThat(TrustedProxies.writingXForwardedFor(PROXIES).askedFor(peer, headers))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "for=198.51.100.1! 198.51.100.1",
                "For=\"198.51.100.1:80\";proto=https;by=10.0.0.1! 198.51.100.1",
                "for=6.6.6.6, for=\"[2001:db8::1]:4711\"! 20010db800000000",
                "for=6.6.6.6;host=\"a,b;for=7.7.7.7\", for=198.51.100.1! 198.51.100.1",
                "for=_hidden! 10.0.0.1",
                "proto=https! 10.0.0.1",
                // A quote that the caller leaves open must not swallow what the proxy says.
                "for=6.6.6.6;by=\", for=198.51.100.1! 10.0.0.1",
                "for=6.6.6.6;by=\", for=\"198.51.100.1\"! 10.0.0.1",
                "for=6.6.6.6;by=\"\\, for=198.51.100.1! 10.0.0.1",
            })
    void forwardedIsReadAsItsSpecificationSays(String forwarded, String expected) {
        assertThat(TrustedProxies.writingForwarded(PROXIES).askedFor("10.0.0.1", headers("Forwarded", forwarded)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded"})
    void headerThatTheProxyDoesNotWriteIsNotBelieved(String other) {
        TrustedProxies proxies = other.equals("Forwarded")
                ? TrustedProxies.writingXForwardedFor(PROXIES)
                : TrustedProxies.writingForwarded(PROXIES);
        String said = other.equals("Forwarded") ? "for=6.6.6.6" : "6.6.6.6";

        assertThat(proxies.askedFor("10.0.0.1", headers(other, said))).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/9, 10.128.0.0, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe00::1, false",
        "::/0, 198.51.100.1, false",
    })
    void blockHasTheAddressesThatBeginLikeIt(String block, String address, boolean has) {
        assertThat(AddressBlock.of(block).contains(InternetAddress.of(address).orElseThrow()))
                .isEqualTo(has);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0/8",
                "fd00::/129",
                "10.0.0.0/8/8"
            })
    void whatIsNotABlockIsRefused(String text) {
        assertThatThrownBy(() -> TrustedProxies.writingXForwardedFor(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.04",
                "1.2.3.4 ",
                "16909060",
                ":",
                ":::",
                "1::2::3",
                "12345::",
                "face",
                "a.b.c.d:1"
            })
    void whatIsNotWrittenAsDigitsIsNoAddress(String text) {
        assertThat(InternetAddress.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::1, 0000000000000000",
        "2001:db8::1, 20010db800000000",
        "2001:DB8:0:0:ffff::1, 20010db800000000",
        "2001:db8:0:1::1, 20010db800000001",
        "fe80::1%eth0, fe80000000000000",
    })
    void addressesOfOneHouseholdAreOneSite(String address, String site) {
        assertThat(InternetAddress.of(address).orElseThrow().site()).isEqualTo(site);
    }
}
