package dev.covenant.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Writes the names of types, with their arguments and annotations, and annotations wherever they stand.
 */
final class TypeNameEmitter {
    private final CodeEmitter out;
    private final TypeScope scope;

    TypeNameEmitter(CodeEmitter out, TypeScope scope) {
        this.out = out;
        this.scope = scope;
    }

    void emit(TypeName type) {
        if (type instanceof ClassName name) {
            named(name);
        } else if (type instanceof ParameterizedTypeName generic) {
            generic(generic);
        } else if (type instanceof ArrayTypeName array) {
            array(array, false);
        } else if (type instanceof WildcardTypeName wildcard) {
            wildcard(wildcard);
        } else if (type instanceof TypeVariableName variable) {
            annotations(variable.annotations());
            out.text(variable.name());
        } else {
            annotations(type.annotations());
            out.text(type.withoutAnnotations().toString());
        }
    }

    /** The last brackets of a parameter of any number are dots. */
    void array(ArrayTypeName array, boolean dots) {
        TypeName element = array;
        while (element instanceof ArrayTypeName inner) {
            element = inner.componentType();
        }
        emit(element);
        TypeName left = array;
        while (left instanceof ArrayTypeName inner) {
            if (inner.isAnnotated()) {
                out.text(" ");
                annotations(inner.annotations());
            }
            left = inner.componentType();
            out.text(dots && !(left instanceof ArrayTypeName) ? "..." : "[]");
        }
    }

    private void named(ClassName type) {
        if (type.isAnnotated()) {
            annotated(type);
        } else {
            out.text(scope.nameOf(type));
        }
    }

    /** Annotations stand before the simple name of the type they are of. */
    private void annotated(ClassName type) {
        List<ClassName> outermostFirst = new ArrayList<>();
        for (ClassName c = type; c != null; c = c.enclosingClassName()) {
            outermostFirst.add(c);
        }
        Collections.reverse(outermostFirst);
        boolean begun = false;
        for (ClassName c : outermostFirst) {
            if (begun || c.isAnnotated()) {
                String name = begun ? "." + c.simpleName() : scope.nameOf(c);
                int simple = name.lastIndexOf('.') + 1;
                out.text(name.substring(0, simple));
                if (c.isAnnotated()) {
                    out.text(simple > 0 ? " " : "");
                    annotations(c.annotations());
                }
                out.text(name.substring(simple));
                begun = true;
            }
        }
    }

    private void generic(ParameterizedTypeName type) {
        ParameterizedTypeName outer = type.enclosingType();
        if (outer == null) {
            named(type.rawType());
        } else {
            generic(outer);
            out.text(".");
            if (type.isAnnotated()) {
                out.text(" ");
                annotations(type.annotations());
            }
            out.text(type.rawType().simpleName());
        }
        String separator = "<";
        for (TypeName argument : type.typeArguments()) {
            out.text(separator);
            emit(argument);
            separator = ", ";
        }
        out.text(type.typeArguments().isEmpty() ? "" : ">");
    }

    private void wildcard(WildcardTypeName type) {
        if (!type.lowerBounds().isEmpty()) {
            out.text("? super ");
            emit(type.lowerBounds().get(0));
        } else if (isObject(type.upperBounds().get(0))) {
            out.text("?");
        } else {
            out.text("? extends ");
            emit(type.upperBounds().get(0));
        }
    }

    /** JavaPoet compares types by their texts, which it makes for every one that is asked. */
    static boolean isObject(TypeName type) {
        return type instanceof ClassName name
                && !name.isAnnotated()
                && name.canonicalName().equals(ClassName.OBJECT.canonicalName());
    }

    private void annotations(List<AnnotationSpec> annotations) {
        annotations(annotations, true);
    }

    void annotations(List<AnnotationSpec> annotations, boolean inline) {
        for (AnnotationSpec annotation : annotations) {
            annotation(annotation, inline);
            out.text(inline ? " " : "\n");
        }
    }

    void annotation(AnnotationSpec annotation, boolean inline) {
        out.text("@").type(annotation.type());
        Map<String, List<CodeBlock>> members = annotation.members();
        String lineEnd = inline ? "" : "\n";
        String separator = inline ? ", " : ",\n";
        if (members.size() == 1 && members.containsKey(AnnotationSpec.VALUE)) {
            out.text("(");
            values(members.get(AnnotationSpec.VALUE), lineEnd, separator);
            out.text(")");
        } else if (!members.isEmpty()) {
            out.text("(" + lineEnd).indent(2);
            String between = "";
            for (Map.Entry<String, List<CodeBlock>> member : members.entrySet()) {
                out.text(between).text(member.getKey() + " = ");
                values(member.getValue(), lineEnd, separator);
                between = separator;
            }
            out.indent(-2).text(lineEnd + ")");
        }
    }

    private void values(List<CodeBlock> values, String lineEnd, String separator) {
        boolean list = values.size() != 1;
        out.text(list ? "{" + lineEnd : "").indent(2);
        String between = "";
        for (CodeBlock value : values) {
            out.text(between).code(value);
            between = separator;
        }
        out.indent(-2).text(list ? lineEnd + "}" : "");
    }
}
