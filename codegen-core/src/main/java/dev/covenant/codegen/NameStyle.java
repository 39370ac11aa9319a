package dev.covenant.codegen;

/**
 * How a Java name is spelt, which depends on what it names.
 */
public enum NameStyle {
    /**
     * {@code UpperCamel}, for classes. Only ASCII, because it becomes a file name and a file system's encoding is not ours
     * to choose; two names that differ only in case are one.
     */
    TYPE,
    /** {@code lowerCamel}, for methods, fields and parameters. Letters of all scripts stay as they are. */
    MEMBER,
    /** {@code UPPER_SNAKE}, for constants. Letters of all scripts stay as they are. */
    CONSTANT,
    /** {@code lowercase}, for one part of a package name. Only ASCII. */
    SEGMENT;

    boolean becomesFileName() {
        return this == TYPE || this == SEGMENT;
    }
}
