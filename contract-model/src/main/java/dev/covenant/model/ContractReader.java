package dev.covenant.model;

import java.nio.file.Path;

/**
 * Reads one kind of contract. Found by {@link java.util.ServiceLoader}.
 */
public interface ContractReader {
    /** Whether this reader is the one for the file; looks at its name and at most its first few kilobytes. */
    boolean recognises(Path file);

    /**
     * Reads a contract. Mistakes of its author are diagnostics, never exceptions.
     *
     * @param file the contract; its {@link Location#file()} is this path as given
     */
    ReadResult read(Path file, ReadOptions options);
}
