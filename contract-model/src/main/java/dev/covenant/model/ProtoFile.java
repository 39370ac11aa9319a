package dev.covenant.model;

import java.util.List;

/**
 * One file of a proto contract.
 *
 * @param path as it is imported, such as {@code shop/v1/user.proto}
 * @param named whether the user named it; else it is only imported
 * @param syntax {@code proto2}, {@code proto3}, or the edition, such as {@code 2023}
 * @param packageName empty when there is none
 * @param imports sorted by path
 * @param java how Java calls what is in it
 * @param options everything that is written as an option of the file
 * @param docs the comment on its {@code syntax} or {@code edition} line, or else on its package
 * @param syntaxLocation where syntax or edition is said, else the file
 * @param packageLocation where the package is said, else the file
 */
public record ProtoFile(
        String path,
        boolean named,
        String syntax,
        String packageName,
        List<Import> imports,
        JavaFacts java,
        ProtoOptions options,
        Docs docs,
        Location syntaxLocation,
        Location packageLocation,
        Location location)
        implements Located {
    public ProtoFile {
        imports = List.copyOf(imports);
    }

    /**
     * An import.
     *
     * @param path of the file that is imported
     */
    public record Import(String path, ImportKind kind, Location location) implements Located {}

    /** How a file is imported. */
    public enum ImportKind {
        PLAIN,
        /** Whoever imports this file gets that one as well. */
        PUBLIC,
        WEAK,
        /** For its options only (edition 2024). */
        OPTION
    }

    /**
     * How protoc's Java generator calls what is in the file.
     *
     * @param packageName {@code java_package}, else the package; may be empty
     * @param outerClass the simple name of the class that holds what is not in files of its own, by {@code java_outer_classname} or
     *     protoc's rules
     * @param multipleFiles whether {@code java_multiple_files} is set (before edition 2024; from then on each type says it, see
     *     {@link MessageFacts#nestedInJava()})
     */
    public record JavaFacts(String packageName, String outerClass, boolean multipleFiles) {}
}
