package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.covenant.codegen.rest.plan.Member;
import dev.covenant.codegen.rest.plan.ObjectPlan;
import dev.covenant.codegen.rest.plan.Presence;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods of a builder that set a member. Null takes back what was set, where a member need not be there.
 */
final class SetterSpec {
    /** What the setter of null has behind the member's name. */
    static final String NULL = "Null";

    private final Slot slot;
    private final Member member;
    private final ClassName builder;
    private final String bits;

    private SetterSpec(Slot slot, ObjectPlan plan, String bits) {
        this.slot = slot;
        this.member = slot.member();
        this.builder = plan.name().nestedClass("Builder");
        this.bits = bits;
    }

    static List<MethodSpec> of(Slot slot, ObjectPlan plan, String bits) {
        SetterSpec setter = new SetterSpec(slot, plan, bits);
        return slot.member().presence() == Presence.FIELD
                ? List.of(setter.ofFieldValue(), setter.ofNull(), setter.ofField())
                : List.of(setter.ofValue());
    }

    private MethodSpec ofValue() {
        boolean clearable = member.presence() != Presence.REQUIRED;
        TypeName type = clearable || !slot.hasBit() ? parameterType() : member.valueType();
        MethodSpec.Builder method = method(member.javaName())
                .addParameter(clearable ? Names.nullable(type) : type, "value")
                .addStatement("this.$L = $L", slot.name(), clearable ? copiedOrNull() : copied());
        if (slot.hasBit()) {
            method.addStatement("this.$L |= $L", bits, "0x" + Long.toHexString(1L << slot.bit()) + "L");
        }
        return method.addStatement("return this").build();
    }

    private MethodSpec ofFieldValue() {
        return method(member.javaName())
                .addParameter(parameterType(), "value")
                .addStatement("this.$L = $T.of($L)", slot.name(), Names.FIELD, copied())
                .addStatement("return this")
                .build();
    }

    private MethodSpec ofNull() {
        return method(member.javaName() + NULL)
                .addStatement("this.$L = $T.ofNull()", slot.name(), Names.FIELD)
                .addStatement("return this")
                .build();
    }

    private MethodSpec ofField() {
        return method(member.javaName())
                .addParameter(member.accessorType(), "value")
                .addStatement("this.$L = value", slot.name())
                .addStatement("return this")
                .build();
    }

    private MethodSpec.Builder method(String name) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(builder);
        ModelDocs.annotation(member.docs()).ifPresent(method::addAnnotation);
        return method;
    }

    private boolean isGeneric(ClassName raw) {
        return member.valueType() instanceof ParameterizedTypeName generic
                && generic.rawType().equals(raw);
    }

    /** Collections of any kind and of narrower elements are welcome: they are copied. */
    private TypeName parameterType() {
        if (isGeneric(Names.LIST)) {
            return ParameterizedTypeName.get(Names.COLLECTION, WildcardTypeName.subtypeOf(lastArgument()));
        }
        if (isGeneric(Names.MAP)) {
            return Names.mapOf(WildcardTypeName.subtypeOf(lastArgument()));
        }
        return member.boxedType();
    }

    private TypeName lastArgument() {
        List<TypeName> arguments = ((ParameterizedTypeName) member.valueType()).typeArguments();
        return arguments.get(arguments.size() - 1);
    }

    private CodeBlock copied() {
        if (isGeneric(Names.LIST)) {
            return CodeBlock.of("$T.copyOf(value)", Names.LIST);
        }
        return isGeneric(Names.MAP) ? copyOfMap() : CodeBlock.of("value");
    }

    private static CodeBlock copyOfMap() {
        return CodeBlock.of("$T.unmodifiableMap(new $T<>(value))", Collections.class, Names.LINKED_MAP);
    }

    private CodeBlock copiedOrNull() {
        return isGeneric(Names.LIST) || isGeneric(Names.MAP)
                ? CodeBlock.of("value == null ? null : $L", copied())
                : copied();
    }

    static MethodSpec additional(ObjectPlan plan) {
        TypeName type = plan.types().full(plan.additional().orElseThrow());
        return MethodSpec.methodBuilder("additional")
                .addJavadoc("Replaces the members that have no method here.")
                .addModifiers(Modifier.PUBLIC)
                .returns(plan.name().nestedClass("Builder"))
                .addParameter(Names.mapOf(WildcardTypeName.subtypeOf(type)), "value")
                .addStatement("this.additional = Codec.NAMES.undeclared(value)")
                .addStatement("return this")
                .build();
    }
}
