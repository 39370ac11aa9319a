package dev.covenant.http.client;

import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonNumber;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonString;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.MissingCredentialException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a token server answered (RFC 6749, section 5).
 *
 * @param nanosToLive 5 minutes when it does not say
 */
record TokenReply(String token, long nanosToLive) {
    /** The most bytes of a reply that are read. */
    static final int LIMIT = 64 * 1024;

    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;
    private static final long USUAL_SECONDS = 300;
    private static final double MOST_SECONDS = TimeUnit.DAYS.toSeconds(365);

    /**
     * Reads it.
     *
     * @throws IOException when it may answer better another time
     * @throws MissingCredentialException when it refuses
     */
    static TokenReply read(int status, byte[] body, CallFacts facts) throws IOException {
        if (status >= SERVER_ERROR || status == TOO_MANY) {
            throw new IOException("the token server answered " + status);
        }
        JsonObject members = members(body);
        if (status != OK) {
            String error = text(members, "error").orElse("no reason given");
            throw new MissingCredentialException(facts, "the token server refuses: status " + status + ", " + error);
        }
        String token = text(members, "access_token")
                .orElseThrow(() -> new MissingCredentialException(facts, "the token server answered without a token"));
        return new TokenReply(token, TimeUnit.SECONDS.toNanos(secondsToLive(members)));
    }

    private static JsonObject members(byte[] body) throws IOException {
        try {
            JsonValue value = JsonCodecs.fromBytes(JsonCodecs.VALUE, body);
            if (value instanceof JsonObject object) {
                return object;
            }
            throw new IOException("the token server answered something else than an object");
        } catch (JsonException e) {
            throw new IOException("the token server's answer is not JSON: " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(JsonObject members, String name) {
        return members.get(name).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).text());
    }

    private static long secondsToLive(JsonObject members) {
        double seconds = members.get("expires_in")
                .filter(JsonNumber.class::isInstance)
                .map(value -> ((JsonNumber) value).decimal().doubleValue())
                .orElse((double) USUAL_SECONDS);
        return (long) Math.max(0, Math.min(MOST_SECONDS, seconds));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TokenReply[" + nanosToLive + " ns to live]";
    }
}
