package dev.covenant.model;

import java.nio.file.Path;
import java.util.List;

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

    /** Whether all files of this kind that are named together are one contract, to be read by {@link #read(List, ReadOptions)}. */
    default boolean gathers() {
        return false;
    }

    /**
     * Reads files that are one contract together.
     *
     * @param files not empty; where a reader {@link #gathers()}, folders may be among them, which stand for all they contain
     * @throws IllegalArgumentException when there are several and this reader does not gather
     */
    default ReadResult read(List<Path> files, ReadOptions options) {
        if (files.size() != 1) {
            throw new IllegalArgumentException("one contract is one file: " + files);
        }
        return read(files.get(0), options);
    }
}
