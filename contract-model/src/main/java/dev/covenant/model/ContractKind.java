package dev.covenant.model;

/**
 * The languages a contract is written in.
 */
public enum ContractKind {
    /** OpenAPI 2.0, 3.0, 3.1: one document and what it refers to. */
    OPENAPI,
    /** Protocol Buffers: proto2, proto3 and editions; many files are one contract. */
    PROTO
}
