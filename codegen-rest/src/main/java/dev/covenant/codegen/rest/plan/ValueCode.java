package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.model.TypeRef;

/**
 * Spells how a value is read from {@code in}, a JsonReader, and written to {@code out}, a JsonWriter.
 */
public final class ValueCode {
    private final JavaTypes types;

    public ValueCode(JavaTypes types) {
        this.types = types;
    }

    /** An expression that reads a value, which is not null. */
    public CodeBlock read(TypeRef ref) {
        TypeRef resolved = types.resolve(ref);
        if (resolved instanceof TypeRef.Single single) {
            return CodeBlock.of("in.$L()", ScalarType.of(single).read());
        }
        if (resolved instanceof TypeRef.ListOf list) {
            return CodeBlock.of("in.readList($L)", types.inside().fullCodec(list.element()));
        }
        if (resolved instanceof TypeRef.MapOf map) {
            return CodeBlock.of("in.readMap($L)", types.inside().fullCodec(map.value()));
        }
        return resolved instanceof TypeRef.Named
                ? CodeBlock.of("$T.codec().read(in)", types.boxed(resolved))
                : CodeBlock.of("in.readValue()");
    }

    /** A call, without semicolon, that writes the value of an expression, which is not null. */
    public CodeBlock write(TypeRef ref, CodeBlock value) {
        return write(ref, value, CodeBlock.of("out"));
    }

    /** The same with another expression for the writer. */
    public CodeBlock write(TypeRef ref, CodeBlock value, CodeBlock out) {
        TypeRef resolved = types.resolve(ref);
        if (resolved instanceof TypeRef.Single single) {
            return CodeBlock.of("$L.$L($L)", out, ScalarType.of(single).write(), value);
        }
        if (resolved instanceof TypeRef.ListOf list) {
            return CodeBlock.of(
                    "$L.writeList($L, $L)", out, value, types.inside().fullCodec(list.element()));
        }
        if (resolved instanceof TypeRef.MapOf map) {
            return CodeBlock.of(
                    "$L.writeMap($L, $L)", out, value, types.inside().fullCodec(map.value()));
        }
        return resolved instanceof TypeRef.Named
                ? CodeBlock.of("$T.codec().write($L, $L)", types.boxed(resolved), value, out)
                : CodeBlock.of("$L.writeValue($L)", out, value);
    }
}
