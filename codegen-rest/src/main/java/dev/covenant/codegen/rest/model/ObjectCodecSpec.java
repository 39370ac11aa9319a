package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.ObjectPlan;
import dev.covenant.codegen.rest.plan.ValueCode;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * The codec of an object. Members are expected in the order of their names here, and found in any other.
 */
final class ObjectCodecSpec {
    /** More members are read and written by several methods: the JIT compiles none beyond 8,000 bytes of code. */
    private static final int MAX_MEMBERS = 100;

    private final ObjectPlan plan;
    private final List<Slot> slots;
    private final ValueCode values;
    private final ClassName name;
    private final ClassName builder;

    private ObjectCodecSpec(ObjectPlan plan, List<Slot> slots) {
        this.plan = plan;
        this.slots = slots;
        this.values = new ValueCode(plan.types());
        this.name = plan.name().nestedClass("Codec");
        this.builder = plan.name().nestedClass("Builder");
    }

    static TypeSpec of(ObjectPlan plan, List<Slot> slots) {
        return new ObjectCodecSpec(plan, slots).type();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(Names.codecOf(plan.name()))
                .addField(Lines.instance(name))
                .addField(names())
                .addMethod(read());
        if (isLong()) {
            chunks().forEach(chunk -> type.addMethod(readChunk(chunk)));
        }
        type.addMethod(write());
        if (isLong()) {
            chunks().forEach(chunk -> type.addMethod(writeChunk(chunk)));
        }
        return type.build();
    }

    private boolean isLong() {
        return slots.size() > MAX_MEMBERS;
    }

    private List<List<Slot>> chunks() {
        return IntStream.rangeClosed(0, (slots.size() - 1) / MAX_MEMBERS)
                .mapToObj(i -> slots.subList(i * MAX_MEMBERS, Math.min((i + 1) * MAX_MEMBERS, slots.size())))
                .toList();
    }

    private static String number(List<Slot> chunk) {
        return Integer.toString(chunk.get(0).index() / MAX_MEMBERS);
    }

    private FieldSpec names() {
        CodeBlock all = slots.stream()
                .map(slot -> Literals.text(slot.member().wireName()))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(Names.NAMES, "NAMES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)", Names.NAMES, all)
                .build();
    }

    private MethodSpec read() {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$1T b = new $1T()", builder)
                .addStatement("in.beginObject()")
                .add(
                        "for (int member = in.nextName(NAMES); member != $T.END; member = in.nextName(NAMES)) {\n$>",
                        Names.NAMES);
        if (slots.isEmpty()) {
            code.addStatement("$L", other());
        } else if (isLong()) {
            code.beginControlFlow("switch (member < 0 ? -1 : member / $L)", MAX_MEMBERS);
            chunks().forEach(chunk -> code.add("case $1L -> read$1L(b, member, in);\n", number(chunk)));
            code.add("default -> $L;\n", other()).endControlFlow();
        } else {
            code.add(cases(slots));
        }
        code.add("$<}\n");
        if (slots.stream().anyMatch(Slot::isRequired)) {
            code.beginControlFlow("if (!b.isComplete())")
                    .addStatement(
                            "throw in.fault($S + b.missing())", plan.name().simpleName() + " needs ")
                    .endControlFlow();
        }
        return Lines.read(plan.name())
                .addCode(code.addStatement("return new $T(b)", plan.name()).build())
                .build();
    }

    private CodeBlock other() {
        return plan.additional()
                .map(rest -> CodeBlock.of(
                        "b.additional = in.readMember(b.additional, $L)",
                        plan.types().fullCodec(rest)))
                .orElse(CodeBlock.of("in.skipValue()"));
    }

    private CodeBlock cases(List<Slot> chunk) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (member)");
        chunk.forEach(slot -> code.add("case $L -> $L;\n", slot.index(), readMember(slot)));
        return code.add("default -> $L;\n", other()).endControlFlow().build();
    }

    private MethodSpec readChunk(List<Slot> chunk) {
        return MethodSpec.methodBuilder("read" + number(chunk))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(builder, "b")
                .addParameter(int.class, "member")
                .addParameter(Names.READER, "in")
                .addCode(cases(chunk))
                .build();
    }

    private CodeBlock readMember(Slot slot) {
        CodeBlock value = values.read(slot.member().type());
        if (slot.hasBit()) {
            return CodeBlock.of("b.$L($L)", slot.name(), value);
        }
        return switch (slot.member().presence()) {
            case REQUIRED -> CodeBlock.of("b.$L = $L", slot.name(), value);
            case DEFAULTED, NULLABLE, OPTIONAL ->
                CodeBlock.of(isAnything(slot) ? "b.$L = $L" : "b.$L = in.tryNull() ? null : $L", slot.name(), value);
            case FIELD ->
                CodeBlock.of("b.$1L = in.tryNull() ? $2T.ofNull() : $2T.of($3L)", slot.name(), Names.FIELD, value);
        };
    }

    /** Any JSON has a null of its own. */
    private boolean isAnything(Slot slot) {
        return plan.types().resolve(slot.member().type()) instanceof TypeRef.Anything;
    }

    private MethodSpec write() {
        MethodSpec.Builder method = Lines.write(plan.name());
        if (!slots.isEmpty() || plan.additional().isPresent()) {
            method.addStatement("$T state = value.state", builder);
        }
        method.addStatement("out.beginObject()");
        if (isLong()) {
            chunks().forEach(chunk -> method.addStatement("write$L(state, out)", number(chunk)));
        } else {
            slots.forEach(slot -> method.addCode(writeMember(slot)));
        }
        plan.additional().ifPresent(rest -> method.addCode(writeRest(rest)));
        return method.addStatement("out.endObject()").build();
    }

    private MethodSpec writeChunk(List<Slot> chunk) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("write" + number(chunk))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(builder, "state")
                .addParameter(Names.WRITER, "out");
        chunk.forEach(slot -> method.addCode(writeMember(slot)));
        return method.build();
    }

    private CodeBlock writeMember(Slot slot) {
        TypeRef type = slot.member().type();
        CodeBlock field = CodeBlock.of("state.$L", slot.name());
        CodeBlock out = CodeBlock.of("out.name(NAMES, $L)", slot.index());
        String access = omission(slot.member().property().access());
        return switch (slot.member().presence()) {
            case REQUIRED -> CodeBlock.of("$L;\n", values.write(type, field, out));
            case NULLABLE ->
                CodeBlock.of(
                        "$L.writeNullable($L, $L);\n", out, field, plan.types().codec(type));
            case DEFAULTED, OPTIONAL ->
                CodeBlock.of("if ($L != null$L) {\n$>$L;\n$<}\n", field, access, values.write(type, field, out));
            case FIELD ->
                CodeBlock.of(
                        "if (!$1L.isAbsent()$2L) {\n$>$3T.nullable($4L).write($1L.value(), $5L);\n$<}\n",
                        field,
                        access,
                        Names.CODECS,
                        plan.types().codec(type),
                        out);
        };
    }

    private static String omission(Property.Access access) {
        return switch (access) {
            case READ_WRITE -> "";
            case READ_ONLY -> " && !out.omitsReadOnly()";
            case WRITE_ONLY -> " && !out.omitsWriteOnly()";
        };
    }

    private CodeBlock writeRest(TypeRef rest) {
        return CodeBlock.of(
                "out.writeMembers(state.additional, $L);\n", plan.types().fullCodec(rest));
    }
}
