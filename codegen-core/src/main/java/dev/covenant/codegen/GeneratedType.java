package dev.covenant.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.model.Located;
import java.util.Map;
import java.util.Set;

/**
 * One top-level Java type that a contract leads to. Types refer to each other by {@link #name()}.
 */
public interface GeneratedType {
    /** Package and simple name; a top-level name made by {@link JavaNames} or {@link NameScope}. */
    ClassName name();

    /**
     * The type itself. Called once, perhaps on another thread than its neighbours, so it must not change anything shared.
     * Its name is the simple name of {@link #name()}.
     */
    TypeSpec spec();

    /**
     * Simple names of the types nested in this one, for a type that other generated types extend or implement: they inherit
     * those names, and {@link SourceFiles} has to know before it renders the heirs. Include what this type inherits itself.
     */
    default Set<String> nestedNames() {
        return Set.of();
    }

    /** Whether callers see it; what only other generated types see is no part of the API. */
    default boolean isPublic() {
        return true;
    }

    /**
     * What of the contract the type and its members are made of, by the simple name of the member; the type itself is under the empty
     * name. What is the same for every contract is left out.
     */
    default Map<String, Located> origins() {
        return Map.of();
    }
}
