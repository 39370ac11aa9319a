package dev.covenant.codegen.rest.operation;

import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Severity;
import java.util.Map;
import java.util.TreeMap;

/**
 * Media types that get no Java of their own because JSON says the same. Told once a media type, not once a body.
 */
final class LeftOut {
    private final Map<String, Integer> uses = new TreeMap<>();

    /** Notes a media type that JSON stands for. */
    void add(Candidate candidate, Candidate json) {
        uses.merge(candidate.name() + " where there is " + json.name(), 1, Integer::sum);
    }

    void report(RestPlan plan) {
        uses.forEach((what, count) -> plan.report(new Diagnostic(
                Severity.INFO,
                "media-type-left-out",
                what + " of the same type has no Java of its own (" + count + (count == 1 ? " body)" : " bodies)"),
                plan.contract().location(),
                "")));
    }
}
