package dev.covenant.model;

/**
 * The languages a contract is written in.
 */
public enum ContractKind {
    OPENAPI
}
