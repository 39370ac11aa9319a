package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
    private static final String PACKAGE = "acme.model";

    private record Type(ClassName name, TypeSpec spec, Set<String> nestedNames) implements GeneratedType {}

    private static Type type(TypeSpec spec) {
        return new Type(ClassName.get(PACKAGE, spec.name()), spec, Set.of());
    }

    private static List<GeneratedFile> render(List<? extends GeneratedType> types) {
        SourceFiles sources = new SourceFiles(types);
        return types.stream().map(sources::render).toList();
    }

    /** A class with what every model class has: it names java.lang and java.util types in declarations and code. */
    private static TypeSpec model(String name, ClassName... properties) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        for (ClassName property : properties) {
            String field = "p" + type.build().fieldSpecs().size();
            type.addField(FieldSpec.builder(property, field, Modifier.PUBLIC).build());
        }
        return type.addField(ParameterizedTypeName.get(Map.class, String.class, Object.class), "more")
                .addField(ParameterizedTypeName.get(Optional.class, Long.class), "number")
                .addField(ParameterizedTypeName.get(List.class, Integer.class), "list")
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $T.valueOf($T.max(1, 2))", String.class, Math.class)
                        .build())
                .build();
    }

    @Test
    void contractsMayCallTypesAsJavaDoes() {
        List<String> names = List.of(
                "String",
                "Object",
                "Override",
                "List",
                "Map",
                "Long",
                "Integer",
                "Optional",
                "Math",
                "Exception",
                "Record",
                "Enum",
                "Deprecated",
                "Class",
                "Void",
                "Iterable",
                "Thread",
                "System");
        List<Type> types = new ArrayList<>();
        for (String name : names) {
            types.add(type(model(name, ClassName.get(PACKAGE, "String"), ClassName.get(PACKAGE, name))));
        }
        types.add(type(model("Pet", ClassName.get(PACKAGE, "Object"), ClassName.get(PACKAGE, "List"))));
        assertThat(new InMemoryCompiler().compile(render(types))).isEmpty();
    }

    @Test
    void javaLangIsImportedOnlyWhereATypeHidesIt() {
        assertThat(render(List.of(type(model("Pet")))).get(0).content()).doesNotContain("import java.lang");
        assertThat(render(List.of(type(model("Pet")), type(model("Math"))))
                        .get(0)
                        .content())
                .contains("import java.lang.String;", "import java.lang.Math;");
    }

    @Test
    void nestedTypesMayBeCalledAsJavaDoes() {
        TypeSpec nested =
                TypeSpec.classBuilder("String").addModifiers(Modifier.STATIC).build();
        TypeSpec outer = model("Pet", ClassName.get(PACKAGE, "Pet", "String")).toBuilder()
                .addType(nested)
                .addType(TypeSpec.classBuilder("List").build())
                .build();
        assertThat(new InMemoryCompiler().compile(render(List.of(type(outer))))).isEmpty();
    }

    @Test
    void inheritedNestedTypesDoNotTakeThePlaceOfImportedOnes() {
        TypeSpec shape = TypeSpec.interfaceBuilder("Shape")
                .addType(TypeSpec.classBuilder("String")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .build())
                .addType(TypeSpec.classBuilder("Map")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .build())
                .build();
        TypeSpec circle = model("Circle").toBuilder()
                .addSuperinterface(ClassName.get(PACKAGE, "Shape"))
                .build();
        Type known = new Type(ClassName.get(PACKAGE, "Shape"), shape, Set.of("String", "Map"));
        assertThat(new InMemoryCompiler().compile(render(List.of(known, type(circle)))))
                .isEmpty();
        assertThat(new InMemoryCompiler().compile(render(List.of(type(shape), type(circle)))))
                .as("without being told")
                .isNotEmpty();
    }

    @Test
    void whatIsRenderedDeclaresWhatWasMeant() {
        TypeSpec everything = TypeSpec.interfaceBuilder("Everything")
                .addModifiers(Modifier.SEALED)
                .addPermittedSubclass(ClassName.get(PACKAGE, "Everything", "Point"))
                .addField(FieldSpec.builder(int.class, "K", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1")
                        .build())
                .addType(TypeSpec.recordBuilder("Point")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addSuperinterface(ClassName.get(PACKAGE, "Everything"))
                        .recordConstructor(MethodSpec.constructorBuilder()
                                .addParameter(int.class, "x")
                                .build())
                        .addMethod(MethodSpec.compactConstructorBuilder()
                                .addModifiers(Modifier.PUBLIC)
                                .addStatement("assert x > 0")
                                .build())
                        .build())
                .addType(TypeSpec.enumBuilder("Known")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addEnumConstant(
                                "A",
                                TypeSpec.anonymousClassBuilder("$S", "{")
                                        .addMethod(MethodSpec.methodBuilder("inner")
                                                .build())
                                        .build())
                        .addEnumConstant("UNKNOWN")
                        .addField(String.class, "text")
                        .addMethod(MethodSpec.constructorBuilder().build())
                        .addMethod(MethodSpec.constructorBuilder()
                                .addParameter(String.class, "text")
                                .build())
                        .build())
                .addType(TypeSpec.annotationBuilder("Marker")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addMethod(MethodSpec.methodBuilder("value")
                                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                                .returns(String.class)
                                .defaultValue("$S", "}")
                                .build())
                        .build())
                .addType(TypeSpec.classBuilder("Holder")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addStaticBlock(CodeBlock.of("int a = 1;\n"))
                        .addInitializerBlock(CodeBlock.of("int b = 1;\n"))
                        .build())
                .build();
        List<GeneratedFile> files = render(List.of(type(everything)));
        assertThat(files).singleElement().satisfies(f -> assertThat(f.path()).isEqualTo("acme/model/Everything.java"));
    }

    @Test
    void textThatBecomesCodeIsNoticed() {
        TypeSpec injected = TypeSpec.classBuilder("Pet")
                .addField(FieldSpec.builder(int.class, "a")
                        .initializer("$L", "1; static { System.exit(1); } int b = 2")
                        .build())
                .build();
        assertThatThrownBy(() -> render(List.of(type(injected))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acme/model/Pet.java")
                .hasMessageContaining("Pet{}");
    }

    @Test
    void aTypeWithAnotherNameThanItsFileIsNoticed() {
        Type wrong = new Type(ClassName.get(PACKAGE, "Pet"), model("Dog"), Set.of());
        assertThatThrownBy(() -> render(List.of(wrong))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void packageInfoIsNullMarkedAndHarmless() {
        GeneratedFile file = SourceFiles.packageInfo("acme.model", "Types of */ class Evil {} /* \\u002a/");
        SourceVerifier.verifyNoTypes(file);
        assertThat(file.path()).isEqualTo("acme/model/package-info.java");
        assertThat(new InMemoryCompiler().compile(List.of(file))).isEmpty();
        GeneratedFile evil = new GeneratedFile("acme/package-info.java", "package acme; class Evil {}");
        assertThatThrownBy(() -> SourceVerifier.verifyNoTypes(evil)).isInstanceOf(IllegalStateException.class);
    }
}
