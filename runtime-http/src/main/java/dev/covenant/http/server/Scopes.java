package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.Problem;
import dev.covenant.http.SecurityScheme;
import dev.covenant.http.SecurityUse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The answer to callers that are known and lack what an operation asks for.
 */
final class Scopes {
    private Scopes() {}

    /** 403 with what is asked for; with {@code insufficient_scope} (RFC 6750, 3.1) where a token could have it. */
    static Rejection missing(List<SecurityUse> all) {
        List<String> scopes =
                all.stream().flatMap(use -> use.scopes().stream()).distinct().toList();
        Problem problem = Problem.of(
                403,
                "Forbidden",
                "the caller does not have what the operation asks for: " + Quoted.of(String.join(", ", scopes)));
        boolean token = all.stream()
                .anyMatch(use -> use.scheme().kind() == SecurityScheme.Kind.BEARER
                        && !use.scopes().isEmpty());
        return new Rejection(
                problem, token ? Headers.of(Map.of("WWW-Authenticate", challenge(scopes))) : Headers.none());
    }

    /** A scope that has other characters than RFC 6749, 3.3 allows would break out of the header; it is left out. */
    private static String challenge(List<String> scopes) {
        return scopes.stream()
                .filter(scope -> scope.matches("[!#-\\[\\]-~]+"))
                .collect(Collectors.joining(" ", "Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"", "\""));
    }
}
