package dev.covenant.http.client;

import dev.covenant.http.Body;
import dev.covenant.http.DeadlineHeader;
import dev.covenant.http.Headers;
import dev.covenant.http.Parameter;
import dev.covenant.http.ParameterWriter;
import dev.covenant.http.Shape;
import dev.covenant.json.JsonCodecs;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.pipeline.Attempt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request of one call: what all its attempts have in common.
 *
 * @param path percent-encoded, without base path; empty: the instance's URI is all
 * @param query percent-encoded; empty: none
 * @param cookies pairs; empty: none
 * @param idleNanos what each wait for more of a body that was handed over may take
 */
record RequestDraft(
        OperationPlan plan,
        String path,
        String query,
        String cookies,
        Headers.Builder headers,
        @Nullable Body body,
        long idleNanos) {

    /** Whether it can be sent again. */
    boolean repeatable() {
        return body == null || body.repeatable();
    }

    /** The request as it goes to an attempt's instance, with its secrets and the time that it may take. */
    Exchange exchange(Attempt<?> attempt, List<Grant> grants, String[] secrets, long nanosLeft) {
        // Hedged attempts are made at once, by several threads.
        boolean own = attempt.call().plan().hedging().isPresent();
        Additions additions = new Additions(own ? headers.build().toBuilder() : headers, query, cookies);
        for (int at = 0; at < secrets.length; at++) {
            grants.get(at).apply(secrets[at], additions);
        }
        additions.header(DeadlineHeader.NAME, DeadlineHeader.text(nanosLeft));
        attempt.carried().forEach(additions::header);
        Instance instance = attempt.instance();
        String target = target(instance.uri().getRawPath(), additions.query);
        var request = new TransportRequest(
                plan.operation().method(), Origin.of(instance.uri()), target, additions.build(), body);
        return new Exchange(request, idleNanos);
    }

    private String target(@Nullable String instancePath, String fullQuery) {
        String own = instancePath == null ? "" : OperationPlan.withoutSlash(instancePath);
        String prefix = own.isEmpty() ? plan.basePath() : own;
        String whole = prefix.isEmpty() ? path : prefix + path;
        if (path.isEmpty() && instancePath != null && !instancePath.isEmpty()) {
            whole = instancePath;
        }
        if (whole.isEmpty()) {
            whole = "/";
        }
        return fullQuery.isEmpty() ? whole : whole + '?' + fullQuery;
    }

    /** What an attempt adds to the request. */
    static final class Additions {
        private final Headers.Builder headers;
        private String query;
        private String cookies;

        private Additions(Headers.Builder headers, String query, String cookies) {
            this.headers = headers;
            this.query = query;
            this.cookies = cookies;
        }

        void header(String name, String value) {
            headers.set(name, value);
        }

        void query(String name, String value) {
            StringBuilder more = new StringBuilder(query);
            ParameterWriter.query(Parameter.query(name, JsonCodecs.STRING, Shape.TEXT), value, more);
            query = more.toString();
        }

        void cookie(String name, String value) {
            StringBuilder more = new StringBuilder(cookies);
            ParameterWriter.cookie(Parameter.cookie(name, JsonCodecs.STRING, Shape.TEXT), value, more);
            cookies = more.toString();
        }

        private Headers build() {
            if (!cookies.isEmpty()) {
                headers.set("Cookie", cookies);
            }
            return headers.build();
        }
    }
}
