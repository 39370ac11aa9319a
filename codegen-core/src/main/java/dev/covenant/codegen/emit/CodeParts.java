package dev.covenant.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of JavaPoet's descriptions for which it has no accessors. A version of it in which they are called otherwise fails at
 * once, in any test.
 */
final class CodeParts {
    private static final Field FORMATS = field(CodeBlock.class, "formatParts");
    private static final Field ARGUMENTS = field(CodeBlock.class, "args");
    private static final Field COMPACT = field(MethodSpec.class, "compactConstructor");
    private static final Field RECORD = field(TypeSpec.class, "recordConstructor");
    private static final Field PERMITTED = field(TypeSpec.class, "permittedSubclasses");

    private CodeParts() {}

    /** Texts, and placeholders of two characters such as {@code $T}. */
    @SuppressWarnings("unchecked")
    static List<String> formats(CodeBlock code) {
        return (List<String>) read(FORMATS, code);
    }

    /** What the placeholders stand for, in their order. */
    @SuppressWarnings("unchecked")
    static List<Object> arguments(CodeBlock code) {
        return (List<Object>) read(ARGUMENTS, code);
    }

    static boolean isCompact(MethodSpec constructor) {
        return Boolean.TRUE.equals(read(COMPACT, constructor));
    }

    /** The constructor whose parameters are the components of a record; null when it has none. */
    static @Nullable MethodSpec recordConstructor(TypeSpec type) {
        return (MethodSpec) read(RECORD, type);
    }

    /** The heirs that a sealed type names. */
    @SuppressWarnings("unchecked")
    static List<TypeName> permitted(TypeSpec type) {
        return (List<TypeName>) read(PERMITTED, type);
    }

    private static Field field(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this version of JavaPoet is not known: " + owner + " has no " + name, e);
        }
    }

    private static Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " was made accessible", e);
        }
    }
}
