package dev.covenant.http.client;

import dev.covenant.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an answer before its body.
 */
public interface ReplyHead {
    int status();

    /** The first value of a header, without regard to case; null: there is none. */
    @Nullable
    String header(String name);

    /** All headers. */
    Headers headers();

    /** A head that is there as a whole. */
    static ReplyHead of(int status, Headers headers) {
        return new ReplyHead() {
            @Override
            public int status() {
                return status;
            }

            @Override
            public @Nullable String header(String name) {
                return headers.first(name).orElse(null);
            }

            @Override
            public Headers headers() {
                return headers;
            }
        };
    }
}
