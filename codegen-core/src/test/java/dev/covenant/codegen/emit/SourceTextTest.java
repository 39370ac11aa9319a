package dev.covenant.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** JavaPoet is the oracle: the same description must become the same bytes. */
class SourceTextTest {
    private static final String PACKAGE = "acme.model";
    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    private static final AnnotationSpec IS_NULLABLE =
            AnnotationSpec.builder(NULLABLE).build();

    private static void check(TypeSpec.Builder type) {
        check(PACKAGE, type.build());
    }

    private static void check(String packageName, TypeSpec type) {
        for (boolean importsJavaLang : new boolean[] {false, true}) {
            JavaFile file = JavaFile.builder(packageName, type)
                    .addFileComment("$L", "Written.")
                    .skipJavaLangImports(!importsJavaLang)
                    .indent("    ")
                    .build();
            assertThat(new SourceText("Written.", packageName, importsJavaLang).of(type))
                    .isEqualTo(file.toString());
        }
    }

    private static TypeSpec.Builder type(CodeBlock code) {
        return TypeSpec.classBuilder("Type")
                .addMethod(MethodSpec.methodBuilder("method").addCode(code).build());
    }

    private static TypeSpec.Builder using(TypeName... types) {
        TypeSpec.Builder user = TypeSpec.classBuilder("User");
        for (TypeName type : types) {
            user.addField(type, "field" + user.build().fieldSpecs().size());
        }
        return user;
    }

    @Test
    void membersComeInJavaPoetsOrder() {
        check(TypeSpec.classBuilder("Type")
                .addJavadoc("Says\n\nwhat it is.")
                .addModifiers(Modifier.FINAL, Modifier.PUBLIC)
                .addMethod(MethodSpec.methodBuilder("method").build())
                .addMethod(MethodSpec.constructorBuilder().build())
                .addInitializerBlock(CodeBlock.of("field = 1;\n"))
                .addField(int.class, "field")
                .addStaticBlock(CodeBlock.of("constant = 1;\n"))
                .addField(FieldSpec.builder(int.class, "constant", Modifier.STATIC)
                        .initializer("$L", 3)
                        .addJavadoc("Three.")
                        .build())
                .addType(TypeSpec.interfaceBuilder("Inner")
                        .addModifiers(Modifier.STATIC)
                        .build()));
    }

    @Test
    void interfacesLeaveOutWhatGoesWithoutSaying() {
        check(TypeSpec.interfaceBuilder("Type")
                .addModifiers(Modifier.PUBLIC)
                .addField(FieldSpec.builder(int.class, "ONE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1")
                        .build())
                .addMethod(MethodSpec.methodBuilder("method")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .build())
                .addMethod(MethodSpec.methodBuilder("other")
                        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                        .build())
                .addType(TypeSpec.classBuilder("Inner")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .build()));
    }

