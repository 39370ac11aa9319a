package dev.covenant.model;

import java.util.List;

/**
 * A group of operations that becomes one client and one server interface.
 *
 * @param name the tag, or the contract's title for operations without one
 * @param role who calls whom
 * @param operations sorted by path and method
 */
public record Service(String name, OperationRole role, Docs docs, List<Operation> operations, Location location)
        implements Located {
    public Service {
        operations = List.copyOf(operations);
    }
}
