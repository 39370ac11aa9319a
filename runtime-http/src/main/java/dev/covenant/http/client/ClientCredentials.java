package dev.covenant.http.client;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The client credentials grant: who asks whom for which token, and the token that came. */
final class ClientCredentials implements Credentials {
    private static final long MARGIN = TimeUnit.SECONDS.toNanos(60);
    private static final int SHARE = 10;

    private final URI tokenUri;
    private final String authorization;
    private final List<String> scopes;
    private final AtomicReference<@Nullable CompletableFuture<String>> underway = new AtomicReference<>();
    private volatile @Nullable Token token;

    ClientCredentials(URI tokenUri, String authorization, List<String> scopes) {
        Origin.of(tokenUri);
        this.tokenUri = tokenUri;
        this.authorization = authorization;
        this.scopes = scopes;
    }

    URI tokenUri() {
        return tokenUri;
    }

    /** The {@code Authorization} of the client at the token server. */
    String authorization() {
        return authorization;
    }

    List<String> scopes() {
        return scopes;
    }

    /** The token that is there, if it lives long enough yet. */
    @Nullable
    String current(long now) {
        Token held = token;
        return held != null && now - held.renewAt < 0 ? held.text : null;
    }

    /** Forgets a token that the service did not take, unless there is another by now. */
    void refuse(String text) {
        Token held = token;
        if (held != null && held.text.equals(text)) {
            token = null;
        }
    }

    /**
     * Joins those who wait for a token.
     *
     * @param mine what to complete if this is the first of them
     * @return {@code mine}: the caller has to fetch; another: somebody does
     */
    CompletableFuture<String> join(CompletableFuture<String> mine) {
        CompletableFuture<String> other = underway.compareAndExchange(null, mine);
        return other == null ? mine : other;
    }

    /** A token came, which is good until the clock reads {@code renewAt}. */
    void fetched(CompletableFuture<String> mine, String text, long renewAt) {
        token = new Token(text, renewAt);
        underway.set(null);
        mine.complete(text);
    }

    /** No token came. */
    void failed(CompletableFuture<String> mine, Throwable reason) {
        underway.set(null);
        mine.completeExceptionally(reason);
    }

    /** When a token that lives so long is to be renewed: a minute before its end, or a tenth of its life, whichever is shorter. */
    static long renewAt(long now, long nanosToLive) {
        return now + nanosToLive - Math.min(MARGIN, nanosToLive / SHARE);
    }

    @Override
    public String toString() {
        return "Credentials[client credentials of " + tokenUri + "]";
    }

    private record Token(String text, long renewAt) {
        @Override
        public String toString() {
            return "Token";
        }
    }
}
