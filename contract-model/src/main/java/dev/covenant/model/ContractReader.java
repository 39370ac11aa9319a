package dev.covenant.model;

import java.nio.file.Path;

/**
 * Reads one kind of contract. Found by {@link java.util.ServiceLoader}.
 */
public interface ContractReader {
    /** Whether the file is a contract for this reader, and not a part of one; looks at its name and for a key or two. */
    boolean recognises(Path file);

    /**
     * Reads a contract. Mistakes of its author are diagnostics, never exceptions.
     *
     * @param file the contract; its {@link Location#file()} is this path as given
     */
    ReadResult read(Path file, ReadOptions options);
}
