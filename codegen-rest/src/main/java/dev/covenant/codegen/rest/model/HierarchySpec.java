package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.HierarchyPlan;
import dev.covenant.codegen.rest.plan.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The sealed interface of an object that stands for its heirs too: a value is one of the heirs, or the plain base.
 */
final class HierarchySpec {
    private HierarchySpec() {}

    static TypeSpec.Builder of(HierarchyPlan plan) {
        ClassName codec = plan.name().nestedClass("Codec");
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterfaces(plan.interfaces())
                .addPermittedSubclasses(plan.heirs())
                .addPermittedSubclass(plan.other().name())
                .addMethod(Lines.codec(plan.name(), CodeBlock.of("$T.INSTANCE", codec)));
        plan.shared().forEach(member -> type.addMethod(accessor(member)));
        return type.addType(ObjectSpec.of(plan.other())
                        .addModifiers(Modifier.STATIC)
                        .addJavadoc("A value whose tag the contract does not know, or that is nothing but the base.")
                        .build())
                .addType(codec(plan, codec));
    }

    private static MethodSpec accessor(Member member) {
        return MethodSpec.methodBuilder(member.javaName())
                .addJavadoc(ModelDocs.of(member))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(member.accessorType())
                .build();
    }

    private static TypeSpec codec(HierarchyPlan plan, ClassName name) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(Names.codecOf(plan.name()))
                .addField(Lines.instance(name))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(read(plan))
                .addMethod(write(plan))
                .build();
    }

    private static MethodSpec read(HierarchyPlan plan) {
        String property = plan.type().discriminator().orElseThrow().property();
        Map<ClassName, List<String>> tags = plan.byTag().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        if (tags.isEmpty()) {
            return Lines.read(plan.name())
                    .addStatement("return $T.codec().read(in)", plan.other().name())
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add("return switch (in.peekStringMember($L).orElse(\"\")) {\n$>", Literals.text(property));
        tags.forEach((heir, values) -> code.add(
                "case $L -> $T.codec().read(in);\n",
                values.stream().map(Literals::text).collect(CodeBlock.joining(", ")),
                heir));
        code.add("default -> $T.codec().read(in);\n$<};\n", plan.other().name());
        return Lines.read(plan.name()).addCode(code.build()).build();
    }

    private static MethodSpec write(HierarchyPlan plan) {
        List<ClassName> cases = new ArrayList<>(plan.heirs());
        cases.add(plan.other().name());
        CodeBlock.Builder code = CodeBlock.builder();
        String word = "if";
        for (ClassName type : cases) {
            code.add("$L (value instanceof $T heir) {\n$>", word, type)
                    .addStatement("$T.codec().write(heir, out)", type)
                    .add("$<}");
            word = " else if";
        }
        return Lines.write(plan.name()).addCode(code.add("\n").build()).build();
    }
}