    @Test
    void recordsHaveComponentsAndCompactConstructors() {
        MethodSpec components = MethodSpec.constructorBuilder()
                .addParameter(ParameterSpec.builder(String.class, "name")
                        .addJavadoc("of it")
                        .build())
                .addParameter(int[].class, "more")
                .varargs()
                .build();
        check(TypeSpec.recordBuilder("Type")
                .addJavadoc("A record.\n")
                .recordConstructor(components)
                .addSuperinterface(Runnable.class)
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("$T.requireNonNull(name)", java.util.Objects.class)
                        .build()));
        check(TypeSpec.recordBuilder("Empty"));
    }

    @Test
    void sealedTypesNameTheirHeirs() {
        check(TypeSpec.interfaceBuilder("Type")
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addPermittedSubclass(ClassName.get(PACKAGE, "Type", "One"))
                .addPermittedSubclass(ClassName.get(PACKAGE, "Two"))
                .addType(TypeSpec.recordBuilder("One")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addSuperinterface(ClassName.get(PACKAGE, "Type"))
                        .build()));
    }

    @Test
    void manyParentsStandOnLinesOfTheirOwn() {
        for (int count = 0; count < 6; count++) {
            TypeSpec.Builder type = TypeSpec.classBuilder("Type").superclass(ClassName.get("a", "Parent"));
            for (int i = 0; i < count; i++) {
                type.addSuperinterface(ClassName.get("a", "Interface" + i));
            }
            check(type);
        }
    }

    @Test
    void constantsMayHaveArgumentsBodiesAndNoMembersAfterThem() {
        TypeSpec body = TypeSpec.anonymousClassBuilder("$S, $L", "one", 1)
                .addJavadoc("The first.")
                .addMethod(MethodSpec.methodBuilder("toString")
                        .returns(String.class)
                        .addStatement("return $S", "ONE")
                        .build())
                .build();
        TypeSpec.Builder constants = TypeSpec.enumBuilder("Type")
                .addEnumConstant("ONE", body)
                .addEnumConstant(
                        "TWO", TypeSpec.anonymousClassBuilder("$S", "2").build())
                .addEnumConstant("THREE");
        check(constants);
        check(constants.addField(int.class, "field"));
    }

    @Test
    void annotationsStandInLinesAndBetweenWords() {
        AnnotationSpec single = AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "one")
                .build();
        AnnotationSpec several =
                single.toBuilder().addMember("value", "$S", "two").build();
        AnnotationSpec named = AnnotationSpec.builder(Deprecated.class)
                .addMember("since", "$S", "1")
                .addMember("forRemoval", "$L", true)
                .build();
        for (AnnotationSpec annotation : List.of(single, several, named)) {
            check(TypeSpec.classBuilder("Type")
                    .addAnnotation(annotation)
                    .addMethod(MethodSpec.methodBuilder("method")
                            .addParameter(ParameterSpec.builder(int.class, "p")
                                    .addAnnotation(annotation)
                                    .build())
                            .build()));
        }
    }

    @Test
    void annotationsOfTypesStandBeforeSimpleNames() {
        ClassName entry = ClassName.get(Map.Entry.class);
        check(using(
                ClassName.get(String.class).annotated(IS_NULLABLE),
                entry.annotated(IS_NULLABLE),
                ParameterizedTypeName.get(entry, ClassName.get(String.class), TypeName.INT.box())
                        .annotated(IS_NULLABLE),
                ClassName.get("other", "User").annotated(IS_NULLABLE),
                TypeName.INT.annotated(IS_NULLABLE),
                ArrayTypeName.of(ClassName.get(String.class).annotated(IS_NULLABLE))
                        .annotated(IS_NULLABLE)));
    }

    @Test
    void genericsWildcardsAndArraysAreWritten() {
        TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), WildcardTypeName.subtypeOf(Number.class));
        check(using(
                list,
                ParameterizedTypeName.get(ClassName.get(List.class), WildcardTypeName.subtypeOf(Object.class)),
                ParameterizedTypeName.get(ClassName.get(Set.class), WildcardTypeName.supertypeOf(Integer.class)),
                ArrayTypeName.of(ArrayTypeName.of(list)),
                TypeName.LONG));
    }

    @Test
    void typeVariablesHideTypesOfTheirName() {
        TypeVariableName list = TypeVariableName.get("List", Comparable.class, Runnable.class);
        check(TypeSpec.classBuilder("Type")
                .addTypeVariable(TypeVariableName.get("T"))
                .addMethod(MethodSpec.methodBuilder("method")
                        .addTypeVariable(list)
                        .returns(ClassName.get(List.class))
                        .addParameter(list, "p")
                        .addException(IOException.class)
                        .addException(InterruptedException.class)
                        .build())
                .addMethod(MethodSpec.methodBuilder("after").returns(List.class).build()));
    }

    @Test
    void theFirstOfTwoTypesWithOneNameIsImported() {
        check(using(ClassName.get("a", "Same"), ClassName.get("b", "Same"), ClassName.get("a", "Same", "Inner")));
    }

    @Test
    void typesOfThePackageComeBeforeImports() {
        ClassName own = ClassName.get(PACKAGE, "Same");
        ClassName other = ClassName.get("a", "Same");
        check(using(own, other));
        check(using(other, own));
        check(using(other, own.nestedClass("Inner"), ClassName.get("a", "User"), ClassName.get("", "Rootless")));
    }

    @Test
    void nestedTypesComeBeforeAllOthers() {
        TypeSpec inner = using(ClassName.get("a", "List"), ClassName.get("a", "Inner"), ClassName.get(List.class))
                .addType(TypeSpec.classBuilder("List").build())
                .build();
        check(using(ClassName.get("a", "User"), ClassName.get(List.class))
                .addType(inner.toBuilder().build())
                .addSuperinterface(ClassName.get(PACKAGE, "User", "User")));
    }

    @Test
    void documentationImportsWhatItMentions() {
        check(using(ClassName.get("b", "Same"))
                .addJavadoc("Like {@link $T} and {@link $T},\r\n\n and $L\u2028end", List.class, Map.Entry.class, 5)
                .addField(FieldSpec.builder(int.class, "last")
                        .addJavadoc("{@link $T}\n", ClassName.get("a", "Same"))
                        .build()));
    }

    @Test
    void namesThatAreAlwaysQualifiedAreNotImported() {
        check(using(ClassName.get("a", "Hidden"), ClassName.get("a", "Hidden", "Inner"), ClassName.get("a", "Shown"))
                .alwaysQualify("Hidden")
                .addType(TypeSpec.classBuilder("Nested").alwaysQualify("Shown").build()));
    }

    @Test
    void theDefaultPackageHasNoLine() {
        check("", using(ClassName.get("", "Other"), ClassName.get(List.class)).build());
    }

    @Test
    void statementsOverLinesAreIndentedTwice() {
        check(type(CodeBlock.builder()
                .addStatement("first(\n$L,\n$L)", CodeBlock.of("a\n.b()"), 2)
                .beginControlFlow("if (x)")
                .addStatement("second($S)", "two\nlines \"$1\" \t\\ \u0001")
                .nextControlFlow("else")
                .add("$>$$third();\n$<")
                .endControlFlow()
                .add("no end")
                .build()));
    }

    @Test
    void anonymousTypesInterruptStatements() {
        TypeSpec anonymous = TypeSpec.anonymousClassBuilder("$S,\n$L", "a", 1)
                .addSuperinterface(Runnable.class)
                .addMethod(MethodSpec.methodBuilder("run")
                        .addStatement("call(\n$L)", 1)
                        .build())
                .build();
        check(type(CodeBlock.builder()
                .addStatement("var x = $L\n.more()", anonymous)
                .addStatement("$T.out.println($L, $N)", System.class, IS_NULLABLE, "x")
                .build()));
    }

    @Test
    void linesBreakWhereTheyMay() {
        Function<Integer, CodeBlock> words = length -> {
            CodeBlock.Builder code = CodeBlock.builder().add("$[return ");
            for (int i = 0; i < 40; i++) {
                code.add(i % 3 == 0 ? "$Z$L" : "$W$L", "x".repeat(i * length % 23));
            }
            return code.add(";\n$]$Zfirst$W\n$Wlast").build();
        };
        for (int length = 1; length < 60; length++) {
            check(type(words.apply(length)));
        }
    }

    @Test
    void longParameterListsBreak() {
        for (int count = 0; count < 12; count++) {
            MethodSpec.Builder method =
                    MethodSpec.methodBuilder("m".repeat(90 - 7 * count)).addJavadoc("Text.");
            for (int i = 0; i < count; i++) {
                method.addParameter(ParameterSpec.builder(String.class, "parameter" + i, Modifier.FINAL)
                        .addJavadoc("number $L", i)
                        .build());
            }
            check(TypeSpec.classBuilder("Type").addMethod(method.build()));
        }
    }
}
