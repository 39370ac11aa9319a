package dev.covenant.model.openapi;

import dev.covenant.model.ReadLimits;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The network, as far as the caller allowed it: some origins by name, none by default.
 */
final class Origins {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofSeconds(30);
    private static final int REDIRECTS = 5;

    private final List<String> allowed;
    private final ReadLimits limits;

    Origins(List<String> allowed, ReadLimits limits) {
        this.allowed = new ArrayList<>();
        for (String origin : allowed) {
            this.allowed.add(normal(origin));
        }
        this.limits = limits;
    }

    /**
     * The address that a reference means on the network.
     *
     * @param base the address of the document it is in; null for files
     * @return null when the reference is to a file
     */
    static @Nullable URI absolute(String reference, @Nullable URI base) {
        String start = reference.length() > 8 ? reference.substring(0, 8).toLowerCase(Locale.ROOT) : reference;
        boolean network = start.startsWith("http://") || start.startsWith("https://") || start.startsWith("//");
        if (!network && base == null) {
            return null;
        }
        try {
            URI uri = new URI(reference);
            return base == null ? uri : base.resolve(uri);
        } catch (URISyntaxException e) {
            // Still an address, and not one that may be taken for a file; its origin is never allowed.
            return URI.create("http://invalid.invalid/");
        }
    }

    boolean allow(URI address) {
        return address.getScheme() != null && allowed.contains(normal(address.toString()));
    }

    /** {@code https://host:port} in lower case, with the port always said. */
    private static String normal(String address) {
        URI uri = URI.create(address);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    byte[] fetch(URI address) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        URI at = address;
        for (int i = 0; i <= REDIRECTS; i++) {
            HttpResponse<byte[]> response = get(client, at);
            if (response.statusCode() / 100 == 2) {
                return response.body();
            }
            String location = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                throw new IOException("the answer was " + response.statusCode());
            }
            at = at.resolve(location);
            if (!allow(at)) {
                throw new IOException("redirected to " + at + ", whose origin is not allowed");
            }
        }
        throw new IOException("more than " + REDIRECTS + " redirects");
    }

    /** The JDK's request time-out ends with the headers, so the whole exchange has one of its own. */
    private HttpResponse<byte[]> get(HttpClient client, URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TOTAL).build();
        var exchange = client.sendAsync(request, info -> new LimitedBody(limits.bytes()));
        try {
            return exchange.get(TOTAL.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new IOException("no whole answer within " + TOTAL.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }
}
