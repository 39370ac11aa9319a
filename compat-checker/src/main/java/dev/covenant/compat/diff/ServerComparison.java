package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.Located;
import dev.covenant.model.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares where the service lives.
 */
final class ServerComparison {
    /** Of a server with more addresses than this, only the default one counts. */
    private static final int MOST_URLS = 100;

    private ServerComparison() {}

    static List<Occurrence> compare(Contract old, Contract revised) {
        List<Occurrence> found = new ArrayList<>();
        Map<String, Server> before = byEveryUrl(old);
        Map<String, Server> after = byEveryUrl(revised);
        Set<String> pathsBefore = paths(before.keySet());
        Set<String> pathsAfter = paths(after.keySet());
        if (pathsBefore.stream().noneMatch(pathsAfter::contains)) {
            found.add(ContractDiff.here(path(old, revised, pathsBefore, pathsAfter), Position.NONE));
        } else {
            hosts(before, after, found);
        }
        return found;
    }

    private static Change path(Contract old, Contract revised, Set<String> before, Set<String> after) {
        Site site = Site.of("servers", where(old), where(revised));
        return new ApiChange.ServerPath(site, Optional.of(words(before)), Optional.of(words(after)));
    }

    private static Located where(Contract contract) {
        return contract.servers().isEmpty() ? contract : contract.servers().get(0);
    }

    static String words(Set<String> paths) {
        return String.join(
                ", ", paths.stream().map(path -> path.isEmpty() ? "/" : path).toList());
    }

    private static void hosts(Map<String, Server> before, Map<String, Server> after, List<Occurrence> found) {
        before.forEach((url, server) -> {
            if (!after.containsKey(url)) {
                Change gone = new ApiChange.ServerRemoved(Site.removed("server " + url, server), Optional.of(url));
                found.add(ContractDiff.here(gone, Position.NONE));
            }
        });
        after.forEach((url, server) -> {
            if (!before.containsKey(url)) {
                Change fresh = new ApiChange.ServerAdded(Site.added("server " + url, server), Optional.of(url));
                found.add(ContractDiff.here(fresh, Position.NONE));
            }
        });
    }

    private static Map<String, Server> byUrl(Contract contract) {
        Map<String, Server> byUrl = new LinkedHashMap<>();
        contract.servers().forEach(server -> byUrl.put(url(server), server));
        return byUrl;
    }

    /** Also those whose variables have another value than the default, if they are listed. */
    private static Map<String, Server> byEveryUrl(Contract contract) {
        Map<String, Server> byUrl = new LinkedHashMap<>();
        contract.servers().forEach(server -> urls(server).forEach(url -> byUrl.put(url, server)));
        // Where none is said, it is the one that the contract comes from.
        boolean usual = byUrl.keySet().equals(Set.of(""));
        return usual ? Map.of() : byUrl;
    }

    private static List<String> urls(Server server) {
        List<String> urls = List.of(server.url());
        for (Map.Entry<String, Server.Variable> variable : server.variables().entrySet()) {
            List<String> values = variable.getValue().values();
            boolean listed = values.contains(variable.getValue().defaultValue())
                    && values.size() * (long) urls.size() <= MOST_URLS;
            List<String> all = listed ? values : List.of(variable.getValue().defaultValue());
            String hole = "{" + variable.getKey() + "}";
            urls = urls.stream()
                    .flatMap(url -> all.stream().map(value -> url.replace(hole, value)))
                    .toList();
        }
        return urls.stream().map(ServerComparison::withoutSlash).distinct().toList();
    }

    /** The paths of servers; the root when there are none. */
    static Set<String> paths(Set<String> urls) {
        Set<String> paths = new LinkedHashSet<>();
        urls.forEach(url -> paths.add(pathOf(url)));
        return paths.isEmpty() ? Set.of("") : paths;
    }

    /** The path that all paths of a contract are below; empty when that is the root, or several differ. */
    static String basePath(Contract contract) {
        Set<String> paths = paths(byUrl(contract).keySet());
        return paths.size() == 1 ? paths.iterator().next() : "";
    }

    private static String pathOf(String url) {
        int scheme = url.indexOf("://");
        int start = scheme < 0 ? (url.startsWith("//") ? url.indexOf('/', 2) : 0) : url.indexOf('/', scheme + 3);
        return start < 0 ? "" : url.substring(start);
    }

    /** The URL of a server as all its callers know it. */
    static String url(Server server) {
        return withoutSlash(server.resolvedUrl());
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
