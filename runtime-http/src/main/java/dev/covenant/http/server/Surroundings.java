package dev.covenant.http.server;

import java.util.function.BooleanSupplier;

/**
 * What all exchanges of a server have.
 *
 * @param stalls ends waits for peers that do not go on
 * @param ending whether no connection should be used again; asked when an answer begins
 */
record Surroundings(Stalls stalls, BooleanSupplier ending) {}
