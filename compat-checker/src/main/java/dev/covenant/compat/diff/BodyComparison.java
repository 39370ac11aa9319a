package dev.covenant.compat.diff;

import dev.covenant.model.RequestBody;
import java.util.Optional;

/**
 * Compares the request body of an operation.
 */
final class BodyComparison {
    private BodyComparison() {}

    static void compare(OperationComparison operation) {
        Optional<RequestBody> before = operation.before().body();
        Optional<RequestBody> after = operation.after().body();
        String element = operation.label() + ": request body";
        if (before.isEmpty() && after.isPresent()) {
            Site site = new Site(
                    element,
                    Optional.of(operation.before().location()),
                    Optional.of(after.get().location()));
            operation.add(new PayloadChange.BodyAdded(site, after.get().required()), operation.request());
        } else if (before.isPresent() && after.isEmpty()) {
            Site site = new Site(
                    element,
                    Optional.of(before.get().location()),
                    Optional.of(operation.after().location()));
            operation.add(new PayloadChange.BodyRemoved(site), operation.request());
        } else if (before.isPresent()) {
            both(operation, Site.of(element, before.get(), after.get()), before.get(), after.get());
        }
    }

    private static void both(OperationComparison operation, Site site, RequestBody before, RequestBody after) {
        if (before.required() != after.required()) {
            Shift shift = after.required() ? Shift.NARROWED : Shift.WIDENED;
            operation.add(new PayloadChange.BodyPresence(site, shift), operation.request());
        }
        new ContentComparison(operation, "request body", operation.request(), site)
                .compare(before.content(), after.content());
    }
}
