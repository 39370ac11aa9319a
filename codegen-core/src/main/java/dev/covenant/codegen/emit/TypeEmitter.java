package dev.covenant.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeSpec.Kind;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes types: their heads, then constants, fields, constructors, methods and nested types.
 */
final class TypeEmitter {
    private static final Set<Modifier> NONE = Set.of();
    private static final Set<Modifier> OF_CONSTANTS = Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    private static final Set<Modifier> OF_METHODS = Set.of(Modifier.PUBLIC, Modifier.ABSTRACT);
    private static final Set<Modifier> OF_TYPES = Set.of(Modifier.PUBLIC, Modifier.STATIC);

    private static final int MOST_ON_A_LINE = 3;

    private final CodeEmitter out;
    private final TypeScope scope;
    private final MemberEmitter members;

    TypeEmitter(CodeEmitter out, TypeScope scope) {
        this.out = out;
        this.scope = scope;
        this.members = new MemberEmitter(out, scope);
    }

    /** A type, named or anonymous, where some modifiers go without saying. */
    void emit(TypeSpec type, Set<Modifier> implied) {
        int statement = out.suspend();
        CodeBlock arguments = type.anonymousTypeArguments();
        if (arguments == null) {
            head(type, implied);
        } else {
            List<TypeName> parents = type.superinterfaces();
            out.text("new ").type(parents.isEmpty() ? type.superclass() : parents.get(0));
            out.text("(").code(arguments);
            out.text(")");
        }
        body(type);
        out.text(arguments == null ? "\n" : "").resume(statement);
    }

    private void constant(String name, TypeSpec type) {
        int statement = out.suspend();
        out.documentation(type.javadoc());
        out.types().annotations(type.annotations(), false);
        out.text(name);
        CodeBlock arguments = type.anonymousTypeArguments();
        if (arguments != null && !arguments.isEmpty()) {
            out.text("(").code(arguments);
            out.text(")");
        }
        if (!isEmpty(type)) {
            body(type);
        }
        out.resume(statement);
    }

    private static boolean isEmpty(TypeSpec type) {
        return type.fieldSpecs().isEmpty()
                && type.methodSpecs().isEmpty()
                && type.typeSpecs().isEmpty();
    }

    private void head(TypeSpec type, Set<Modifier> implied) {
        scope.enterHead(type);
        MethodSpec components = CodeParts.recordConstructor(type);
        out.documentation(
                components == null
                        ? type.javadoc()
                        : MemberEmitter.documentation(type.javadoc(), components.parameters()));
        out.types().annotations(type.annotations(), false);
        members.modifiers(type.modifiers(), impliedOfMember(type, implied));
        out.text(keyword(type.kind())).text(" ").text(type.name());
        members.typeVariables(type.typeVariables());
        if (type.kind() == Kind.RECORD) {
            members.parameters(
                    components == null ? List.of() : components.parameters(),
                    components != null && components.varargs());
        }
        parents(type);
        scope.leave();
    }

    private static Set<Modifier> impliedOfMember(TypeSpec type, Set<Modifier> implied) {
        if (type.kind() == Kind.CLASS || type.kind() == Kind.RECORD) {
            return implied;
        }
        Set<Modifier> all = EnumSet.of(Modifier.STATIC);
        all.addAll(implied);
        return all;
    }

    private static String keyword(Kind kind) {
        return switch (kind) {
            case CLASS -> "class";
            case RECORD -> "record";
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case ANNOTATION -> "@interface";
        };
    }

    private void parents(TypeSpec type) {
        if (type.kind() == Kind.INTERFACE) {
            parents(" extends", type.superinterfaces());
        } else {
            boolean plain = TypeNameEmitter.isObject(type.superclass());
            parents(" extends", plain ? List.of() : List.of(type.superclass()));
            parents(" implements", type.superinterfaces());
        }
        String before = " permits ";
        for (TypeName heir : CodeParts.permitted(type)) {
            out.text(before).type(heir);
            before = ", ";
        }
    }

    private void parents(String word, List<TypeName> parents) {
        out.text(parents.isEmpty() ? "" : word).indent(2);
        String before = " ";
        for (TypeName parent : parents) {
            out.text(before).type(parent);
            before = parents.size() > MOST_ON_A_LINE ? ",\n" : ", ";
        }
        out.indent(-2);
    }

    private void body(TypeSpec type) {
        out.text(" {\n").indent(1);
        scope.enterBody(type);
        boolean first = constants(type);
        first = fields(type, true, first);
        first = block(type.staticBlock(), first);
        first = fields(type, false, first);
        first = block(type.initializerBlock(), first);
        first = methods(type, first);
        for (TypeSpec nested : type.typeSpecs()) {
            first = between(first);
            emit(nested, isOfInterface(type) ? OF_TYPES : NONE);
        }
        scope.leave();
        scope.forget(type.typeVariables());
        out.indent(-1).text("}");
    }

    /** A blank line but before the first member; whether the next is the first. */
    private boolean between(boolean first) {
        out.text(first ? "" : "\n");
        return false;
    }

    private boolean constants(TypeSpec type) {
        boolean first = true;
        boolean last = isEmpty(type) || type.kind() != Kind.ENUM;
        Iterator<Map.Entry<String, TypeSpec>> constants =
                type.enumConstants().entrySet().iterator();
        while (constants.hasNext()) {
            Map.Entry<String, TypeSpec> constant = constants.next();
            first = between(first);
            constant(constant.getKey(), constant.getValue());
            out.text(constants.hasNext() ? ",\n" : last ? "\n" : "");
        }
        out.text(last ? "" : ";\n");
        return first;
    }

    private boolean fields(TypeSpec type, boolean ofClass, boolean isFirst) {
        boolean first = isFirst;
        for (FieldSpec field : type.fieldSpecs()) {
            if (field.modifiers().contains(Modifier.STATIC) == ofClass) {
                first = between(first);
                members.field(field, isOfInterface(type) ? OF_CONSTANTS : NONE);
            }
        }
        return first;
    }

    private boolean block(CodeBlock code, boolean first) {
        if (code.isEmpty()) {
            return first;
        }
        boolean next = between(first);
        out.code(code);
        return next;
    }

    private boolean methods(TypeSpec type, boolean isFirst) {
        boolean first = isFirst;
        MethodSpec components = CodeParts.recordConstructor(type);
        if (components != null && !components.code().isEmpty()) {
            first = between(first);
            method(type, components);
        }
        first = methods(type, true, first);
        return methods(type, false, first);
    }

    private boolean methods(TypeSpec type, boolean constructors, boolean isFirst) {
        boolean first = isFirst;
        for (MethodSpec method : type.methodSpecs()) {
            if (method.isConstructor() == constructors) {
                first = between(first);
                method(type, method);
            }
        }
        return first;
    }

    private void method(TypeSpec type, MethodSpec method) {
        String name = type.name() == null ? "" : type.name();
        members.method(method, name, isOfInterface(type) ? OF_METHODS : NONE);
    }

    private static boolean isOfInterface(TypeSpec type) {
        return type.kind() == Kind.INTERFACE || type.kind() == Kind.ANNOTATION;
    }
}
