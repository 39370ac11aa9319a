package dev.covenant.gate.baseline;

import dev.covenant.model.ReadOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * Contracts as a user names them, and how they are read.
 *
 * @param contracts files, and folders of contracts
 * @param overlays what {@code x-covenant} would say in contracts, each called like its contract, unless there is one of both; those that
 *     lie beside their contracts need not be named
 * @param options for all
 */
public record ContractFiles(List<Path> contracts, List<Path> overlays, ReadOptions options) {
    public ContractFiles {
        contracts = List.copyOf(contracts);
        overlays = List.copyOf(overlays);
    }

    /** Without overlays but those that lie beside their contracts. */
    public static ContractFiles of(List<Path> contracts, ReadOptions options) {
        return new ContractFiles(contracts, List.of(), options);
    }
}
