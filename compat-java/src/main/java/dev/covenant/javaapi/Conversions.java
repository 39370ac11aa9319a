package dev.covenant.javaapi;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;

/**
 * Which value compilers take where another type is asked for, by the types of one contract and those of Java.
 */
final class Conversions {
    /** Each is converted to those behind it without being asked; char aside, which we do not generate. */
    private static final List<TypeName> WIDENING =
            List.of(TypeName.BYTE, TypeName.SHORT, TypeName.INT, TypeName.LONG, TypeName.FLOAT, TypeName.DOUBLE);

    private final JavaApi api;

    Conversions(JavaApi api) {
        this.api = api;
    }

    /** Whether a value of one type may be given where the other is asked for. */
    boolean fits(TypeName from, TypeName to) {
        if (from.equals(to)) {
            return true;
        }
        if (from.equals(TypeName.VOID) || to.equals(TypeName.VOID)) {
            return false;
        }
        if (to.isPrimitive()) {
            return from.isPrimitive() ? widens(from, to) : from.isBoxedPrimitive() && fits(from.unbox(), to);
        }
        return isSubtype(from.isPrimitive() ? from.box() : from, to);
    }

    private static boolean widens(TypeName from, TypeName to) {
        int start = WIDENING.indexOf(from);
        return start >= 0 && WIDENING.indexOf(to) > start;
    }

    /** Whether one type is the other, or below it. */
    boolean isSubtype(TypeName from, TypeName to) {
        if (from.equals(to) || to.equals(ClassName.OBJECT)) {
            return true;
        }
        if (from instanceof ParameterizedTypeName one
                && to instanceof ParameterizedTypeName other
                && one.rawType().equals(other.rawType())) {
            return containsAll(one.typeArguments(), other.typeArguments());
        }
        TypeName raw = JavaTypes.erased(from);
        return api.type(raw.toString())
                .map(type -> type.supertypes().stream().anyMatch(parent -> isSubtype(parent, to)))
                .orElseGet(() -> isSubtypeInJava(from, to));
    }

    private boolean containsAll(List<TypeName> given, List<TypeName> asked) {
        for (int i = 0; i < given.size(); i++) {
            if (!contains(given.get(i), asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean contains(TypeName given, TypeName asked) {
        if (given.equals(asked)) {
            return true;
        }
        if (!(asked instanceof WildcardTypeName wildcard) || given instanceof WildcardTypeName) {
            return false;
        }
        return wildcard.lowerBounds().isEmpty()
                ? isSubtype(given, wildcard.upperBounds().get(0))
                : isSubtype(wildcard.lowerBounds().get(0), given);
    }

    /** Types of Java's own library know each other. */
    private static boolean isSubtypeInJava(TypeName from, TypeName to) {
        boolean simple = from instanceof ClassName && to instanceof ClassName;
        return simple && isSubtypeInJava((ClassName) from, (ClassName) to);
    }

    private static boolean isSubtypeInJava(ClassName from, ClassName to) {
        if (!from.packageName().startsWith("java.") || !to.packageName().startsWith("java.")) {
            return false;
        }
        try {
            ClassLoader loader = ClassLoader.getPlatformClassLoader();
            Class<?> below = Class.forName(from.reflectionName(), false, loader);
            return Class.forName(to.reflectionName(), false, loader).isAssignableFrom(below);
        } catch (ClassNotFoundException e) {
            // A class that only newer Javas have: then it is none of those that are known to fit.
            return false;
        }
    }
}
