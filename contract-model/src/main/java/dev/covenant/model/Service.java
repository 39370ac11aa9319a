package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * A group of operations that becomes one client and one server interface.
 *
 * @param name the tag, or the contract's title for operations without one; for proto the full name
 * @param role who calls whom
 * @param operations sorted by path and method; for proto by name
 * @param rpc what only proto says; present for gRPC services
 */
public record Service(
        String name,
        OperationRole role,
        Docs docs,
        List<Operation> operations,
        Optional<ServiceFacts> rpc,
        Location location)
        implements Located {
    public Service {
        operations = List.copyOf(operations);
    }

    /** One that is no gRPC service. */
    public Service(String name, OperationRole role, Docs docs, List<Operation> operations, Location location) {
        this(name, role, docs, operations, Optional.empty(), location);
    }
}
