package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/**
 * Members that most generated classes have.
 */
final class Lines {
    private Lines() {}

    /** The class's only codec, held by the codec's own class. */
    static FieldSpec instance(ClassName codec) {
        return FieldSpec.builder(codec, "INSTANCE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", codec)
                .build();
    }

    static MethodSpec codec(TypeName type, CodeBlock expression) {
        return MethodSpec.methodBuilder("codec")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Names.codecOf(type))
                .addStatement("return $L", expression)
                .build();
    }

    static MethodSpec.Builder read(TypeName type) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Names.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(Names.READER, "in");
    }

    static MethodSpec.Builder write(TypeName type) {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Names.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, "value")
                .addParameter(Names.WRITER, "out");
    }

    static MethodSpec equalTo(CodeBlock expression) {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Names.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(Names.NULLABLE_OBJECT, "other")
                .addStatement("return $L", expression)
                .build();
    }

    static MethodSpec hash(CodeBlock expression) {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Names.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return $L", expression)
                .build();
    }

    static MethodSpec text(CodeBlock expression) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Names.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(Names.STRING)
                .addStatement("return $L", expression)
                .build();
    }
}
