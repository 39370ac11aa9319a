package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.SecurityScheme;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares the declared ways to say who is calling.
 */
final class SecuritySchemes {
    private final Consumer<SecurityChange> sink;

    private SecuritySchemes(Consumer<SecurityChange> sink) {
        this.sink = sink;
    }

    static void compare(Contract old, Contract revised, Consumer<SecurityChange> sink) {
        Map<String, SecurityScheme> after = revised.securitySchemes();
        Map<String, SecurityScheme> before = old.securitySchemes();
        SecuritySchemes comparison = new SecuritySchemes(sink);
        before.forEach((name, scheme) -> {
            SecurityScheme now = after.get(name);
            if (now == null) {
                sink.accept(new SecurityChange.SchemeRemoved(Site.removed(element(name), scheme)));
            } else {
                comparison.both(scheme, now);
            }
        });
        after.forEach((name, scheme) -> {
            if (!before.containsKey(name)) {
                sink.accept(new SecurityChange.SchemeAdded(Site.added(element(name), scheme)));
            }
        });
    }

    private static String element(String name) {
        return "security scheme " + name;
    }

    /** The name of a scheme that both contracts declare, and what another one asks of callers. */
    static String identity(Contract contract, Contract other, String name) {
        SecurityScheme scheme = contract.securitySchemes().get(name);
        boolean common = other.securitySchemes().containsKey(name);
        return scheme == null || common ? name : asked(scheme);
    }

    private static String words(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return "apiKey in " + key.in().name().toLowerCase(Locale.ROOT) + " " + key.key();
        } else if (scheme instanceof SecurityScheme.Http http) {
            return ("http " + http.scheme()).strip();
        } else if (scheme instanceof SecurityScheme.OpenIdConnect connect) {
            return "openIdConnect " + connect.url();
        }
        // A bearer token is a bearer token; where it is to be had is compared for itself.
        return scheme instanceof SecurityScheme.OAuth2 ? "oauth2 " + scheme.name() : "mutualTLS";
    }

    /** What it asks of callers; names of headers are the same in any case. */
    private static String asked(SecurityScheme scheme) {
        boolean header = scheme instanceof SecurityScheme.ApiKey key && key.in() == ParameterIn.HEADER;
        return header ? words(scheme).toLowerCase(Locale.ROOT) : words(scheme);
    }

    private void both(SecurityScheme before, SecurityScheme after) {
        String was = words(before);
        String is = words(after);
        Site site = Site.of(element(before.name()), before, after);
        if (!asked(before).equals(asked(after))) {
            sink.accept(new SecurityChange.SchemeChanged(site, "type", Optional.of(was), Optional.of(is)));
        } else if (before instanceof SecurityScheme.OAuth2 b && after instanceof SecurityScheme.OAuth2 a) {
            flows(site, b, a);
        }
    }

    private void flows(Site site, SecurityScheme.OAuth2 before, SecurityScheme.OAuth2 after) {
        for (SecurityScheme.Flow was : before.flows()) {
            Optional<SecurityScheme.Flow> is = after.flows().stream()
                    .filter(f -> f.kind().equals(was.kind()))
                    .findFirst();
            if (is.isEmpty()) {
                changed(site, "flow", Optional.of(was.kind()), Optional.empty());
            } else {
                flow(Site.of(site.element() + " " + was.kind(), was, is.get()), was, is.get());
            }
        }
    }

    private void changed(Site site, String aspect, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            sink.accept(new SecurityChange.SchemeChanged(site, aspect, before, after));
        }
    }

    private void flow(Site site, SecurityScheme.Flow before, SecurityScheme.Flow after) {
        changed(site, "authorizationUrl", before.authorizationUrl(), after.authorizationUrl());
        changed(site, "tokenUrl", before.tokenUrl(), after.tokenUrl());
        changed(site, "refreshUrl", before.refreshUrl(), after.refreshUrl());
        before.scopes().forEach((scope, words) -> {
            String now = after.scopes().get(scope);
            if (now == null) {
                sink.accept(new SecurityChange.ScopeWithdrawn(site, Optional.of(scope)));
            } else if (!now.equals(words)) {
                sink.accept(new SecurityChange.ScopeDescribed(site, Optional.of(words), Optional.of(now)));
            }
        });
        after.scopes().keySet().stream()
                .filter(scope -> !before.scopes().containsKey(scope))
                .forEach(scope -> sink.accept(new SecurityChange.ScopeOffered(site, Optional.of(scope))));
    }
}
