package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.ObjectPlan;
import dev.covenant.codegen.rest.plan.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The builder of an object, which also holds its fields.
 */
final class BuilderSpec {
    private final ObjectPlan plan;
    private final List<Slot> slots;
    private final ClassName name;
    private final String bits;

    private BuilderSpec(ObjectPlan plan, List<Slot> slots) {
        this.plan = plan;
        this.slots = slots;
        this.name = plan.name().nestedClass("Builder");
        this.bits = bitsField(slots);
    }

    static TypeSpec of(ObjectPlan plan, List<Slot> slots) {
        return new BuilderSpec(plan, slots).type();
    }

    /** The field that tells which primitives are set, named so that no member's field is meant. */
    private static String bitsField(List<Slot> slots) {
        Set<String> used = slots.stream().map(Slot::name).collect(Collectors.toSet());
        String field = "seen";
        while (used.contains(field)) {
            field += "_";
        }
        return field;
    }

    private TypeSpec type() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        slots.forEach(slot -> type.addField(field(slot)));
        if (hasBits()) {
            type.addField(TypeName.LONG, bits, Modifier.PRIVATE);
        }
        plan.additional().ifPresent(rest -> type.addField(rest()));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethod(copy());
        slots.forEach(slot -> SetterSpec.of(slot, plan, bits).forEach(type::addMethod));
        plan.additional().ifPresent(rest -> type.addMethod(SetterSpec.additional(plan)));
        if (slots.stream().anyMatch(Slot::isRequired)) {
            type.addMethod(isComplete()).addMethod(missing());
        }
        return type.addMethod(build()).addMethod(values()).build();
    }

    private boolean hasBits() {
        return slots.stream().anyMatch(Slot::hasBit);
    }

    private static FieldSpec field(Slot slot) {
        FieldSpec.Builder field = FieldSpec.builder(slot.fieldType(), slot.name(), Modifier.PRIVATE);
        if (slot.member().presence() == Presence.FIELD) {
            field.initializer("$T.absent()", Names.FIELD);
        }
        return field.build();
    }

    private FieldSpec rest() {
        TypeName type = Names.mapOf(plan.types().full(plan.additional().orElseThrow()));
        return FieldSpec.builder(type, "additional", Modifier.PRIVATE)
                .initializer("$T.of()", Names.MAP)
                .build();
    }

    private MethodSpec copy() {
        CodeBlock.Builder code = CodeBlock.builder();
        slots.forEach(slot -> code.add("this.$1L = from.$1L;\n", slot.name()));
        if (hasBits()) {
            code.add("this.$1L = from.$1L;\n", bits);
        }
        if (plan.additional().isPresent()) {
            code.add("this.additional = from.additional;\n");
        }
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(name, "from")
                .addCode(code.build())
                .build();
    }

    private MethodSpec isComplete() {
        List<String> conditions = new ArrayList<>();
        long mask = 0;
        for (Slot slot : slots) {
            if (slot.hasBit()) {
                mask |= 1L << slot.bit();
            } else if (slot.isRequired()) {
                conditions.add("this." + slot.name() + " != null");
            }
        }
        if (mask != 0) {
            String all = "0x" + Long.toHexString(mask) + "L";
            conditions.add(0, "(this." + bits + " & " + all + ") == " + all);
        }
        return MethodSpec.methodBuilder("isComplete")
                .addModifiers(Modifier.PRIVATE)
                .returns(boolean.class)
                .addCode(Wrapped.conjunction(conditions))
                .build();
    }

    private MethodSpec missing() {
        CodeBlock.Builder code = CodeBlock.builder().add("$[return $T.of(", Stream.class);
        String separator = "";
        for (Slot slot : slots) {
            if (slot.isRequired()) {
                String absent = slot.hasBit()
                        ? "(this." + bits + " & 0x" + Long.toHexString(1L << slot.bit()) + "L) == 0"
                        : "this." + slot.name() + " == null";
                code.add(
                        separator + "$L ? $L : \"\"",
                        absent,
                        Literals.text("'" + slot.member().wireName() + "'"));
                separator = ",$W";
            }
        }
        code.add(")\n.filter(name -> !name.isEmpty())\n.collect($T.joining(\", \"));\n$]", Collectors.class);
        return MethodSpec.methodBuilder("missing")
                .addModifiers(Modifier.PRIVATE)
                .returns(Names.STRING)
                .addCode(code.build())
                .build();
    }

    private MethodSpec build() {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(plan.name());
        if (slots.stream().anyMatch(Slot::isRequired)) {
            method.beginControlFlow("if (!isComplete())")
                    .addStatement(
                            "throw new $T($S + missing())",
                            IllegalStateException.class,
                            plan.name().simpleName() + " needs ")
                    .endControlFlow();
        }
        return method.addStatement("return new $T(new $T(this))", plan.name(), name)
                .build();
    }

    private MethodSpec values() {
        List<String> fields = new ArrayList<>(
                slots.stream().map(slot -> "this." + slot.name()).toList());
        if (plan.additional().isPresent()) {
            fields.add("this.additional");
        }
        return MethodSpec.methodBuilder("values")
                .addModifiers(Modifier.PRIVATE)
                .returns(Names.NULLABLE_OBJECTS)
                .addCode("$[return new $T[] {$L};\n$]", Names.OBJECT, Wrapped.list(fields))
                .build();
    }
}
