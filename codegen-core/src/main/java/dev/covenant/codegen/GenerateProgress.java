package dev.covenant.codegen;

import java.nio.file.Path;

/**
 * Is told how far a {@link GenerateJob} is, for those who wait.
 */
public interface GenerateProgress {
    /** Tells nobody. */
    GenerateProgress NONE = new GenerateProgress() {};

    /**
     * A contract is about to be read.
     *
     * @param number counts the files that are looked at, from 1; those that are no contracts are not told
     * @param of how many files are looked at
     */
    default void reading(Path contract, int number, int of) {}

    /** So many types are about to be rendered. */
    default void rendering(int types) {}

    /** One of them has been rendered. Told by several threads. */
    default void rendered() {}

    /** So many files are about to be compared with those on disk, and written where they differ. */
    default void writing(int files) {}
}
