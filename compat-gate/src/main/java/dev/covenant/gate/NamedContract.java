package dev.covenant.gate;

import dev.covenant.model.Contract;

/**
 * One of several contracts.
 *
 * @param key what both sides call it: its path below its side's root, with {@code /}; empty where a side is one contract that was named
 *     by itself
 * @param contract as it was read
 */
public record NamedContract(String key, Contract contract) {}
