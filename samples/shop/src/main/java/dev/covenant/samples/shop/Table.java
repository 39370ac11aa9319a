package dev.covenant.samples.shop;

import dev.covenant.runtime.breaker.BreakerState;
import dev.covenant.runtime.health.Standing;
import dev.covenant.runtime.pipeline.ClientView;
import dev.covenant.runtime.pipeline.InstanceView;
import dev.covenant.runtime.pipeline.StateChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The instances as their clients see them. */
final class Table {
    private final Watch watch;

    Table(Watch watch) {
        this.watch = watch;
    }

    /** One row for each instance, below headings. */
    List<String> rows(String title) {
        List<String> rows = new ArrayList<>(List.of("", title, ""));
        rows.add(row("instance", "address", "state", "share", "success", "p99", "breaker"));
        for (ClientView client : watch.clients()) {
            long all = requests(client);
            int number = 1;
            for (InstanceView instance : client.instances()) {
                rows.add(row(client.target() + " " + number++, instance, all));
            }
        }
        return rows;
    }

    private String row(String name, InstanceView view, long all) {
        Recent.Figures figures = figures(view);
        String address = view.instance().uri().getRawAuthority();
        if (figures.count() == 0) {
            return row(name, address, state(view), "0 %", "-", "-", breaker(view));
        }
        return row(
                name,
                address,
                state(view),
                percent(figures.count(), all),
                percent(figures.good(), figures.count()),
                figures.p99() / 1_000_000 + " ms",
                breaker(view));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "  %-18s %-22s %-16s %6s %8s %8s  %s", cells);
    }

    /** In one line: which share of the requests each instance got. */
    String shares() {
        List<String> services = new ArrayList<>();
        for (ClientView client : watch.clients()) {
            long all = Math.max(1, requests(client));
            List<String> shares = client.instances().stream()
                    .map(instance -> percent(figures(instance).count(), all))
                    .toList();
            services.add(client.target() + " " + String.join(" / ", shares));
        }
        return String.join(", ", services);
    }

    /** What changed, with the instance's name instead of its address. */
    String text(StateChange change) {
        String name = change.instance().map(id -> name(change.target(), id)).orElse(change.target());
        String of = change.operation().map(operation -> " for " + operation).orElse("");
        return (name + ": " + change.part() + of + ": " + change.from() + " -> " + change.to())
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    private String name(String target, String id) {
        for (ClientView client : watch.clients()) {
            List<String> ids = client.instances().stream()
                    .map(each -> each.instance().id())
                    .toList();
            if (client.target().equals(target) && ids.contains(id)) {
                return target + " " + (ids.indexOf(id) + 1);
            }
        }
        return target + " " + id;
    }

    private long requests(ClientView client) {
        return client.instances().stream()
                .mapToLong(instance -> figures(instance).count())
                .sum();
    }

    private Recent.Figures figures(InstanceView view) {
        return watch.recent(view.instance().id()).figures(System.nanoTime());
    }

    private static String percent(long part, long all) {
        return 100 * part / all + " %";
    }

    private static String state(InstanceView view) {
        if (!view.healthy()) {
            return "down";
        }
        if (view.standing() != Standing.WELL) {
            return view.standing() == Standing.OUT ? "ejected" : "suspected";
        }
        return view.warmth() < 1 ? "warming up" : "up";
    }

    /** That of the instance, or of the first operation whose own is not closed. */
    private static String breaker(InstanceView view) {
        if (view.breaker() != BreakerState.CLOSED) {
            return text(view.breaker());
        }
        return view.operations().entrySet().stream()
                .filter(each -> each.getValue() != BreakerState.CLOSED)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> text(each.getValue()) + " for " + each.getKey())
                .findFirst()
                .orElse(text(BreakerState.CLOSED));
    }

    private static String text(BreakerState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
