package dev.covenant.http.client;

import dev.covenant.http.In;
import dev.covenant.http.SecurityScheme;

/**
 * A scheme that an operation asks for, with the credentials that satisfy it.
 */
record Grant(SecurityScheme scheme, Credentials credentials) {
    /** Puts the secret where the scheme says. */
    void apply(String secret, RequestDraft.Additions out) {
        switch (scheme.kind()) {
            case API_KEY -> applyKey(secret, out);
            case BASIC -> out.header("Authorization", "Basic " + secret);
            case BEARER -> out.header("Authorization", "Bearer " + secret);
            case HTTP -> out.header("Authorization", scheme.key() + ' ' + secret);
            case MUTUAL_TLS -> {
                // The connection says it.
            }
        }
    }

    private void applyKey(String secret, RequestDraft.Additions out) {
        if (scheme.in() == In.QUERY) {
            out.query(scheme.key(), secret);
        } else if (scheme.in() == In.COOKIE) {
            out.cookie(scheme.key(), secret);
        } else {
            out.header(scheme.key(), secret);
        }
    }
}
