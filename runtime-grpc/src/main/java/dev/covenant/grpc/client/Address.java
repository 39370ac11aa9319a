package dev.covenant.grpc.client;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an instance listens.
 *
 * @param host without the brackets of an IPv6 address
 * @param authority what the instance is called, for its certificate and its calls
 * @param tls whether connections are secured
 */
record Address(String host, int port, String authority, boolean tls) {
    private static final Set<String> SCHEMES = Set.of("grpc", "http", "grpcs", "https");
    private static final Set<String> SECURED = Set.of("grpcs", "https");
    private static final int PLAIN_PORT = 80;
    private static final int TLS_PORT = 443;
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    /**
     * As a URI says.
     *
     * @throws IllegalArgumentException for another scheme than grpc, http, grpcs and https, or one with a path, which gRPC does not have
     */
    static Address of(URI uri) {
        if (!SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "a gRPC instance is at a grpc, grpcs, http or https address, not at " + uri);
        }
        boolean tls = isTls(uri);
        String path = uri.getRawPath();
        if (path != null && !path.isEmpty() && !path.equals("/")) {
            throw new IllegalArgumentException("a gRPC instance is at the root of its host, not at " + uri);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? TLS_PORT : PLAIN_PORT;
        String host = uri.getHost();
        return new Address(host.replaceAll("[\\[\\]]", ""), port, host + ":" + port, tls);
    }

    /** Whether a scheme stands for connections that are secured. */
    static boolean isTls(URI uri) {
        return SECURED.contains(uri.getScheme().toLowerCase(Locale.ROOT));
    }

    /** Whether the host is a number, which nobody has to be asked for. */
    boolean isLiteral() {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    /** All addresses of the host; waits. */
    List<SocketAddress> lookUp() throws UnknownHostException {
        List<SocketAddress> found = new ArrayList<>();
        for (InetAddress each : InetAddress.getAllByName(host)) {
            found.add(new InetSocketAddress(each, port));
        }
        return found;
    }
}
