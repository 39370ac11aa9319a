package dev.covenant.http.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations of some contracts have the same path and differ by a query that is part of it: {@code /{bucket}?acl}.
 */
final class FixedQueries {
    private FixedQueries() {}

    /** Those whose fixed query is in this one, if any; else those without a fixed query. */
    static List<Router.Candidate> narrow(List<Router.Candidate> candidates, @Nullable String rawQuery) {
        List<String> pairs = rawQuery == null ? List.of() : List.of(rawQuery.split("&", -1));
        List<Router.Candidate> plain = new ArrayList<>();
        List<Router.Candidate> fixed = new ArrayList<>();
        for (Router.Candidate candidate : candidates) {
            String query = candidate.template().fixedQuery();
            if (query.isEmpty()) {
                plain.add(candidate);
            } else if (pairs.containsAll(List.of(query.split("&", -1)))) {
                fixed.add(candidate);
            }
        }
        return fixed.isEmpty() ? plain : fixed;
    }
}
