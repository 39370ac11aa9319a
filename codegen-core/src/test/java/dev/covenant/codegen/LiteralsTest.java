package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class LiteralsTest {
    private static final ClassName HOLDER = ClassName.get("acme", "Holder");

    @Test
    void textHasItsValueWhateverIsInIt() throws Exception {
        List<Object> values = new ArrayList<>(List.of(
                "",
                "plain",
                "quote \" and \\ backslash",
                "\r\n\t\b\f",
                "\u0000\u001a\u007f\u0085",
                "\u2028\u2029",
                "\\u0022",
                "\\",
                "\\\\u002a/",
                "\u202e\u2066 bidi",
                "\ud800 lone \udfff",
                "\ud83d\ude00 \u65e5\u672c",
                "$S $L $$ %s ${x}",
                "\"; static { System.setProperty(\"covenant.pwned\", \"x\"); } //",
                "\ufeff\uffff\ufffe",
                "*/"));
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            values.add(random.ints(30, 0, 0x10FFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        assertValues(values, value -> Literals.text((String) value));
    }

    @Test
    void textThatNoConstantCanHoldIsJoinedAtRunTime() throws Exception {
        List<Object> values = List.of(
                "x".repeat(70_000),
                "\u65e5".repeat(70_000),
                "\ud83d\ude00".repeat(50_000),
                "\u0000".repeat(70_000),
                "\ud800".repeat(70_000),
                "x".repeat(Literals.MAX_BYTES),
                "x".repeat(Literals.MAX_BYTES + 1));
        assertValues(values, value -> Literals.text((String) value));
        assertThat(Literals.isConstant("x".repeat(65_000))).isTrue();
        assertThat(Literals.isConstant("x".repeat(65_001))).isFalse();
        assertThat(Literals.isConstant("\u65e5".repeat(22_000))).isFalse();
    }

    @Test
    void numbersHaveTheirValue() throws Exception {
        assertValues(List.of(0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE), value -> Literals.of((int) value));
        assertValues(List.of(0L, -5L, Long.MIN_VALUE, Long.MAX_VALUE), value -> Literals.of((long) value));
        assertValues(
                List.of(0.0, -0.0, 1e300, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY),
                value -> Literals.of((double) value));
        assertValues(List.of(0f, 1.5f, Float.MAX_VALUE, Float.POSITIVE_INFINITY), value -> Literals.of((float) value));
        assertValues(
                List.of(new BigDecimal("1.50"), new BigDecimal("1E+9999"), new BigDecimal("-0.000")),
                value -> Literals.of((BigDecimal) value));
        assertValues(List.of(BigInteger.TEN.pow(300)), value -> Literals.of((BigInteger) value));
    }

    @Test
    void noLiteralHidesAnythingFromAReader() {
        String literal = Literals.quoted("\u202e\u2066\u200b\ufeff\ud800\u2028\u00a0");
        assertThat(literal.codePoints().noneMatch(Invisible::is)).isTrue();
    }

    private interface Writer {
        CodeBlock write(Object value);
    }

    /** Compiles a method a value and calls it. */
    private static void assertValues(List<?> values, Writer writer) throws Exception {
        TypeSpec.Builder type = TypeSpec.classBuilder(HOLDER).addModifiers(Modifier.PUBLIC);
        for (int i = 0; i < values.size(); i++) {
            type.addMethod(MethodSpec.methodBuilder("m" + i)
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(Object.class)
                    .addStatement("return $L", writer.write(values.get(i)))
                    .build());
        }
        InMemoryCompiler compiler = new InMemoryCompiler();
        assertThat(compiler.compile(List.of(new SourceFiles(List.of()).render(HOLDER, type.build()))))
                .isEmpty();
        Class<?> holder = compiler.loader().loadClass("acme.Holder");
        for (int i = 0; i < values.size(); i++) {
            assertThat(holder.getMethod("m" + i).invoke(null)).isEqualTo(values.get(i));
        }
    }
}
