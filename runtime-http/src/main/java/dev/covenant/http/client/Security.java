package dev.covenant.http.client;

import dev.covenant.http.SecurityScheme;
import dev.covenant.http.SecurityUse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which credentials go with an operation: those of the first alternative whose schemes all have some. Where being anonymous is one of
 * the alternatives, it is the last to be taken, whatever its place: who has credentials wants them used.
 */
final class Security {
    private final Map<String, Credentials> credentials;
    private final boolean clientCertificate;

    /** @param clientCertificate whether connections may carry one */
    Security(Map<String, Credentials> credentials, boolean clientCertificate) {
        this.credentials = Map.copyOf(credentials);
        this.clientCertificate = clientCertificate;
    }

    /** What to send; empty when no alternative can be satisfied. */
    Optional<List<Grant>> grants(List<List<SecurityUse>> alternatives) {
        if (alternatives.isEmpty()) {
            return Optional.of(List.of());
        }
        for (List<SecurityUse> all : alternatives) {
            if (!all.isEmpty() && all.stream().allMatch(use -> satisfies(use.scheme()))) {
                return Optional.of(all.stream()
                        .map(SecurityUse::scheme)
                        .filter(scheme -> scheme.kind() != SecurityScheme.Kind.MUTUAL_TLS)
                        .map(scheme -> new Grant(scheme, Objects.requireNonNull(credentials.get(scheme.name()))))
                        .toList());
            }
        }
        return alternatives.contains(List.<SecurityUse>of()) ? Optional.of(List.of()) : Optional.empty();
    }

    /** What is asked for, and what is there, in words. */
    String missing(List<List<SecurityUse>> alternatives) {
        String wanted = alternatives.stream()
                .map(all -> all.stream()
                        .map(use -> use.scheme().name() + " (" + use.scheme().kind() + ")")
                        .collect(Collectors.joining(" with ")))
                .collect(Collectors.joining(", or "));
        return "credentials are missing: it asks for " + wanted + "; the client has " + credentials;
    }

    private boolean satisfies(SecurityScheme scheme) {
        if (scheme.kind() == SecurityScheme.Kind.MUTUAL_TLS) {
            return clientCertificate;
        }
        Credentials held = credentials.get(scheme.name());
        if (held instanceof TextCredentials text) {
            return text.fits(scheme.kind());
        }
        return held instanceof ClientCredentials && scheme.kind() == SecurityScheme.Kind.BEARER;
    }
}
