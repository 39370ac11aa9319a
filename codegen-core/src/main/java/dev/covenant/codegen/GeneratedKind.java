package dev.covenant.codegen;

/**
 * The parts of a contract's Java that can be asked for one by one.
 */
public enum GeneratedKind {
    /** Classes for the contract's types. The other two need them and bring them along. */
    MODELS,
    /** Clients. */
    CLIENT,
    /** Server stubs. */
    SERVER
}
