package dev.covenant.http.client;

import dev.covenant.http.Body;
import dev.covenant.http.BodyWriter;
import dev.covenant.http.Content;
import dev.covenant.http.Headers;
import dev.covenant.http.HttpOperation;
import dev.covenant.http.MediaTypes;
import dev.covenant.http.Parameter;
import dev.covenant.http.ParameterWriter;
import dev.covenant.http.PathTemplate;
import dev.covenant.json.JsonWriter;
import dev.covenant.runtime.CallOptions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Takes one request from generated code, and makes a draft of it. */
final class OutgoingRequest implements RequestWriter {
    private static final Set<String> OF_TRANSPORT =
            Set.of("host", "content-length", "transfer-encoding", "connection", "upgrade", "expect", "trailer", "te");

    private static final RandomGenerator RANDOM =
            () -> ThreadLocalRandom.current().nextLong();

    private final OperationPlan plan;
    private final @Nullable JsonWriter json;
    private final Headers.Builder headers;
    private final StringBuilder query;
    private final StringBuilder cookies = new StringBuilder();
    private Map<String, String> variables = Map.of();
    private @Nullable Body body;
    private @Nullable String hashKey;
    private boolean keyed;

    /** @param json takes a JSON body, which then is the writer's array; null: the body gets an array of its own */
    OutgoingRequest(OperationPlan plan, @Nullable JsonWriter json) {
        this.plan = plan;
        this.json = json;
        this.headers = plan.headers().toBuilder();
        this.query = new StringBuilder(plan.query());
    }

    @Override
    public <T> void param(Parameter<T> parameter, @Nullable T value) {
        if (value == null) {
            return;
        }
        switch (parameter.in()) {
            case PATH -> variable(parameter.name(), ParameterWriter.path(parameter, value));
            case QUERY -> ParameterWriter.query(parameter, value, query);
            case COOKIE -> ParameterWriter.cookie(parameter, value, cookies);
            case HEADER -> ParameterWriter.header(parameter, value).ifPresent(text -> header(parameter.name(), text));
        }
        if (plan.operation().hashKey().isPresent()
                && plan.operation().hashKey().get().equals(parameter.name())) {
            hashKey = value.toString();
        }
    }

    @Override
    public <T> void body(Content<T> content, @Nullable T value) {
        if (value == null) {
            return;
        }
        if (json != null && content instanceof Content.Json<T> data) {
            data.codec().write(value, json);
            String type = MediaTypes.isRange(data.mediaType()) ? MediaTypes.JSON : data.mediaType();
            body = Body.of(json.buffer(), 0, json.length()).as(type);
        } else {
            body = BodyWriter.write(content, value, JsonWriter.Purpose.REQUEST, RANDOM);
        }
    }

    /** The value of the parameter that is the key for consistent hashing. */
    Optional<String> hashKey() {
        return Optional.ofNullable(hashKey);
    }

    /** The request with what the caller has said beside it. */
    RequestDraft draft(CallOptions options) {
        if (options != CallOptions.none()) {
            options.headers().forEach(this::callersHeader);
        }
        plan.operation().idempotencyKey().ifPresent(name -> idempotencyKey(name, options.idempotencyKey()));
        return new RequestDraft(
                plan, path(), query.toString(), cookies.toString(), headers, body, plan.idleNanos(options));
    }

    private void variable(String name, String text) {
        if (variables.isEmpty()) {
            // Most paths have one variable.
            variables = Map.of(name, text);
        } else {
            variables = new HashMap<>(variables);
            variables.put(name, text);
        }
    }

    private void callersHeader(String name, String value) {
        if (OF_TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is not for callers to set");
        }
        header(name, value);
    }

    private void header(String name, String value) {
        HttpOperation operation = plan.operation();
        keyed |= operation.idempotencyKey().isPresent()
                && operation.idempotencyKey().get().equalsIgnoreCase(name);
        if (name.equalsIgnoreCase("Content-Type")) {
            body = body == null ? null : body.as(value);
        } else {
            headers.set(name, value);
        }
    }

    /** The caller's key, or the one that is in the request already, or a new one. */
    private void idempotencyKey(String name, Optional<String> given) {
        if (given.isPresent() || !keyed) {
            headers.set(name, given.orElseGet(() -> UUID.randomUUID().toString()));
        }
    }

    private String path() {
        PathTemplate template = plan.path();
        return template == null ? "" : template.expand(this::encoded);
    }

    private String encoded(String name) {
        String text = variables.get(name);
        if (text == null) {
            throw new IllegalArgumentException(
                    plan.operation().name() + ": the path parameter '" + name + "' has no value");
        }
        return text;
    }
}
