package dev.covenant.http.apache;

import dev.covenant.http.client.Origin;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;

/** HttpClient's routes to origins, kept: there are few. */
final class Hosts {
    private static final int MOST = 1_000;

    private final Map<Origin, HttpRoute> routes = new ConcurrentHashMap<>();

    HttpRoute route(Origin origin) {
        HttpRoute known = routes.get(origin);
        if (known != null) {
            return known;
        }
        if (routes.size() >= MOST) {
            // Instances that come and go forever must not pile up here.
            routes.clear();
        }
        HttpRoute route = new HttpRoute(host(origin));
        routes.put(origin, route);
        return route;
    }

    static HttpHost host(Origin origin) {
        return new HttpHost(origin.scheme(), origin.host(), origin.port());
    }
}
