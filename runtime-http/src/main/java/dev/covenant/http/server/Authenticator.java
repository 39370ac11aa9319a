package dev.covenant.http.server;

import java.util.List;
import java.util.Optional;

/**
 * Says who presented a credential. One for each security scheme of the contract.
 */
@FunctionalInterface
public interface Authenticator {
    /**
     * Judges a credential. When it is refused with scopes it is judged once more without, to tell a caller that nobody knows (401)
     * from one that may not do this (403).
     *
     * @param credential as it came: the API key, the bearer token, or what follows {@code Basic}
     * @param scopes what the operation asks for; empty: nothing
     * @return the caller's name; empty: the credential is not good, or does not have all of the scopes
     */
    Optional<String> authenticate(String credential, List<String> scopes);
}
