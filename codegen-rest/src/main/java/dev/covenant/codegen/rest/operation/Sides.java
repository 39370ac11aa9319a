package dev.covenant.codegen.rest.operation;

/**
 * For whom operations are generated.
 */
record Sides(boolean client, boolean server) {
    /** Whether there is anybody: models alone have no operations. */
    boolean any() {
        return client || server;
    }
}
