package dev.covenant.codegen;

import dev.covenant.model.NativeTools;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a contract is turned into Java.
 *
 * @param basePackage the package below which everything generated lies; contracts that say their packages themselves, as proto
 *     does, do not ask for it
 * @param kinds what to generate; never empty
 * @param tools where native executables are, for contracts whose own compiler has a part in it
 */
public record GenerateOptions(String basePackage, Set<GeneratedKind> kinds, NativeTools tools) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException when the package is no Java package name, or no kind is given
     */
    public GenerateOptions {
        if (!JavaNames.isPackageName(basePackage)) {
            throw new IllegalArgumentException("not a package name: " + basePackage);
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("nothing to generate");
        }
        kinds = Set.copyOf(kinds);
    }

    /** Without native tools. */
    public GenerateOptions(String basePackage, Set<GeneratedKind> kinds) {
        this(basePackage, kinds, NativeTools.none());
    }

    /** Everything there is, below a package. */
    public static GenerateOptions of(String basePackage) {
        return new GenerateOptions(basePackage, EnumSet.allOf(GeneratedKind.class));
    }

    /** Whether this part is asked for. */
    public boolean wants(GeneratedKind kind) {
        return kinds.contains(kind);
    }
}
