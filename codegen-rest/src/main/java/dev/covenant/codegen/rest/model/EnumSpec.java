package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.EnumPlan;
import dev.covenant.codegen.rest.plan.ScalarType;
import dev.covenant.model.Literal;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The class of an enumeration: open, because a newer peer may send values that this contract does not know.
 */
final class EnumSpec {
    /** Beyond this a switch would be too large for the JIT, which compiles no method of more than 8,000 bytes of code. */
    private static final int MAX_CASES = 150;

    private final EnumPlan plan;
    private final ScalarType scalar;
    private final ClassName known;

    private EnumSpec(EnumPlan plan) {
        this.plan = plan;
        this.scalar = plan.scalar();
        this.known = plan.name().nestedClass("Known");
    }

    static TypeSpec.Builder of(EnumPlan plan) {
        return new EnumSpec(plan).type();
    }

    private TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterfaces(plan.interfaces());
        plan.constants().forEach(constant -> type.addField(constant(constant)));
        if (!switches()) {
            type.addField(index());
        }
        return type.addField(codec())
                .addField(scalar.type(), "value", Modifier.PRIVATE, Modifier.FINAL)
                .addField(known, "known", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(switches() ? bySwitch() : byIndex())
                .addMethod(Lines.codec(plan.name(), CodeBlock.of("$L", EnumPlan.CODEC)))
                .addMethod(value())
                .addMethod(knownCase())
                .addMethod(isKnown())
                .addMethod(Lines.equalTo(CodeBlock.of("other instanceof $T that && $L", plan.name(), sameValue())))
                .addMethod(Lines.hash(hash()))
                .addMethod(Lines.text(
                        scalar == ScalarType.TEXT
                                ? CodeBlock.of("value")
                                : CodeBlock.of("$T.valueOf(value)", Names.STRING)))
                .addType(cases());
    }

    private boolean switches() {
        return scalar == ScalarType.TEXT
                && plan.constants().size() <= MAX_CASES
                && plan.constants().stream().allMatch(EnumSpec::isLabel);
    }

    private static boolean isLabel(EnumPlan.Constant constant) {
        return constant.value().literal() instanceof Literal.Text text && Literals.isConstant(text.value());
    }

    private FieldSpec constant(EnumPlan.Constant constant) {
        FieldSpec.Builder field = FieldSpec.builder(
                        plan.name(), constant.javaName(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(ModelDocs.of(constant.value().docs()))
                .initializer(
                        "new $T($L, $T.$L)",
                        plan.name(),
                        literal(constant.value().literal()),
                        known,
                        constant.javaName());
        ModelDocs.annotation(constant.value().docs()).ifPresent(field::addAnnotation);
        return field.build();
    }

    private CodeBlock literal(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return Literals.text(text.value());
        }
        if (literal instanceof Literal.Bool bool) {
            return Literals.of(bool.value());
        }
        BigDecimal number = ((Literal.Number) literal).value();
        return switch (scalar) {
            case LONG -> Literals.of(number.longValueExact());
            case BIG_INTEGER -> Literals.of(number.toBigIntegerExact());
            default -> Literals.of(number);
        };
    }

    private FieldSpec index() {
        CodeBlock all = plan.constants().stream()
                .map(constant -> CodeBlock.of("$L", constant.javaName()))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Names.MAP, scalar.boxed(), plan.name()),
                        EnumPlan.INDEX,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(
                        "$T.of($L).collect($T.toMap(constant -> $L, $T.identity()))",
                        Stream.class,
                        all,
                        Collectors.class,
                        key("constant.value"),
                        Function.class)
                .build();
    }

    private FieldSpec codec() {
        return FieldSpec.builder(
                        Names.codecOf(plan.name()), EnumPlan.CODEC, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$1T.mapped($1T.$2L, $3T::of, $3T::value)", Names.CODECS, scalar.codec(), plan.name())
                .build();
    }

    /** 1.0 and 1 are the same number in JSON. */
    private String key(String value) {
        return scalar == ScalarType.DECIMAL ? value + ".stripTrailingZeros()" : value;
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(scalar.type(), "value")
                .addParameter(known, "known")
                .addStatement("this.value = value")
                .addStatement("this.known = known")
                .build();
    }

    private MethodSpec.Builder factory() {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("The constant of this value, or a value that the contract does not list.")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(plan.name())
                .addParameter(scalar.type(), "value");
    }

    private MethodSpec bySwitch() {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (value) {\n$>");
        plan.constants()
                .forEach(constant ->
                        code.add("case $L -> $L;\n", literal(constant.value().literal()), constant.javaName()));
        code.add("default -> new $T(value, $T.$L);\n$<};\n", plan.name(), known, EnumPlan.UNKNOWN);
        return factory().addCode(code.build()).build();
    }

    private MethodSpec byIndex() {
        return factory()
                .addStatement("$T constant = $L.get($L)", plan.name(), EnumPlan.INDEX, key("value"))
                .addStatement(
                        "return constant == null ? new $T(value, $T.$L) : constant",
                        plan.name(),
                        known,
                        EnumPlan.UNKNOWN)
                .build();
    }

    private MethodSpec value() {
        return MethodSpec.methodBuilder("value")
                .addModifiers(Modifier.PUBLIC)
                .returns(scalar.type())
                .addStatement("return value")
                .build();
    }

    private MethodSpec knownCase() {
        return MethodSpec.methodBuilder("known")
                .addModifiers(Modifier.PUBLIC)
                .returns(known)
                .addStatement("return known")
                .build();
    }

    private MethodSpec isKnown() {
        return MethodSpec.methodBuilder("isKnown")
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addStatement("return known != $T.$L", known, EnumPlan.UNKNOWN)
                .build();
    }

    private String sameValue() {
        return switch (scalar) {
            case LONG, BOOLEAN -> "value == that.value";
            case DECIMAL -> "value.compareTo(that.value) == 0";
            default -> "value.equals(that.value)";
        };
    }

    private CodeBlock hash() {
        return switch (scalar) {
            case LONG, BOOLEAN -> CodeBlock.of("$T.hashCode(value)", scalar.boxed());
            default -> CodeBlock.of("$L.hashCode()", key("value"));
        };
    }

    private TypeSpec cases() {
        TypeSpec.Builder cases = TypeSpec.enumBuilder(known).addModifiers(Modifier.PUBLIC);
        plan.constants().forEach(constant -> cases.addEnumConstant(constant.javaName()));
        TypeSpec unknown = TypeSpec.anonymousClassBuilder("")
                .addJavadoc("Any other value.")
                .build();
        return cases.addEnumConstant(EnumPlan.UNKNOWN, unknown).build();
    }
}
