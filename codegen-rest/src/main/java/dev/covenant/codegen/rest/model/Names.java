package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonKind;
import dev.covenant.json.JsonNames;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonWriter;
import dev.covenant.runtime.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The types that generated classes mention.
 */
final class Names {
    static final ClassName OBJECT = ClassName.get(Object.class);
    static final ClassName STRING = ClassName.get(String.class);
    static final ClassName ARRAYS = ClassName.get(Arrays.class);
    static final ClassName LIST = ClassName.get(List.class);
    static final ClassName MAP = ClassName.get(Map.class);
    static final ClassName LINKED_MAP = ClassName.get(LinkedHashMap.class);
    static final ClassName COLLECTION = ClassName.get(Collection.class);
    static final ClassName OPTIONAL = ClassName.get(Optional.class);
    static final ClassName OVERRIDE = ClassName.get(Override.class);

    static final ClassName FIELD = ClassName.get(Field.class);
    static final ClassName CODEC = ClassName.get(JsonCodec.class);
    static final ClassName CODECS = ClassName.get(JsonCodecs.class);
    static final ClassName KIND = ClassName.get(JsonKind.class);
    static final ClassName NAMES = ClassName.get(JsonNames.class);
    static final ClassName READER = ClassName.get(JsonReader.class);
    static final ClassName WRITER = ClassName.get(JsonWriter.class);

    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(Nullable.class).build();

    static final TypeName NULLABLE_OBJECT = nullable(OBJECT);
    static final TypeName NULLABLE_OBJECTS = ArrayTypeName.of(NULLABLE_OBJECT);

    private Names() {}

    static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    static TypeName codecOf(TypeName type) {
        return ParameterizedTypeName.get(CODEC, type);
    }

    static TypeName mapOf(TypeName value) {
        return ParameterizedTypeName.get(MAP, STRING, value);
    }
}
