package dev.covenant.compat.diff;

import dev.covenant.model.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares the links of a response: where they lead, and with what.
 */
final class LinkComparison {
    private final OperationComparison operation;
    private final Site response;

    LinkComparison(OperationComparison operation, Site response) {
        this.operation = operation;
        this.response = response;
    }

    void compare(List<Link> before, List<Link> after) {
        for (Link was : before) {
            Optional<Link> is = named(after, was.name());
            if (is.isEmpty()) {
                Site site = new Site(element(was), Optional.of(was.location()), response.revision());
                add(new PayloadChange.LinkRemoved(site, Optional.of(was.target())));
            } else {
                both(was, is.get());
            }
        }
        for (Link is : after) {
            if (named(before, is.name()).isEmpty()) {
                Site site = new Site(element(is), response.base(), Optional.of(is.location()));
                add(new PayloadChange.LinkAdded(site, Optional.of(is.target())));
            }
        }
    }

    private static Optional<Link> named(List<Link> links, String name) {
        return links.stream().filter(link -> link.name().equals(name)).findFirst();
    }

    private String element(Link link) {
        return response.element() + ", link " + link.name();
    }

    private void add(PayloadChange change) {
        operation.add(change, operation.response());
    }

    private void both(Link was, Link is) {
        Site site = Site.of(element(was), was, is);
        changed(site, "target", Optional.of(was.target()), Optional.of(is.target()));
        changed(site, "parameters", Optional.of(words(was.parameters())), Optional.of(words(is.parameters())));
        changed(site, "body", was.body(), is.body());
    }

    /** In one order, which says nothing in a contract. */
    private static String words(Map<String, String> parameters) {
        return new TreeMap<>(parameters).toString();
    }

    private void changed(Site site, String aspect, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            add(new PayloadChange.LinkChanged(site, aspect, before, after));
        }
    }
}
