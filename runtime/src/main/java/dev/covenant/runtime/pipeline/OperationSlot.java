package dev.covenant.runtime.pipeline;

/**
 * An operation as the instances of a target know it.
 *
 * @param name its name
 * @param index which one it is among the target's, counted from 0 in the order of their first calls: what an instance knows of it is found
 *     without another look at its name
 */
record OperationSlot(String name, int index) {}
