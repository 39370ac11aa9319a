package dev.covenant.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/**
 * What a description says of a record beside its members.
 */
public final class RecordShape {
    private RecordShape() {}

    /** The components of a record, in their order; none for every other type. */
    public static List<ParameterSpec> components(TypeSpec type) {
        MethodSpec constructor = CodeParts.recordConstructor(type);
        return constructor == null ? List.of() : constructor.parameters();
    }

    /** Whether a constructor is the compact one of a record: it has the parameters of the components. */
    public static boolean isCompact(MethodSpec constructor) {
        return CodeParts.isCompact(constructor);
    }
}
