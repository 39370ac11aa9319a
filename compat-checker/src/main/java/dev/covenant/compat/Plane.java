package dev.covenant.compat;

import java.util.List;

/**
 * Something else that a change of a contract can break, beside calls: generated code, say. Found by {@link java.util.ServiceLoader}.
 */
public interface Plane {
    /** Whether it has anything to say about such a request; what is expensive says no unless it is asked for. */
    boolean judges(CheckRequest request);

    /**
     * What it adds.
     *
     * @param found what has been found on the contract itself; of what such a finding says already nothing is said again
     */
    List<Finding> findings(CheckRequest request, List<Finding> found);

    /** Every rule that its findings may have. */
    List<RuleDescription> rules();
}
