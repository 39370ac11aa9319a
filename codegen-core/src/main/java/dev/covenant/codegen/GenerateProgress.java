package dev.covenant.codegen;

import java.nio.file.Path;

/**
 * Is told how far a {@link GenerateJob} is, for those who wait.
 */
public interface GenerateProgress {
    /** Tells nobody. */
    GenerateProgress NONE = new GenerateProgress() {};

    /** A contract is about to be read. */
    default void reading(Path contract) {}

    /** So many types are about to be rendered. */
    default void rendering(int types) {}

    /** So many files are about to be compared with those on disk, and written where they differ. */
    default void writing(int files) {}
}
