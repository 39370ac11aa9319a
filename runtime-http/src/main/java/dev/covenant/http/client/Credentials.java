package dev.covenant.http.client;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What a client proves itself with, for one security scheme of the contract. The secrets are never shown by {@code toString} and never
 * sent to another origin than the instance that was called (client credentials: the token server).
 *
 * <p>A supplier is asked at every call and may keep what it has; when the service answers 401 it is asked once more, and the call is
 * sent again if it then gives something else. It is called on the thread that makes the call.
 */
public sealed interface Credentials permits TextCredentials, ClientCredentials {
    /** An API key. */
    static Credentials apiKey(String key) {
        return TextCredentials.fixed(TextCredentials.Kind.KEY, key);
    }

    /** An API key that may change. */
    static Credentials apiKey(Supplier<String> key) {
        return TextCredentials.changing(TextCredentials.Kind.KEY, key);
    }

    /** User and password (RFC 7617), in UTF-8. */
    static Credentials basic(String user, String password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user name cannot have a colon");
        }
        return TextCredentials.fixed(TextCredentials.Kind.BASIC, TextCredentials.base64(user + ':' + password));
    }

    /** A bearer token (RFC 6750), also for OAuth 2 and OpenID Connect schemes, and for other {@code Authorization} schemes. */
    static Credentials bearer(String token) {
        return TextCredentials.fixed(TextCredentials.Kind.TOKEN, token);
    }

    /** A bearer token that may change. */
    static Credentials bearer(Supplier<String> token) {
        return TextCredentials.changing(TextCredentials.Kind.TOKEN, token);
    }

    /**
     * Tokens of the OAuth 2 client credentials grant (RFC 6749, section 4.4), fetched when they are needed, by one call at a time, and
     * kept until shortly before they expire.
     *
     * @param scopes asked for; none: the server's own
     */
    static Credentials clientCredentials(URI tokenUri, String id, String secret, String... scopes) {
        Objects.requireNonNull(secret, "secret");
        return new ClientCredentials(tokenUri, TextCredentials.clientAuthorization(id, secret), List.of(scopes));
    }
}
