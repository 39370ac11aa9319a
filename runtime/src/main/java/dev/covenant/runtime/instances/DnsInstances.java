package dev.covenant.runtime.instances;

import dev.covenant.runtime.Instance;
import dev.covenant.runtime.InstanceSource;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Every address of a name is an instance, as with a headless service of Kubernetes. Looked up anew every 30 s, or as often as said; the
 * JVM keeps answers for a while of its own ({@code networkaddress.cache.ttl}, 30 s unless set).
 *
 * <p>Only for {@code http}: requests go to addresses, for which certificates are not made out. For {@code https} name the host in
 * {@code Target.at}, and let the connections be spread by what the name stands for.
 */
public final class DnsInstances implements InstanceSource {
    private static final Duration OFTEN = Duration.ofSeconds(30);

    private final Kept kept;

    private DnsInstances(Kept kept) {
        this.kept = kept;
    }

    /** The addresses of the URI's host, each with the URI's port and path; looked up at once and every 30 s. */
    public static DnsInstances of(String uri) {
        return of(uri, OFTEN);
    }

    /**
     * The addresses of the URI's host, each with the URI's port and path; looked up at once.
     *
     * @param every how old the answer may become, more than 0
     * @throws IllegalArgumentException when the URI is not an http address with a host
     */
    public static DnsInstances of(String uri, Duration every) {
        return of(uri, every, InetAddress::getAllByName, System::nanoTime, Background.EXECUTOR);
    }

    static DnsInstances of(String uri, Duration every, Resolver resolver, LongSupplier clock, Executor executor) {
        URI service = URI.create(uri);
        if (!"http".equals(service.getScheme()) || service.getHost() == null) {
            throw new IllegalArgumentException("instances by name need an http address such as"
                    + " http://orders.internal:8080, not " + uri + "; for https use Target.at");
        }
        Background.check(every);
        return new DnsInstances(new Kept(() -> find(service, resolver), every.toNanos(), clock, executor));
    }

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Override
    public List<Instance> instances() {
        return kept.instances();
    }

    private static List<Instance> find(URI service, Resolver resolver) throws IOException {
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(service.getHost());
        } catch (UnknownHostException unknown) {
            throw new IOException("no address is known for " + service.getHost(), unknown);
        }
        // Name servers give addresses in turns: the order has no meaning.
        return Arrays.stream(addresses)
                .map(address -> address instanceof Inet6Address ? '[' + plain(address) + ']' : address.getHostAddress())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(host -> instance(service, host))
                .toList();
    }

    private static String plain(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private static Instance instance(URI service, String host) {
        try {
            URI uri = new URI(service.getScheme(), null, host, service.getPort(), service.getPath(), null, null);
            return Instance.at(uri.toString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no URI can be made of the address " + host, e);
        }
    }
}
