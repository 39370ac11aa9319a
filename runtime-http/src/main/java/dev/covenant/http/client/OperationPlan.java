package dev.covenant.http.client;

import dev.covenant.http.Headers;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.In;
import dev.covenant.http.Parameter;
import dev.covenant.http.ParameterWriter;
import dev.covenant.http.PathTemplate;
import dev.covenant.http.Shape;
import dev.covenant.http.Version;
import dev.covenant.json.JsonCodecs;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.pipeline.CallPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for every call of an operation by one client, worked out once.
 *
 * @param path absent for an operation without a path of its own: its target is the instance's URI
 * @param basePath without a slash at its end; may be empty
 * @param query what every request's query starts with; may be empty
 * @param headers what every request has
 * @param grants what to prove oneself with; absent when no alternative can be satisfied
 * @param missingCredentials the reason then, in words
 * @param spares what callers get when it fails
 * @param events whether the answer may be a stream of events
 */
record OperationPlan(
        HttpOperation operation,
        ClientBinding<?, ?> binding,
        CallPlan call,
        @Nullable PathTemplate path,
        String basePath,
        String query,
        Headers headers,
        Optional<List<Grant>> grants,
        String missingCredentials,
        Optional<Spares<?, ?>> spares,
        boolean events) {
    /** Servers let event streams be silent for longer than any other answer: 15 s to 30 s between signs of life are usual. */
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(60);

    static OperationPlan of(HttpOperation operation, ClientBinding<?, ?> binding, ClientSettings settings) {
        PathTemplate path = operation.path().isEmpty() ? null : PathTemplate.parse(operation.path());
        var declared = new CallPlan.Declared(operation.timeout(), operation.deadline(), traits(operation));
        CallPlan call = CallPlan.of(operation.name(), operation.kind(), settings.policy(), declared);
        Security security = settings.security();
        return new OperationPlan(
                operation,
                binding,
                call,
                path,
                withoutSlash(operation.basePath()),
                query(operation, path == null ? "" : path.fixedQuery()),
                headers(operation, binding.accepts(), settings),
                security.grants(operation.security()),
                security.missing(operation.security()),
                Spares.of(operation, binding, settings),
                binding.accepts().stream().anyMatch(OperationPlan::isOfEvents));
    }

    /** Whether it was made of the same constants. */
    @SuppressWarnings(
            "ReferenceEquality") // to compare the many parts of two operations would cost more than a call may
    boolean isOf(HttpOperation other, ClientBinding<?, ?> otherBinding) {
        return operation == other && binding == otherBinding;
    }

    /**
     * What each wait for more of a body that was handed over may take: an attempt's time; for events at least 60 s,
     * unless the caller says something else.
     */
    long idleNanos(CallOptions options) {
        long attempt = call.with(options).attemptNanos();
        return events && options.attemptTimeout().isEmpty() ? Math.max(SILENCE, attempt) : attempt;
    }

    static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** By the OpenTelemetry conventions for HTTP clients. */
    private static Map<String, String> traits(HttpOperation operation) {
        String template = withoutSlash(operation.basePath()) + operation.path();
        return Map.of("http.request.method", operation.method(), "url.template", template);
    }

    private static String query(HttpOperation operation, String fixed) {
        StringBuilder query = new StringBuilder(fixed);
        operation.version().filter(version -> version.in() == In.QUERY).ifPresent(version -> {
            ParameterWriter.query(
                    Parameter.query(version.name(), JsonCodecs.STRING, Shape.TEXT), version.value(), query);
        });
        return query.toString();
    }

    private static Headers headers(HttpOperation operation, List<String> accepts, ClientSettings settings) {
        Headers.Builder headers = Headers.builder().add("User-Agent", settings.userAgent());
        if (!accepts.isEmpty()) {
            headers.add("Accept", String.join(", ", accepts));
        }
        if (accepts.stream().noneMatch(OperationPlan::isOfEvents)) {
            headers.add("Accept-Encoding", ContentEncoding.ACCEPTED);
        }
        settings.headers().forEach(headers::set);
        Optional<Version> version = operation.version().filter(each -> each.in() == In.HEADER);
        version.ifPresent(each -> headers.set(each.name(), each.value()));
        return headers.build();
    }

    /** Packing would hold events back until there is enough to pack. */
    private static boolean isOfEvents(String mediaType) {
        return mediaType.startsWith("text/event-stream")
                || mediaType.contains("ndjson")
                || mediaType.contains("jsonl")
                || mediaType.contains("json-seq")
                || mediaType.contains("stream+json");
    }
}
