package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.codegen.rest.plan.ScalarType;
import dev.covenant.codegen.rest.plan.UnionPlan;
import dev.covenant.codegen.rest.plan.VariantPlan;
import dev.covenant.model.EnumType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Statements that try one variant after another, and end with the value that is none of them.
 */
final class Attempts {
    private static final Set<ScalarType> WIDEST = Set.of(ScalarType.TEXT, ScalarType.DECIMAL, ScalarType.BOOLEAN);

    private final UnionPlan plan;
    private final JavaTypes types;
    private final List<VariantPlan> candidates;

    Attempts(UnionPlan plan, JavaTypes types, List<VariantPlan> candidates) {
        this.plan = plan;
        this.types = types;
        this.candidates = candidates;
    }

    CodeBlock code() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < candidates.size(); i++) {
            VariantPlan candidate = candidates.get(i);
            boolean last = i == candidates.size() - 1;
            if (acceptsAll(candidate) || (last && isOpen(candidate))) {
                return code.addStatement(
                                "return $L",
                                wrapped(candidate, CodeBlock.of("$L.read(in)", types.codec(candidate.type()))))
                        .build();
            }
            code.add(isOpen(candidate) ? ifKnown(candidate, i) : ifReadable(candidate, i));
        }
        return code.addStatement("return new $L(in.readValue())", UnionSpec.UNKNOWN)
                .build();
    }

    /** The names that {@link #code} mentions. */
    List<FieldSpec> names() {
        List<FieldSpec> fields = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            List<String> demanded = demanded(candidates.get(i));
            if (!demanded.isEmpty()) {
                CodeBlock all = demanded.stream().map(Literals::text).collect(CodeBlock.joining(",$W"));
                fields.add(FieldSpec.builder(
                                Names.NAMES, "DEMANDED" + i, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($L)", Names.NAMES, all)
                        .build());
            }
        }
        return fields;
    }

    /** Members that must be there but may be null: reading does without them, but they tell variants apart. */
    private List<String> demanded(VariantPlan candidate) {
        if (candidates.size() == 1 || !(candidate.definition().orElse(null) instanceof ObjectType object)) {
            return List.of();
        }
        return object.properties().stream()
                .filter(property -> property.required()
                        && property.access() == Property.Access.READ_WRITE
                        && types.nullable(property.type()))
                .map(Property::name)
                .toList();
    }

    private CodeBlock ifReadable(VariantPlan candidate, int number) {
        String name = "candidate" + number;
        CodeBlock attempt = CodeBlock.of("in.tryRead($L)", types.codec(candidate.type()));
        CodeBlock guarded = demanded(candidate).isEmpty()
                ? attempt
                : CodeBlock.of("in.hasMembers(DEMANDED$L) ? $L : null", number, attempt);
        return CodeBlock.builder()
                .addStatement("$T $L = $L", candidate.javaType(), name, guarded)
                .beginControlFlow("if ($L != null)", name)
                .addStatement("return $L", wrapped(candidate, CodeBlock.of("$L", name)))
                .endControlFlow()
                .build();
    }

    /** Enumerations and unions take every value of their kinds, but others may know it better. */
    private CodeBlock ifKnown(VariantPlan candidate, int number) {
        String name = "candidate" + number;
        TypeName type = candidate.javaType();
        CodeBlock known = isEnum(candidate)
                ? CodeBlock.of("$L.isKnown()", name)
                : CodeBlock.of("!($L instanceof $T.$L)", name, type, UnionSpec.UNKNOWN);
        return CodeBlock.builder()
                .addStatement("int mark$L = in.mark()", number)
                .addStatement("$T $L = in.tryRead($L)", type, name, types.codec(candidate.type()))
                .beginControlFlow("if ($L != null && $L)", name, known)
                .addStatement("return $L", name)
                .endControlFlow()
                .addStatement("in.reset(mark$L)", number)
                .build();
    }

    private CodeBlock wrapped(VariantPlan candidate, CodeBlock value) {
        return candidate.wrapper().isPresent() ? CodeBlock.of("new $T($L)", plan.caseOf(candidate), value) : value;
    }

    private static boolean isEnum(VariantPlan candidate) {
        return candidate.definition().filter(EnumType.class::isInstance).isPresent();
    }

    private static boolean isOpen(VariantPlan candidate) {
        return isEnum(candidate)
                || candidate.definition().filter(UnionType.class::isInstance).isPresent();
    }

    /** Any JSON, any text, any number; a class around a raw value. */
    private boolean acceptsAll(VariantPlan candidate) {
        if (candidate.type() instanceof TypeRef.Single single) {
            return WIDEST.contains(ScalarType.of(single));
        }
        TypeDef definition = candidate.definition().orElse(null);
        return candidate.javaType().equals(JavaTypes.VALUE)
                || (definition instanceof UnionType union && !types.isSealed(union));
    }
}
