package dev.covenant.runtime;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * One running copy of a service.
 *
 * @param id what errors, logs and metrics call it; unique in its target
 * @param uri where it listens: scheme, host, and a path when it is not served at the root
 * @param weight its share of the calls in proportion to the others' weights, 1 to 1,000
 */
public record Instance(String id, URI uri, int weight) {
    private static final int HEAVIEST = 1_000;
    private static final int LAST_PORT = 65_535;
    private static final String NEEDED = "an instance needs a scheme and a host, as in http://a:8080, not ";

    /** Refuses what no call could be sent to. */
    public Instance {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an instance needs an id");
        }
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException(NEEDED + uri);
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            throw new IllegalArgumentException("the port of " + uri + " is not between 1 and " + LAST_PORT);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("an instance has no query, fragment or user information: " + id);
        }
        if (weight < 1 || weight > HEAVIEST) {
            throw new IllegalArgumentException("the weight of " + id + " is not between 1 and 1000: " + weight);
        }
    }

    /** The instance at a URI, which is its id too; weight 1. */
    public static Instance at(String uri) {
        try {
            return new Instance(uri, new URI(uri), 1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(NEEDED + "'" + uri + "'", e);
        }
    }

    /** The same with another weight. */
    public Instance weighing(int share) {
        return new Instance(id, uri, share);
    }
}
