package dev.covenant.http.client;

import dev.covenant.runtime.pipeline.Attempt;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The secrets that go with an attempt, one for each grant, in their order. */
final class Tokens {
    static final String[] NONE = {};

    private final TokenClient client;

    Tokens(TokenClient client) {
        this.client = client;
    }

    /** The secrets, for a thread that waits for them. */
    String[] await(List<Grant> grants, Attempt<?> attempt) throws IOException {
        if (grants.isEmpty()) {
            return NONE;
        }
        String[] secrets = new String[grants.size()];
        for (int at = 0; at < secrets.length; at++) {
            Credentials credentials = grants.get(at).credentials();
            secrets[at] = credentials instanceof ClientCredentials fetched
                    ? client.await(fetched, attempt)
                    : ((TextCredentials) credentials).text();
        }
        return secrets;
    }

    /** The secrets, for a call that no thread waits for. */
    CompletableFuture<String[]> get(List<Grant> grants, Attempt<?> attempt) {
        CompletableFuture<String[]> secrets = CompletableFuture.completedFuture(new String[grants.size()]);
        for (int at = 0; at < grants.size(); at++) {
            int index = at;
            secrets = secrets.thenCombine(secret(grants.get(at), attempt), (all, one) -> {
                all[index] = one;
                return all;
            });
        }
        return secrets;
    }

    /** Drops the secrets that the service did not take; false when there can be no others. */
    boolean refuse(List<Grant> grants, String[] refused) {
        boolean others = false;
        for (int at = 0; at < refused.length; at++) {
            Credentials credentials = grants.get(at).credentials();
            if (credentials instanceof ClientCredentials fetched) {
                fetched.refuse(refused[at]);
                others = true;
            } else {
                others |= ((TextCredentials) credentials).isChanging();
            }
        }
        return others;
    }

    private CompletableFuture<String> secret(Grant grant, Attempt<?> attempt) {
        return grant.credentials() instanceof ClientCredentials fetched
                ? client.get(fetched, attempt)
                : CompletableFuture.completedFuture(((TextCredentials) grant.credentials()).text());
    }
}
