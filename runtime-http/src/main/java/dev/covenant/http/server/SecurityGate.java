package dev.covenant.http.server;

import dev.covenant.http.Headers;
import dev.covenant.http.In;
import dev.covenant.http.Problem;
import dev.covenant.http.SecurityScheme;
import dev.covenant.http.SecurityUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a caller may use an operation: any one of the alternatives, all schemes of it together.
 */
final class SecurityGate {
    private final ServerSettings settings;

    SecurityGate(ServerSettings settings) {
        this.settings = settings;
    }

    /** @throws IllegalStateException when an operation asks for credentials that nobody here can judge */
    void check(Routes routes) {
        if (settings.authenticatedElsewhere()) {
            return;
        }
        Set<String> missing = new TreeSet<>();
        for (Routes.Mounted mounted : routes.mounted()) {
            List<List<SecurityUse>> alternatives = mounted.route().operation().security();
            if (!alternatives.isEmpty() && alternatives.stream().noneMatch(this::judged)) {
                alternatives.forEach(
                        all -> all.forEach(use -> missing.add(use.scheme().name())));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "the contract asks for credentials that nobody checks: give an authenticator for " + missing
                            + ", or say authenticatedElsewhere()");
        }
    }

    private boolean judged(List<SecurityUse> all) {
        return all.stream()
                .allMatch(use ->
                        settings.authenticators().containsKey(use.scheme().name()));
    }

    /**
     * Who asks; null: nobody in particular.
     *
     * @throws Rejection 401 when no alternative is fulfilled; 403 when one is but for the scopes that it asks for
     */
    @Nullable
    String admit(List<List<SecurityUse>> alternatives, RequestTexts request) {
        if (alternatives.isEmpty() || settings.authenticatedElsewhere()) {
            return null;
        }
        boolean anonymous = false;
        for (List<SecurityUse> all : alternatives) {
            if (all.isEmpty()) {
                anonymous = true;
                continue;
            }
            String caller = caller(all, request);
            if (caller != null) {
                return caller;
            }
        }
        if (anonymous) {
            return null;
        }
        throw refusal(alternatives, request);
    }

    /** Who is known and may not must not be told to log in again: RFC 9110, 15.5.4, and RFC 6750, 3.1. */
    private Rejection refusal(List<List<SecurityUse>> alternatives, RequestTexts request) {
        for (List<SecurityUse> all : alternatives) {
            if (all.stream().anyMatch(use -> !use.scopes().isEmpty()) && caller(withoutScopes(all), request) != null) {
                return Scopes.missing(all);
            }
        }
        return new Rejection(
                Problem.of(401, "Unauthorized", "no acceptable credential came with the request"),
                Headers.of(Map.of("WWW-Authenticate", challenge(alternatives))));
    }

    private static List<SecurityUse> withoutScopes(List<SecurityUse> all) {
        return all.stream().map(use -> SecurityUse.of(use.scheme())).toList();
    }

    private @Nullable String caller(List<SecurityUse> all, RequestTexts request) {
        String first = null;
        for (SecurityUse use : all) {
            Authenticator authenticator =
                    settings.authenticators().get(use.scheme().name());
            String credential = presented(use.scheme(), request);
            if (authenticator == null || credential == null) {
                return null;
            }
            Optional<String> caller = authenticator.authenticate(credential, use.scopes());
            if (caller.isEmpty()) {
                return null;
            }
            first = first == null ? caller.get() : first;
        }
        return first;
    }

    private static @Nullable String presented(SecurityScheme scheme, RequestTexts request) {
        if (scheme.kind() == SecurityScheme.Kind.MUTUAL_TLS) {
            return null;
        }
        if (scheme.kind() == SecurityScheme.Kind.API_KEY) {
            return request.text(scheme.in(), scheme.key());
        }
        String header = request.text(In.HEADER, "Authorization");
        String prefix = scheme.key() + " ";
        return header != null && header.regionMatches(true, 0, prefix, 0, prefix.length())
                ? header.substring(prefix.length()).strip()
                : null;
    }

    private static String challenge(List<List<SecurityUse>> alternatives) {
        Set<String> challenges = new TreeSet<>();
        alternatives.forEach(all -> all.forEach(use -> {
            if (use.scheme().kind() != SecurityScheme.Kind.API_KEY) {
                challenges.add(use.scheme().key() + " realm=\"api\"");
            }
        }));
        return challenges.isEmpty() ? "ApiKey realm=\"api\"" : String.join(", ", challenges);
    }
}
