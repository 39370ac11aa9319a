package dev.covenant.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way to say who is calling.
 */
public sealed interface SecurityScheme extends Located {
    /** Its name in the contract. */
    String name();

    Docs docs();

    /** A secret in a header, query parameter or cookie called {@code key}. */
    record ApiKey(String name, ParameterIn in, String key, Docs docs, Location location) implements SecurityScheme {}

    /** The HTTP {@code Authorization} header; {@code scheme} in lower case: {@code basic}, {@code bearer}, ... */
    record Http(String name, String scheme, Optional<String> bearerFormat, Docs docs, Location location)
            implements SecurityScheme {}

    /** OAuth 2; flows sorted by kind. */
    record OAuth2(String name, List<Flow> flows, Docs docs, Location location) implements SecurityScheme {
        public OAuth2 {
            flows = List.copyOf(flows);
        }
    }

    /** OpenID Connect discovery. */
    record OpenIdConnect(String name, String url, Docs docs, Location location) implements SecurityScheme {}

    /** TLS client certificates (3.1). */
    record MutualTls(String name, Docs docs, Location location) implements SecurityScheme {}

    /**
     * A way to get a token.
     *
     * @param kind how, as OpenAPI 3 calls it: implicit, password, client credentials, authorization code, in camel case
     * @param scopes with their descriptions, sorted
     */
    record Flow(
            String kind,
            Optional<String> authorizationUrl,
            Optional<String> tokenUrl,
            Optional<String> refreshUrl,
            Map<String, String> scopes,
            Location location)
            implements Located {
        public Flow {
            scopes = Ordered.copyOf(scopes);
        }
    }
}
