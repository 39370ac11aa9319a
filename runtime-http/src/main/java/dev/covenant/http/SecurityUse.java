package dev.covenant.http;

import java.util.List;

/**
 * A scheme asked for by an operation.
 *
 * @param scopes OAuth 2 scopes; empty: none
 */
public record SecurityUse(SecurityScheme scheme, List<String> scopes) {
    public SecurityUse {
        scopes = List.copyOf(scopes);
    }

    /** A scheme with its scopes. */
    public static SecurityUse of(SecurityScheme scheme, String... scopes) {
        return new SecurityUse(scheme, List.of(scopes));
    }
}
