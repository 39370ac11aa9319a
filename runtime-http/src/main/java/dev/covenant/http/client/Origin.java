package dev.covenant.http.client;

import java.net.URI;

/**
 * Where a request goes (RFC 6454): requests with credentials never go to another.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or address; of IPv6 without brackets
 * @param port 1 to 65,535
 */
public record Origin(String scheme, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** The origin of a URI, with the scheme's own port when it names none. */
    public static Origin of(URI uri) {
        String scheme = uri.getScheme();
        String host = uri.getHost();
        boolean known = "http".equals(scheme) || "https".equals(scheme);
        if (!known || host == null) {
            throw new IllegalArgumentException("not an http or https address: " + uri);
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(scheme);
        return new Origin(scheme, host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
    }

    /** Whether connections are encrypted. */
    public boolean secure() {
        return "https".equals(scheme);
    }

    /** Host and, unless it is the scheme's own, port: the {@code Host} header. */
    public String authority() {
        String name = host.indexOf(':') >= 0 ? '[' + host + ']' : host;
        return port == defaultPort(scheme) ? name : name + ':' + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + authority();
    }

    private static int defaultPort(String scheme) {
        return "https".equals(scheme) ? HTTPS : HTTP;
    }
}
