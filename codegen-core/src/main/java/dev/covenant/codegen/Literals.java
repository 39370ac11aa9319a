package dev.covenant.codegen;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The only way a contract's values become Java literals. Whatever the value, the code compiles and has that value.
 */
public final class Literals {
    /** JVMS 4.4.7: a constant has at most 65,535 bytes of modified UTF-8. We stay a little below. */
    static final int MAX_BYTES = 65_000;

    private Literals() {}

    /**
     * An expression of type String. Short ones are a literal in quotes; longer ones than a class file can hold are joined at
     * run time, so they are no constant expression: see {@link #isConstant}.
     */
    public static CodeBlock text(String value) {
        List<String> parts = parts(value);
        if (parts.size() == 1) {
            return CodeBlock.of("$L", quoted(value));
        }
        CodeBlock.Builder join = CodeBlock.builder().add("$T.join(\"\"", String.class);
        parts.forEach(part -> join.add(",\n$L", quoted(part)));
        return join.add(")").build();
    }

    /** Whether {@link #text} of the value may stand in an annotation or after {@code case}. */
    public static boolean isConstant(String value) {
        return value.length() <= MAX_BYTES / 3 || parts(value).size() == 1;
    }

    /** An int literal. */
    public static CodeBlock of(int value) {
        return CodeBlock.of("$L", value);
    }

    /** A long literal. */
    public static CodeBlock of(long value) {
        return CodeBlock.of("$LL", value);
    }

    /** A double expression, for the infinities and NaN too. */
    public static CodeBlock of(double value) {
        return Double.isFinite(value)
                ? CodeBlock.of("$L", Double.toString(value))
                : CodeBlock.of("$T.$L", Double.class, special(value));
    }

    /** A float expression, for the infinities and NaN too. */
    public static CodeBlock of(float value) {
        return Float.isFinite(value)
                ? CodeBlock.of("$Lf", Float.toString(value))
                : CodeBlock.of("$T.$L", Float.class, special(value));
    }

    /** A boolean literal. */
    public static CodeBlock of(boolean value) {
        return CodeBlock.of("$L", value);
    }

    /** An expression of type BigDecimal with the same value and scale. */
    public static CodeBlock of(BigDecimal value) {
        return CodeBlock.of("new $T($L)", BigDecimal.class, text(value.toString()));
    }

    /** An expression of type BigInteger. */
    public static CodeBlock of(BigInteger value) {
        return CodeBlock.of("new $T($L)", BigInteger.class, text(value.toString()));
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
    }

    static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16).append('"');
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            append(value.codePointAt(i), out);
        }
        return out.append('"').toString();
    }

    private static void append(int cp, StringBuilder out) {
        switch (cp) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Invisible.is(cp)) {
                    escape(cp, out);
                } else {
                    out.appendCodePoint(cp);
                }
            }
        }
    }

    /** Line ends never come here: as unicode escapes they would end the literal. */
    private static void escape(int cp, StringBuilder out) {
        for (char unit : Character.toChars(cp)) {
            String hex = Integer.toHexString(unit);
            out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        }
    }

    private static List<String> parts(String value) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < value.length(); i++) {
            bytes += bytes(value.charAt(i));
            if (bytes > MAX_BYTES && !Character.isLowSurrogate(value.charAt(i))) {
                parts.add(value.substring(start, i));
                start = i;
                bytes = bytes(value.charAt(i));
            }
        }
        parts.add(value.substring(start));
        return parts;
    }

    private static int bytes(char c) {
        if (c >= 1 && c < 0x80) {
            return 1;
        }
        return c < 0x800 ? 2 : 3;
    }
}
