package dev.covenant.grpc.server;

import io.grpc.Grpc;
import io.grpc.ServerCall;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HexFormat;

/**
 * Where a call comes from.
 *
 * @param address of the peer, as digits; transports without addresses say it in their own way
 * @param site one name for all addresses that one party may have: of an IPv6 address the first 64 bits, since every household is given at
 *     least as many (RFC 6177); otherwise the address
 */
record Peer(String address, String site) {
    private static final int SITE_BYTES = 8;

    static Peer of(ServerCall<?, ?> call) {
        SocketAddress remote = call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
        InetAddress address = remote instanceof InetSocketAddress inet ? inet.getAddress() : null;
        if (address == null) {
            return new Peer(String.valueOf(remote), String.valueOf(remote));
        }
        String digits = address.getHostAddress();
        boolean wide = address instanceof Inet6Address;
        return new Peer(digits, wide ? HexFormat.of().formatHex(address.getAddress(), 0, SITE_BYTES) : digits);
    }
}
