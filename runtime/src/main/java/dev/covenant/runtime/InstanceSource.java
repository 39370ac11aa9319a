package dev.covenant.runtime;

import java.util.List;

/**
 * Knows the instances of a service now: a fixed list, or one that follows a registry.
 */
@FunctionalInterface
public interface InstanceSource {
    /**
     * The instances now. Asked at every attempt, by many threads: give a list that is already there, and the same object as long as
     * nothing has changed. The list itself never changes.
     */
    List<Instance> instances();

    /** Always these. */
    static InstanceSource fixed(List<Instance> instances) {
        List<Instance> copy = List.copyOf(instances);
        return () -> copy;
    }
}
