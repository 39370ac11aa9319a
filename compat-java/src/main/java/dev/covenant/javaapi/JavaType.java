package dev.covenant.javaapi;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.covenant.model.Located;
import dev.covenant.model.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A public type as those who use it see it.
 *
 * @param isFinal whether nobody outside can have a subtype: final, a record, an enumeration, or sealed
 * @param supertypes the superclass, if it has one that is worth naming, and the interfaces
 * @param methods constructors too
 * @param fields constants of enumerations too
 * @param origins what of the contract it and its members are made of; the type itself is under the empty name
 */
record JavaType(
        ClassName name,
        Kind kind,
        boolean isFinal,
        List<TypeName> supertypes,
        List<JavaMethod> methods,
        List<JavaField> fields,
        Map<String, Located> origins) {
    JavaType {
        supertypes = List.copyOf(supertypes);
        methods = List.copyOf(methods);
        fields = List.copyOf(fields);
    }

    /** What a class file says it is; a record is a class. */
    enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        ANNOTATION
    }

    String canonicalName() {
        return name.canonicalName();
    }

    /** As a reader writes it: below the package of all that is generated, which users choose themselves. */
    String shown() {
        String full = canonicalName();
        return full.startsWith(PlannedApi.BASE + ".") ? full.substring(PlannedApi.BASE.length() + 1) : full;
    }

    /** What one of its members, or the type itself, is made of, as {@link Elements#identity} has it. */
    Optional<String> identity(String member) {
        return Optional.ofNullable(origins.get(member)).flatMap(Elements::identity);
    }

    /** Whether it has a member of this simple name. */
    boolean has(String member) {
        return methods.stream().anyMatch(method -> method.name().equals(member))
                || fields.stream().anyMatch(field -> field.name().equals(member));
    }

    /** What it is, in Java's words. */
    String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whether its users see no difference. */
    boolean looksLike(JavaType other) {
        return kind == other.kind
                && isFinal == other.isFinal
                && supertypes.equals(other.supertypes)
                && methods.equals(other.methods)
                && fields.equals(other.fields);
    }

    /** What a member is made of, or else the type; what every client has is made of no service in particular. */
    Optional<Located> origin(String member) {
        Located own = origins.get(member);
        Located whole = origins.get("");
        boolean common = whole instanceof Service && !member.isEmpty();
        return Optional.ofNullable(own == null && !common ? whole : own);
    }
}
