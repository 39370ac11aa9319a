package dev.covenant.http;

import dev.covenant.runtime.OperationClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What both sides know of an operation beside its types. Generated, one constant an operation.
 *
 * @param service the service's name
 * @param name the operation's name, unique in its contract
 * @param basePath from the contract's server, such as {@code /v1}; empty: none. An instance whose URI has a path of
 *     its own
 *     replaces it
 * @param path template with variables in braces
 * @param kind whether it may be repeated
 * @param security alternatives, any of which is enough; empty: none is asked for; an empty alternative: anonymous is
 *     welcome
 * @param version absent when the version is in the path or there is none
 * @param timeout what the contract says an attempt may take
 * @param deadline what the contract says the whole call may take
 * @param idempotencyKey the header of {@link OperationClass#KEYED} operations
 * @param hashKey the parameter whose value is the key for consistent hashing
 */
public record HttpOperation(
        String service,
        String name,
        String method,
        String basePath,
        String path,
        OperationClass kind,
        List<List<SecurityUse>> security,
        Optional<Version> version,
        Optional<Duration> timeout,
        Optional<Duration> deadline,
        Optional<String> idempotencyKey,
        Optional<String> hashKey) {
    public HttpOperation {
        security = security.stream().map(List::copyOf).toList();
    }

    /**
     * Starts a definition: {@code HttpOperation.define("Orders", "getOrder").route("GET", "/v1",
     * "/orders/{id}").build()}.
     */
    public static Builder define(String service, String name) {
        return new Builder(service, name);
    }

    /** Collects the parts of a definition. */
    public static final class Builder {
        private final String service;
        private final String name;
        private String method = "GET";
        private String basePath = "";
        private String path = "/";
        private OperationClass kind = OperationClass.UNSAFE;
        private final List<List<SecurityUse>> security = new ArrayList<>();
        private @Nullable Version version;
        private @Nullable Duration timeout;
        private @Nullable Duration deadline;
        private @Nullable String idempotencyKey;
        private @Nullable String hashKey;

        private Builder(String service, String name) {
            this.service = service;
            this.name = name;
        }

        /** Method, base path and path template. */
        public Builder route(String verb, String base, String template) {
            method = verb;
            basePath = base;
            path = template;
            return this;
        }

        /** Whether it may be repeated. */
        public Builder kind(OperationClass value) {
            kind = value;
            return this;
        }

        /** One alternative: all of these together. */
        public Builder secured(SecurityUse... all) {
            security.add(List.of(all));
            return this;
        }

        /** The version travels outside the path. */
        public Builder version(In in, String key, String value) {
            version = new Version(in, key, value);
            return this;
        }

        /** ISO-8601: what an attempt may take. */
        public Builder timeout(String iso) {
            timeout = Duration.parse(iso);
            return this;
        }

        /** ISO-8601: what the whole call may take. */
        public Builder deadline(String iso) {
            deadline = Duration.parse(iso);
            return this;
        }

        /** The header that carries an idempotency key. */
        public Builder idempotencyKey(String header) {
            idempotencyKey = header;
            return this;
        }

        /** The parameter whose value is the key for consistent hashing. */
        public Builder hashKey(String parameter) {
            hashKey = parameter;
            return this;
        }

        public HttpOperation build() {
            return new HttpOperation(
                    service,
                    name,
                    method,
                    basePath,
                    path,
                    kind,
                    security,
                    Optional.ofNullable(version),
                    Optional.ofNullable(timeout),
                    Optional.ofNullable(deadline),
                    Optional.ofNullable(idempotencyKey),
                    Optional.ofNullable(hashKey));
        }
    }
}
