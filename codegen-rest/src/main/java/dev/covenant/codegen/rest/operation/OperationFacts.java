package dev.covenant.codegen.rest.operation;

import dev.covenant.model.Contract;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.Parameter;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.Server;
import dev.covenant.runtime.OperationClass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an operation's constant tells the runtime beside types.
 *
 * @param service the contract's name of its service
 * @param basePath of the contract's server; empty: none
 * @param clientPath the path that clients call, below the base path
 * @param serverPath the path that servers answer; the same, but for callbacks and webhooks
 * @param kind whether it may be repeated
 * @param idempotencyKey the header of keyed operations
 */
record OperationFacts(
        String service,
        String basePath,
        String clientPath,
        String serverPath,
        OperationClass kind,
        Optional<String> idempotencyKey,
        Optional<Duration> timeout,
        Optional<Duration> deadline,
        Optional<String> hashKey) {
    private static final String KEY_HEADER = "Idempotency-Key";

    /** @param mount a name for the operation that can stand in a path */
    static OperationFacts of(Contract contract, String service, HttpOperation operation, String mount) {
        PolicyFacts own = operation.policy();
        PolicyFacts shared = contract.policy();
        boolean call = operation.role() == OperationRole.CALL;
        Optional<String> key = idempotencyKey(operation, shared);
        return new OperationFacts(
                service,
                call ? basePath(contract, operation) : "",
                call ? operation.path().text() : "",
                call ? operation.path().text() : "/" + mount,
                kind(operation, key.isPresent()),
                key,
                own.timeout().or(shared::timeout),
                own.deadline().or(shared::deadline),
                own.hashKey().or(shared::hashKey));
    }

    /** Whether clients and servers know the operation under different paths. */
    boolean isMounted() {
        return !clientPath.equals(serverPath);
    }

    /** Said for the operation, or declared as a header parameter, or said for the contract; only where a key is any use. */
    private static Optional<String> idempotencyKey(HttpOperation operation, PolicyFacts shared) {
        if (isSafe(operation)) {
            return Optional.empty();
        }
        if (byMethod(operation.method()) != OperationClass.UNSAFE) {
            // Only what is said of the operation itself arrives with it.
            return operation.policy().idempotencyKey();
        }
        return operation
                .policy()
                .idempotencyKey()
                .or(() -> operation.parameters().stream()
                        .filter(p -> p.in() == ParameterIn.HEADER && p.name().equalsIgnoreCase(KEY_HEADER))
                        .map(Parameter::name)
                        .findFirst())
                .or(shared::idempotencyKey);
    }

    private static OperationClass kind(HttpOperation operation, boolean keyed) {
        if (isSafe(operation)) {
            return OperationClass.SAFE;
        }
        if (keyed) {
            return OperationClass.KEYED;
        }
        OperationClass byMethod = byMethod(operation.method());
        Optional<Boolean> said = operation.policy().idempotent();
        if (operation.policy().safe().isPresent() && byMethod == OperationClass.SAFE) {
            // Said not to be what its method promises: nothing is left to trust but what is said of repeating it.
            return said.orElse(false) ? OperationClass.IDEMPOTENT : OperationClass.UNSAFE;
        }
        if (said.isEmpty() || said.get() == (byMethod != OperationClass.UNSAFE)) {
            return byMethod;
        }
        return said.get() ? OperationClass.IDEMPOTENT : OperationClass.UNSAFE;
    }

    private static boolean isSafe(HttpOperation operation) {
        return operation.policy().safe().orElse(false);
    }

    /** RFC 9110, sections 9.2.1 and 9.2.2. */
    private static OperationClass byMethod(String method) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "TRACE", "QUERY" -> OperationClass.SAFE;
            case "PUT", "DELETE" -> OperationClass.IDEMPOTENT;
            default -> OperationClass.UNSAFE;
        };
    }

    private static String basePath(Contract contract, HttpOperation operation) {
        List<Server> servers = operation.servers().isEmpty() ? contract.servers() : operation.servers();
        return servers.isEmpty() ? "" : pathOf(servers.get(0).resolvedUrl());
    }

    /** The path of a URL that may be relative or odd, without a slash at its end. A variable without a value is no path. */
    private static String pathOf(String url) {
        int authority = url.indexOf("//");
        int start = authority < 0 ? 0 : url.indexOf('/', authority + 2);
        if (start < 0) {
            return "";
        }
        String path = url.substring(start).replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        if (path.isEmpty() || path.indexOf('{') >= 0) {
            return "";
        }
        return path.startsWith("/") ? path : "/" + path;
    }
}
