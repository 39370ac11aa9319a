package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.codegen.rest.plan.UnionReading;
import dev.covenant.codegen.rest.plan.VariantPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Statements that read an object as the variant that one of its members tells, and go on if it tells none.
 */
final class SelectorCode {
    private final ClassName union;
    private final JavaTypes types;

    SelectorCode(ClassName union, JavaTypes types) {
        this.union = union;
        this.types = types;
    }

    CodeBlock of(UnionReading.Selector selector) {
        if (selector.byTag().isEmpty() && selector.fallback().isEmpty()) {
            return CodeBlock.of("");
        }
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                "$T codec = switch ($L) {\n$>",
                ParameterizedTypeName.get(Names.CODEC, WildcardTypeName.subtypeOf(union)),
                tag(selector));
        byVariant(selector)
                .forEach((variant, tags) -> code.add("case $L -> $L;\n", labels(tags), types.codec(variant.type())));
        code.add(
                "default -> $L;\n$<};\n",
                selector.fallback().map(variant -> types.codec(variant.type())).orElse(CodeBlock.of("null")));
        return code.add(selector.declared() ? certain(selector) : tried()).build();
    }

    private static CodeBlock tag(UnionReading.Selector selector) {
        CodeBlock property = Literals.text(selector.property());
        return selector.numeric()
                ? CodeBlock.of("$T.valueOf(in.peekMember($L))", Names.STRING, property)
                : CodeBlock.of("in.peekStringMember($L).orElse(\"\")", property);
    }

    private CodeBlock certain(UnionReading.Selector selector) {
        return selector.fallback().isPresent()
                ? CodeBlock.of(
                        "if (in.peekStringMember($L).isPresent()) {\n$>return codec.read(in);\n$<}\n",
                        Literals.text(selector.property()))
                : CodeBlock.of("if (codec != null) {\n$>return codec.read(in);\n$<}\n");
    }

    private CodeBlock tried() {
        return CodeBlock.of(
                "if (codec != null) {\n$>$T told = in.tryRead(codec);\nif (told != null) {\n$>return told;\n$<}\n$<}\n",
                union);
    }

    private static Map<VariantPlan, List<String>> byVariant(UnionReading.Selector selector) {
        return selector.byTag().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private static CodeBlock labels(List<String> tags) {
        return tags.stream().map(Literals::text).collect(CodeBlock.joining(", "));
    }
}
