package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * Code that goes on for as many lines as an object has members.
 */
final class Wrapped {
    /** A compiler works through an expression recursively, so none may be very long. */
    private static final int MAX_OPERANDS = 100;

    private Wrapped() {}

    /** Expressions separated by commas. */
    static CodeBlock list(List<String> expressions) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < expressions.size(); i++) {
            code.add(i == 0 ? "$L" : ",$W$L", expressions.get(i));
        }
        return code.build();
    }

    /** Statements that return whether all conditions hold. */
    static CodeBlock conjunction(List<String> conditions) {
        CodeBlock.Builder code = CodeBlock.builder();
        int start = 0;
        for (; conditions.size() - start > MAX_OPERANDS; start += MAX_OPERANDS) {
            code.add("if (!($L)) {\n$>return false;\n$<}\n", operands(conditions.subList(start, start + MAX_OPERANDS)));
        }
        return code.add("$[return $L;\n$]", operands(conditions.subList(start, conditions.size())))
                .build();
    }

    private static CodeBlock operands(List<String> conditions) {
        return conditions.stream().map(c -> CodeBlock.of("$L", c)).collect(CodeBlock.joining("$W&& "));
    }
}
