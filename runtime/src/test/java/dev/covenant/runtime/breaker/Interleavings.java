package dev.covenant.runtime.breaker;

import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Runs the operations of a class from several threads in many orders, one thread switch after the other, and compares every outcome with
 * what the same operations give one by one (Lincheck's model checker; Koval et al., "Lincheck: A Practical Framework for Testing Concurrent
 * Data Structures on JVM").
 */
public final class Interleavings {
    private static final int ORDERS = 100;
    /** Few in every build; as many as wanted with {@code -Dcovenant.interleavings=100}. */
    private static final int SCENARIOS = Integer.getInteger("covenant.interleavings", 4);

    private Interleavings() {}

    /**
     * Fails with the order of steps that gave an outcome that is not possible one by one.
     *
     * @param functions the names of classes whose methods depend on nothing but their arguments: no thread is switched in them
     */
    public static void check(Class<?> structure, String... functions) {
        new ModelCheckingOptions()
                .iterations(SCENARIOS)
                .invocationsPerIteration(ORDERS)
                .threads(3)
                .actorsPerThread(2)
                .actorsBefore(2)
                .actorsAfter(1)
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses(functions)
                        .allMethods()
                        .treatAsAtomic())
                .check(structure);
    }
}
