package dev.covenant.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes fields and methods.
 */
final class MemberEmitter {
    private final CodeEmitter out;
    private final TypeScope scope;

    MemberEmitter(CodeEmitter out, TypeScope scope) {
        this.out = out;
        this.scope = scope;
    }

    void field(FieldSpec field, Set<Modifier> implied) {
        out.documentation(field.javadoc());
        out.types().annotations(field.annotations(), false);
        modifiers(field.modifiers(), implied);
        out.type(field.type()).text(" ").text(field.name());
        if (!field.initializer().isEmpty()) {
            out.text(" = ").code(field.initializer());
        }
        out.text(";\n");
    }

    void method(MethodSpec method, String typeName, Set<Modifier> implied) {
        out.documentation(documentation(method.javadoc(), method.parameters()));
        out.types().annotations(method.annotations(), false);
        modifiers(method.modifiers(), implied);
        typeVariables(method.typeVariables());
        out.text(method.typeVariables().isEmpty() ? "" : " ");
        signature(method, typeName);
        CodeBlock defaultValue = method.defaultValue();
        if (defaultValue != null && !defaultValue.isEmpty()) {
            out.text(" default ").code(defaultValue);
        }
        exceptions(method.exceptions());
        body(method);
        scope.forget(method.typeVariables());
    }

    private void signature(MethodSpec method, String typeName) {
        if (!method.isConstructor()) {
            out.type(method.returnType()).text(" ").text(method.name());
            parameters(method.parameters(), method.varargs());
        } else {
            out.text(typeName);
            if (!CodeParts.isCompact(method)) {
                parameters(method.parameters(), method.varargs());
            }
        }
    }

    private void exceptions(List<TypeName> exceptions) {
        if (!exceptions.isEmpty()) {
            out.space();
            out.text("throws");
        }
        String separator = "";
        for (TypeName exception : exceptions) {
            out.text(separator).space();
            out.type(exception);
            separator = ",";
        }
    }

    private void body(MethodSpec method) {
        if (method.modifiers().contains(Modifier.ABSTRACT)) {
            out.text(";\n");
        } else if (method.modifiers().contains(Modifier.NATIVE)) {
            out.code(method.code());
            out.text(";\n");
        } else {
            out.text(" {\n").indent(1);
            out.lines(method.code());
            out.indent(-1).text("}\n");
        }
    }

    /** Parameters of a method, or components of a record. */
    void parameters(List<ParameterSpec> parameters, boolean varargs) {
        out.text("(").joint();
        int left = parameters.size();
        for (ParameterSpec parameter : parameters) {
            if (left < parameters.size()) {
                out.text(",").space();
            }
            left--;
            out.types().annotations(parameter.annotations(), true);
            modifiers(parameter.modifiers(), Set.of());
            if (varargs && left == 0) {
                out.types().array((ArrayTypeName) parameter.type(), true);
            } else {
                out.type(parameter.type());
            }
            out.text(" ").text(parameter.name());
        }
        out.text(")");
    }

    /** What is written about a declaration and its parameters. */
    static CodeBlock documentation(CodeBlock text, List<ParameterSpec> parameters) {
        CodeBlock.Builder all = null;
        for (ParameterSpec parameter : parameters) {
            if (!parameter.javadoc().isEmpty()) {
                if (all == null) {
                    all = text.toBuilder().add(text.isEmpty() ? "" : "\n");
                }
                all.add("@param $L $L", parameter.name(), parameter.javadoc());
            }
        }
        return all == null ? text : all.build();
    }

    void modifiers(Set<Modifier> modifiers, Set<Modifier> implied) {
        if (modifiers.size() == 1) {
            modifier(modifiers.iterator().next(), implied);
        } else if (!modifiers.isEmpty()) {
            EnumSet.copyOf(modifiers).forEach(modifier -> modifier(modifier, implied));
        }
    }

    private void modifier(Modifier modifier, Set<Modifier> implied) {
        if (!implied.contains(modifier)) {
            out.text(modifier.toString()).text(" ");
        }
    }

    void typeVariables(List<TypeVariableName> variables) {
        scope.declare(variables);
        String separator = "<";
        for (TypeVariableName variable : variables) {
            out.text(separator).types().annotations(variable.annotations(), true);
            out.text(variable.name());
            String before = " extends ";
            for (TypeName bound : variable.bounds()) {
                out.text(before).type(bound);
                before = " & ";
            }
            separator = ", ";
        }
        out.text(variables.isEmpty() ? "" : ">");
    }
}
