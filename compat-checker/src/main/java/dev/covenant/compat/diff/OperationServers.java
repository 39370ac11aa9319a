package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
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
 * Compares where operations live that say it themselves. What has changed alike in many of them is one change with many usages, and what has
 * changed as it has for the whole contract is told there.
 */
final class OperationServers {
    private final Contract old;
    private final Contract revised;
    private final Map<Change, Set<String>> usages = new LinkedHashMap<>();

    OperationServers(Contract old, Contract revised) {
        this.old = old;
        this.revised = revised;
    }

    void compare(String label, HttpOperation before, HttpOperation after) {
        if (before.servers().isEmpty() && after.servers().isEmpty()) {
            return;
        }
        List<Server> was = before.servers().isEmpty() ? old.servers() : before.servers();
        List<Server> is = after.servers().isEmpty() ? revised.servers() : after.servers();
        Set<String> urlsBefore = urls(was);
        Set<String> urlsAfter = urls(is);
        boolean asTheContract = urlsBefore.equals(urls(old.servers())) && urlsAfter.equals(urls(revised.servers()));
        if (urlsBefore.equals(urlsAfter) || asTheContract) {
            return;
        }
        Set<String> pathsBefore = ServerComparison.paths(urlsBefore);
        Set<String> pathsAfter = ServerComparison.paths(urlsAfter);
        if (pathsBefore.stream().noneMatch(pathsAfter::contains)) {
            Site site = Site.of("servers", first(was, before), first(is, after));
            Optional<String> then = Optional.of(ServerComparison.words(pathsBefore));
            add(new ApiChange.ServerPath(site, then, Optional.of(ServerComparison.words(pathsAfter))), label);
        } else {
            was.stream()
                    .filter(server -> !urlsAfter.contains(ServerComparison.url(server)))
                    .forEach(server -> gone(server, label));
        }
    }

    private static Set<String> urls(List<Server> servers) {
        Set<String> urls = new LinkedHashSet<>();
        servers.forEach(server -> urls.add(ServerComparison.url(server)));
        return urls;
    }

    private static Located first(List<Server> servers, HttpOperation operation) {
        return servers.isEmpty() ? operation : servers.get(0);
    }

    private void gone(Server server, String label) {
        String url = ServerComparison.url(server);
        add(new ApiChange.ServerRemoved(Site.removed("server " + url, server), Optional.of(url)), label);
    }

    /** The first one stands for all that say the same. */
    private void add(Change change, String label) {
        Change known = usages.keySet().stream()
                .filter(other -> other.getClass() == change.getClass()
                        && other.before().equals(change.before())
                        && other.after().equals(change.after()))
                .findFirst()
                .orElse(change);
        usages.computeIfAbsent(known, c -> new LinkedHashSet<>()).add(label);
    }

    List<Occurrence> found() {
        List<Occurrence> found = new ArrayList<>();
        usages.forEach((change, labels) -> found.add(new Occurrence(
                change,
                Position.NONE,
                false,
                labels.stream().limit(Occurrence.MOST_USAGES).toList())));
        return found;
    }
}
