package dev.covenant.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A Java file of one type.
 *
 * @param comment a line at its beginning
 * @param packageName where it is; may be empty
 * @param importsJavaLang whether types of {@code java.lang} are imported by name, because the package has types of such names
 */
public record SourceText(String comment, String packageName, boolean importsJavaLang) {
    private static final int USUAL_LENGTH = 8_192;

    /** The text of the file with this type. */
    public String of(TypeSpec type) {
        Set<String> qualified = new TreeSet<>();
        collectQualified(type, qualified);
        TypeScope scope = TypeScope.learning(packageName, qualified);
        StringBuilder body = body(type, scope);
        if (!scope.isRight()) {
            scope = scope.corrected();
            body = body(type, scope);
        }
        return head(scope.imports(), qualified).append(body).toString();
    }

    private static StringBuilder body(TypeSpec type, TypeScope scope) {
        StringBuilder out = new StringBuilder(USUAL_LENGTH);
        new TypeEmitter(new CodeEmitter(new WrappedText(out), scope), scope).emit(type, Set.of());
        return out;
    }

    private StringBuilder head(Map<String, ClassName> imports, Set<String> qualified) {
        StringBuilder out =
                new StringBuilder(USUAL_LENGTH).append("// ").append(comment).append('\n');
        if (!packageName.isEmpty()) {
            out.append("package ").append(packageName).append(";\n\n");
        }
        Map<String, ClassName> sorted = new TreeMap<>();
        imports.values().forEach(type -> sorted.put(type.canonicalName(), type));
        int start = out.length();
        sorted.forEach((name, type) -> {
            boolean implied = !importsJavaLang && type.packageName().equals("java.lang");
            if (!implied || qualified.contains(type.simpleName())) {
                out.append("import ").append(name).append(";\n");
            }
        });
        return out.length() > start ? out.append('\n') : out;
    }

    private static void collectQualified(TypeSpec type, Set<String> names) {
        names.addAll(type.alwaysQualifiedNames());
        type.typeSpecs().forEach(nested -> collectQualified(nested, names));
    }
}
