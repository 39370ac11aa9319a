package dev.covenant.codegen;

import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The last guard before a file is written: what it declares is what was meant, whatever the contract says. A difference is a
 * mistake of ours, never the user's.
 */
final class SourceVerifier {
    private SourceVerifier() {}

    /**
     * Compares a rendered type with its source.
     *
     * @throws IllegalStateException when they differ; the message names the file and the first differences
     */
    static void verify(GeneratedFile file, TypeSpec spec) {
        compare(file, MeantOutline.of(spec));
    }

    /**
     * Checks a Java file that is no type, such as {@code package-info.java}: it may declare nothing.
     *
     * @throws IllegalStateException when it does
     */
    static void verifyNoTypes(GeneratedFile file) {
        if (file.path().endsWith(".java")) {
            compare(file, List.of());
        }
    }

    private static void compare(GeneratedFile file, List<String> meant) {
        List<String> found = outline(file);
        if (!found.equals(meant)) {
            throw new IllegalStateException("generated file " + file.path() + " is not what was meant: unexpected "
                    + without(found, meant) + ", missing " + without(meant, found));
        }
    }

    /**
     * What a Java file declares.
     *
     * @throws IllegalStateException when it is no Java
     */
    static List<String> outline(GeneratedFile file) {
        try {
            return SourceOutline.of(file.content());
        } catch (IllegalStateException e) {
            throw new IllegalStateException("generated file " + file.path() + " is not Java: " + e.getMessage(), e);
        }
    }

    private static List<String> without(List<String> entries, List<String> others) {
        List<String> left = new ArrayList<>(entries);
        others.forEach(left::remove);
        return left.subList(0, Math.min(5, left.size()));
    }
}
