package dev.covenant.http;

/**
 * A way to say who is calling, as the contract declares it.
 *
 * @param name in the contract
 * @param kind what is sent
 * @param in for API keys: where
 * @param key for API keys: the name of the header, query parameter or cookie; for HTTP schemes: the scheme
 */
public record SecurityScheme(String name, Kind kind, In in, String key) {
    /** What is sent. */
    public enum Kind {
        API_KEY,
        /** {@code Authorization: Basic}. */
        BASIC,
        /** {@code Authorization: Bearer}; OAuth 2 and OpenID Connect tokens too. */
        BEARER,
        /** Another {@code Authorization} scheme, {@link SecurityScheme#key()}. */
        HTTP,
        /** A client certificate: given by the transport, nothing is sent in the request. */
        MUTUAL_TLS
    }

    /** An API key. */
    public static SecurityScheme apiKey(String name, In in, String key) {
        return new SecurityScheme(name, Kind.API_KEY, in, key);
    }

    /** HTTP basic. */
    public static SecurityScheme basic(String name) {
        return new SecurityScheme(name, Kind.BASIC, In.HEADER, "Basic");
    }

    /** A bearer token. */
    public static SecurityScheme bearer(String name) {
        return new SecurityScheme(name, Kind.BEARER, In.HEADER, "Bearer");
    }

    /** Another HTTP authentication scheme. */
    public static SecurityScheme http(String name, String scheme) {
        return new SecurityScheme(name, Kind.HTTP, In.HEADER, scheme);
    }

    /** A client certificate. */
    public static SecurityScheme mutualTls(String name) {
        return new SecurityScheme(name, Kind.MUTUAL_TLS, In.HEADER, "");
    }
}
