package dev.covenant.http.server;

import dev.covenant.http.Headers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies in front of a server, and the header in which they say for whom they ask. Immutable.
 *
 * <p>Anybody can send such a header; what it says is believed as far as a trusted proxy wrote it: from its end to the first address that
 * is not a trusted proxy's. Which of the two headers they write must be said, since most proxies let the other one through as it came.
 */
public final class TrustedProxies {
    private static final TrustedProxies NONE = new TrustedProxies(List.of(), "X-Forwarded-For");
    private static final String FORWARDED = "Forwarded";

    private final List<AddressBlock> blocks;
    private final String header;

    private TrustedProxies(List<AddressBlock> blocks, String header) {
        this.blocks = blocks;
        this.header = header;
    }

    /** There is none: who connects is who asks. */
    public static TrustedProxies none() {
        return NONE;
    }

    /**
     * Proxies that write {@code X-Forwarded-For}: nginx, HAProxy, Envoy and the balancers of the large clouds.
     *
     * @param addresses of the proxies, such as {@code 10.0.0.0/8} or {@code fd00::7}
     * @throws IllegalArgumentException when one is not an address or a block of them
     */
    public static TrustedProxies writingXForwardedFor(String... addresses) {
        return new TrustedProxies(blocks(addresses), "X-Forwarded-For");
    }

    /** Proxies that write {@code Forwarded}, RFC 7239; otherwise the same. */
    public static TrustedProxies writingForwarded(String... addresses) {
        return new TrustedProxies(blocks(addresses), FORWARDED);
    }

    private static List<AddressBlock> blocks(String... addresses) {
        return Stream.of(addresses).map(AddressBlock::of).toList();
    }

    /** The {@linkplain InternetAddress#site site} that a request comes from. */
    String askedFor(String peer, Headers headers) {
        if (blocks.isEmpty() && peer.indexOf(':') < 0) {
            return peer;
        }
        Optional<InternetAddress> known = InternetAddress.of(peer);
        if (known.isEmpty()) {
            return peer;
        }
        InternetAddress nearest = known.get();
        if (isTrusted(nearest)) {
            for (String hop : hops(headers)) {
                Optional<InternetAddress> before = InternetAddress.of(ForwardedFor.withoutPort(hop));
                if (before.isEmpty()) {
                    break;
                }
                nearest = before.get();
                if (!isTrusted(nearest)) {
                    break;
                }
            }
        }
        return nearest.site();
    }

    private boolean isTrusted(InternetAddress address) {
        for (AddressBlock block : blocks) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** The last first. */
    private List<String> hops(Headers headers) {
        List<String> hops = new ArrayList<>();
        for (String line : headers.all(header)) {
            hops.addAll(header.equals(FORWARDED) ? ForwardedFor.nodes(line) : List.of(line.split(",", -1)));
        }
        Collections.reverse(hops);
        return hops;
    }
}
