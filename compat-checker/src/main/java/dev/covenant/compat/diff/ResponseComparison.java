package dev.covenant.compat.diff;

import dev.covenant.model.Parameter;
import dev.covenant.model.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the responses of an operation: by status, a range standing for the statuses that are not listed themselves.
 */
final class ResponseComparison {
    private static final String REST = "DEFAULT";

    private final OperationComparison operation;

    private ResponseComparison(OperationComparison operation) {
        this.operation = operation;
    }

    static void compare(OperationComparison operation) {
        ResponseComparison comparison = new ResponseComparison(operation);
        Map<String, Response> before = byStatus(operation.before().responses());
        Map<String, Response> after = byStatus(operation.after().responses());
        before.forEach((status, response) -> {
            Response now = after.getOrDefault(status, after.get(range(status)));
            if (now == null && after.keySet().stream().anyMatch(one -> isWithin(one, status))) {
                // Each of those that are left of the range is compared with it.
                return;
            }
            if (now == null) {
                comparison.removed(response);
                comparison.rest(response, response, after.get(REST));
            } else {
                comparison.both(response, now);
            }
        });
        after.forEach((status, response) -> {
            Response was = before.getOrDefault(status, before.get(range(status)));
            if (was == null) {
                comparison.added(response);
                comparison.rest(response, before.get(REST), response);
            } else if (!before.containsKey(status)) {
                comparison.both(was, response);
            }
        });
    }

    /** An answer that is no success and is not listed is what is said for all the rest. */
    private void rest(Response listed, @Nullable Response before, @Nullable Response after) {
        if (before != null && after != null && !isSuccess(listed)) {
            content(before, Site.of(element(before), before, after)).compareCommon(before.content(), after.content());
        }
    }

    private static Map<String, Response> byStatus(List<Response> responses) {
        Map<String, Response> byStatus = new LinkedHashMap<>();
        responses.forEach(response -> byStatus.put(response.status().toUpperCase(Locale.ROOT), response));
        return byStatus;
    }

    private static String range(String status) {
        return status.length() == 3 ? status.charAt(0) + "XX" : status;
    }

    private static boolean isWithin(String status, String range) {
        return !status.equals(range) && range(status).equals(range);
    }

    private static boolean isSuccess(Response response) {
        return response.status().startsWith("2");
    }

    private String element(Response response) {
        return operation.label() + ": response " + response.status();
    }

    private void removed(Response gone) {
        Site site = new Site(
                element(gone),
                Optional.of(gone.location()),
                Optional.of(operation.after().location()));
        operation.add(new PayloadChange.ResponseRemoved(site, isSuccess(gone)), operation.response());
    }

    private void added(Response fresh) {
        Site site = new Site(element(fresh), Optional.of(operation.before().location()), Optional.of(fresh.location()));
        operation.add(new PayloadChange.ResponseAdded(site, isSuccess(fresh)), operation.response());
    }

    private void both(Response before, Response after) {
        Site site = Site.of(element(before), before, after);
        headers(site, before.headers(), after.headers());
        new LinkComparison(operation, site).compare(before.links(), after.links());
        boolean asked = operation.response() == Position.IN && before.content().isEmpty();
        if (asked && !after.content().isEmpty()) {
            operation.add(new PayloadChange.BodyAdded(site, true), Position.IN);
        } else {
            content(before, site).compare(before.content(), after.content());
        }
    }

    private ContentComparison content(Response before, Site site) {
        return new ContentComparison(operation, "response " + before.status(), operation.response(), site);
    }

    private void headers(Site site, List<Parameter> before, List<Parameter> after) {
        for (Parameter was : before) {
            Optional<Parameter> is = named(after, was.name());
            if (is.isEmpty()) {
                Site gone = new Site(header(site, was), Optional.of(was.location()), site.revision());
                operation.add(new PayloadChange.HeaderRemoved(gone, was.required()), operation.response());
            } else {
                header(site, was, is.get());
            }
        }
        for (Parameter is : after) {
            if (named(before, is.name()).isEmpty()) {
                Site fresh = new Site(header(site, is), site.base(), Optional.of(is.location()));
                operation.add(new PayloadChange.HeaderAdded(fresh, is.required()), operation.response());
            }
        }
    }

    private static Optional<Parameter> named(List<Parameter> headers, String name) {
        return headers.stream().filter(h -> h.name().equalsIgnoreCase(name)).findFirst();
    }

    private static String header(Site site, Parameter header) {
        return site.element() + ", header " + header.name();
    }

    private void header(Site site, Parameter before, Parameter after) {
        Site both = Site.of(header(site, before), before, after);
        if (before.required() != after.required()) {
            Shift shift = after.required() ? Shift.NARROWED : Shift.WIDENED;
            operation.add(new PayloadChange.HeaderPresence(both, shift), operation.response());
        }
        Announcements.of(both, before.docs(), after.docs(), c -> operation.announce(c, operation.response()));
        String place = header(site, before).substring(operation.label().length() + 2);
        boolean text = before.mediaType().isEmpty() && after.mediaType().isEmpty();
        operation.types(before.type(), after.type(), place, operation.response(), text);
    }
}
