package dev.covenant.javaapi;

import com.palantir.javapoet.ClassName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All public types that a contract leads to, by their full names.
 */
final class JavaApi {
    private final Map<String, JavaType> types = new LinkedHashMap<>();
    private final Set<String> identities = new HashSet<>();

    JavaApi(Collection<JavaType> types) {
        types.forEach(type -> this.types.put(type.canonicalName(), type));
        types.forEach(type -> type.identity("").ifPresent(identities::add));
    }

    /** In the order in which they were made. */
    Collection<JavaType> types() {
        return types.values();
    }

    Optional<JavaType> type(String canonicalName) {
        return Optional.ofNullable(types.get(canonicalName));
    }

    boolean has(ClassName name) {
        return types.containsKey(name.canonicalName());
    }

    /** Whether some type is made of what is called so by {@link Elements#identity}. */
    boolean isMadeOf(String identity) {
        return identities.contains(identity);
    }

    /** A type and all its supertypes that are made of the contract, nearest first. */
    List<JavaType> lineage(JavaType type) {
        Map<String, JavaType> lineage = new LinkedHashMap<>();
        Deque<JavaType> ahead = new ArrayDeque<>(List.of(type));
        while (!ahead.isEmpty()) {
            JavaType next = ahead.removeFirst();
            if (lineage.putIfAbsent(next.canonicalName(), next) == null) {
                next.supertypes()
                        .forEach(parent ->
                                type(JavaTypes.erased(parent).toString()).ifPresent(ahead::addLast));
            }
        }
        return List.copyOf(lineage.values());
    }

    /** The methods that can be called on a value of a type, its own first; static ones and constructors only its own. */
    Stream<JavaMethod> methods(JavaType type) {
        Stream<JavaMethod> inherited = lineage(type).stream()
                .skip(1)
                .flatMap(owner -> owner.methods().stream())
                .filter(method -> !method.isStatic() && !method.isConstructor());
        return Stream.concat(type.methods().stream(), inherited);
    }
}
