package dev.covenant.codegen;

import dev.covenant.model.Contract;

/**
 * Turns contracts of one kind into Java: a pure function. Found by {@link java.util.ServiceLoader}.
 */
public interface Generator {
    /** A stable word for it, such as {@code rest}; unique among generators. */
    String kind();

    /** Whether the contract is one that this generator understands. */
    boolean accepts(Contract contract);

    /** Everything the contract leads to. The same arguments give the same result, in the same order. */
    GenerationResult generate(Contract contract, GenerateOptions options);
}
