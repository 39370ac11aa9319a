package dev.covenant.model;

/**
 * Something one side can ask of the other. Later kinds of contract add their own variants.
 */
public sealed interface Operation extends Located permits HttpOperation, RpcOperation {
    /** The contract's own name for it, or a stable one derived from method and path; unique in its contract. */
    String name();

    Docs docs();

    OperationRole role();

    /** What the contract and its overlay say about calling it. */
    PolicyFacts policy();
}
