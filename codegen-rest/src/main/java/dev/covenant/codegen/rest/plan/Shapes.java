package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.Literals;
import dev.covenant.json.JsonKind;
import dev.covenant.model.Additional;
import dev.covenant.model.EnumType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Spells, for the text of parameters and forms, what kind of JSON value each part stands for.
 */
final class Shapes {
    private static final ClassName SHAPE = ClassName.get("dev.covenant.http", "Shape");

    /** Styles beyond deepObject have no deeper nesting; recursive types have no end. */
    private static final int MAX_DEPTH = 4;

    private final TypeIndex index;

    Shapes(TypeIndex index) {
        this.index = index;
    }

    CodeBlock of(TypeRef ref) {
        return of(ref, 0);
    }

    private CodeBlock of(TypeRef ref, int depth) {
        TypeRef resolved = index.resolve(ref);
        if (resolved instanceof TypeRef.Single single) {
            return scalar(ScalarType.of(single).kind());
        }
        if (depth == MAX_DEPTH) {
            return constant("ANY");
        }
        if (resolved instanceof TypeRef.ListOf list) {
            return CodeBlock.of("$T.list($L)", SHAPE, of(list.element(), depth + 1));
        }
        if (resolved instanceof TypeRef.MapOf map) {
            return object(Map.of(), Optional.of(of(map.value(), depth + 1)));
        }
        return index.definition(resolved).map(type -> named(type, depth)).orElseGet(() -> constant("ANY"));
    }

    private CodeBlock named(TypeDef type, int depth) {
        if (type instanceof EnumType values) {
            return scalar(EnumPlan.scalar(values).kind());
        }
        Map<String, CodeBlock> members = new TreeMap<>();
        if (type instanceof ObjectType object) {
            return object(object, members, depth);
        }
        List<TypeRef> variants = ((UnionType) type)
                .variants().stream().map(UnionType.Variant::type).toList();
        if (variants.stream().allMatch(variant -> index.object(variant).isPresent())) {
            variants.forEach(variant -> object(index.object(variant).orElseThrow(), members, depth));
            return object(members, Optional.empty());
        }
        Set<CodeBlock> shapes =
                variants.stream().map(variant -> of(variant, depth + 1)).collect(Collectors.toSet());
        return shapes.size() == 1 ? shapes.iterator().next() : constant("ANY");
    }

    private CodeBlock object(ObjectType type, Map<String, CodeBlock> members, int depth) {
        type.properties()
                .forEach(property -> members.merge(
                        property.name(), of(property.type(), depth + 1), (a, b) -> a.equals(b) ? a : constant("ANY")));
        Optional<CodeBlock> rest = type.additional() instanceof Additional.Typed typed
                ? Optional.of(of(typed.type(), depth + 1))
                : Optional.empty();
        return object(members, rest);
    }

    private static CodeBlock object(Map<String, CodeBlock> members, Optional<CodeBlock> rest) {
        CodeBlock entries = members.entrySet().stream()
                .map(e -> CodeBlock.of("$T.entry($L, $L)", Map.class, Literals.text(e.getKey()), e.getValue()))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock listed = CodeBlock.of("$T.ofEntries($L)", Map.class, entries);
        return rest.map(shape -> CodeBlock.of("$T.object($L, $L)", SHAPE, listed, shape))
                .orElseGet(() -> CodeBlock.of("$T.object($L)", SHAPE, listed));
    }

    private static CodeBlock scalar(JsonKind kind) {
        return constant(
                switch (kind) {
                    case NUMBER -> "NUMBER";
                    case BOOLEAN -> "BOOLEAN";
                    default -> "TEXT";
                });
    }

    private static CodeBlock constant(String name) {
        return CodeBlock.of("$T.$L", SHAPE, name);
    }
}
