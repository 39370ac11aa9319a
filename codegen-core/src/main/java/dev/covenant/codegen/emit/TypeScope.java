package dev.covenant.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What simple names mean at a place in a file, and so how a type is called there. A learning scope imports a type at its first
 * use; whether that was right is known at the end of the file.
 */
final class TypeScope {
    private final String packageName;
    private final Set<String> alwaysQualified;
    private final Map<String, ClassName> imports;
    private final boolean learns;
    private final Set<String> ofThisPackage = new HashSet<>();
    private final List<ClassName> leftQualified = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<String> typeVariables = new ArrayList<>();

    /** A type that surrounds the place: its name and the simple names of what is nested in it. */
    private record Level(String canonicalName, @Nullable String name, Set<String> nested) {}

    private TypeScope(String packageName, Set<String> alwaysQualified, Map<String, ClassName> imports, boolean learns) {
        this.packageName = packageName;
        this.alwaysQualified = alwaysQualified;
        this.imports = imports;
        this.learns = learns;
    }

    static TypeScope learning(String packageName, Set<String> alwaysQualified) {
        return new TypeScope(packageName, alwaysQualified, new HashMap<>(), true);
    }

    /** Whether nothing was written that the imports as they are now make wrong. */
    boolean isRight() {
        for (String name : ofThisPackage) {
            if (imports.containsKey(name)) {
                return false;
            }
        }
        for (ClassName type : leftQualified) {
            ClassName imported = imports.get(type.simpleName());
            if (imported != null && imported.canonicalName().equals(type.canonicalName())) {
                return false;
            }
        }
        return true;
    }

    /** The scope with what was learnt, for writing the file again. */
    TypeScope corrected() {
        Map<String, ClassName> known = new HashMap<>(imports);
        known.keySet().removeAll(ofThisPackage);
        return new TypeScope(packageName, alwaysQualified, known, false);
    }

    /** By simple name. */
    Map<String, ClassName> imports() {
        return imports;
    }

    /** Goes to the declaration of a type, where its own nested types are not known yet. */
    void enterHead(TypeSpec type) {
        enter(type.name(), Set.of());
    }

    void enterBody(TypeSpec type) {
        enter(type.name(), type.nestedTypesSimpleNames());
    }

    private void enter(@Nullable String name, Set<String> nested) {
        String outer =
                levels.isEmpty() ? packageName : levels.get(levels.size() - 1).canonicalName();
        String canonical = outer.isEmpty() ? String.valueOf(name) : outer + "." + name;
        levels.add(new Level(canonical, name, nested));
    }

    void leave() {
        levels.remove(levels.size() - 1);
    }

    void declare(List<TypeVariableName> variables) {
        variables.forEach(variable -> typeVariables.add(variable.name()));
    }

    void forget(List<TypeVariableName> variables) {
        variables.forEach(variable -> typeVariables.remove(variable.name()));
    }

    /** The shortest name that means the type here. */
    String nameOf(ClassName type) {
        ClassName top = type.topLevelClassName();
        if (!typeVariables.isEmpty() && typeVariables.contains(top.simpleName())) {
            return type.canonicalName();
        }
        String meant = null;
        for (ClassName c = type; c != null; c = c.enclosingClassName()) {
            meant = meaning(c.simpleName());
            if (meant != null && meant.equals(c.canonicalName())) {
                return from(c, type);
            }
        }
        return meant == null ? unknown(type, top) : taken(type, top);
    }

    /** Its simple name means another type here. */
    private String taken(ClassName type, ClassName top) {
        if (type.packageName().equals(packageName) && local(top.simpleName()) == null) {
            ofThisPackage.add(top.simpleName());
        }
        return type.canonicalName();
    }

    private String unknown(ClassName type, ClassName top) {
        if (type.packageName().equals(packageName)) {
            ofThisPackage.add(top.simpleName());
            return from(top, type);
        }
        if (!learns || type.packageName().isEmpty()) {
            return type.canonicalName();
        }
        if (alwaysQualified.contains(type.simpleName())) {
            leftQualified.add(top);
            return type.canonicalName();
        }
        imports.put(top.simpleName(), top);
        return from(top, type);
    }

    private @Nullable String meaning(String simpleName) {
        String local = local(simpleName);
        if (local != null) {
            return local;
        }
        ClassName imported = imports.get(simpleName);
        return imported == null ? null : imported.canonicalName();
    }

    /** The canonical name of the type of this file that a simple name means. */
    private @Nullable String local(String simpleName) {
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (levels.get(i).nested().contains(simpleName)) {
                return levels.get(i).canonicalName() + "." + simpleName;
            }
        }
        return !levels.isEmpty() && simpleName.equals(levels.get(0).name())
                ? levels.get(0).canonicalName()
                : null;
    }

    /** The name of a type from one that surrounds it on. */
    private static String from(ClassName outer, ClassName type) {
        int hidden = outer.canonicalName().length() - outer.simpleName().length();
        return hidden == 0 ? type.canonicalName() : type.canonicalName().substring(hidden);
    }
}
