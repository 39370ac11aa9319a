package dev.covenant.http.server;

import java.util.ArrayList;
import java.util.List;

/**
 * The operations that a server answers. Generated code makes them, applications join them:
 *
 * <pre>{@code
 * Routes routes = OrdersServer.routes(orders).and(UsersServer.routes(users));
 * }</pre>
 */
public final class Routes {
    private final List<Mounted> mounted;

    private Routes(List<Mounted> mounted) {
        this.mounted = List.copyOf(mounted);
    }

    /** Routes below the base paths of their contracts. */
    public static Routes of(List<Route<?, ?>> routes) {
        return new Routes(routes.stream()
                .map(route -> new Mounted(route, route.operation().basePath()))
                .toList());
    }

    /** Routes of several services. */
    public Routes and(Routes others) {
        List<Mounted> all = new ArrayList<>(mounted);
        all.addAll(others.mounted);
        return new Routes(all);
    }

    /** The same below this path instead of the contract's base path; empty: at the root. */
    public Routes at(String base) {
        return new Routes(
                mounted.stream().map(each -> new Mounted(each.route(), base)).toList());
    }

    /** The same below this path and then the contract's base path. */
    public Routes under(String prefix) {
        return new Routes(mounted.stream()
                .map(each -> new Mounted(each.route(), prefix + each.base()))
                .toList());
    }

    List<Mounted> mounted() {
        return mounted;
    }

    /** A route and where it begins. */
    record Mounted(Route<?, ?> route, String base) {
        /** The whole path template; always begins with a slash. */
        String template() {
            String path = base + route.operation().path();
            return path.startsWith("/") ? path : "/" + path;
        }
    }
}
