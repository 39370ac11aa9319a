package dev.covenant.javaapi;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.emit.RecordShape;
import dev.covenant.javaapi.JavaMethod.Argument;
import dev.covenant.model.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Reads off the description of a type what others can see of it. What is private, and what is said in words, is no part of that.
 */
final class SpecReader {
    private final List<JavaType> types = new ArrayList<>();

    private SpecReader() {}

    /** A type and those nested in it, as far as they are public. */
    static List<JavaType> read(GeneratedType type) {
        TypeSpec spec = type.spec();
        SpecReader reader = new SpecReader();
        if (spec.modifiers().contains(Modifier.PUBLIC)) {
            reader.add(type.name(), spec, type.origins());
        }
        return reader.types;
    }

    private void add(ClassName name, TypeSpec spec, Map<String, Located> origins) {
        List<TypeName> supertypes = new ArrayList<>();
        if (!spec.superclass().equals(ClassName.OBJECT)) {
            supertypes.add(JavaTypes.plain(spec.superclass()));
        }
        spec.superinterfaces().forEach(parent -> supertypes.add(JavaTypes.plain(parent)));
        types.add(
                new JavaType(name, kind(spec), isFinal(spec), supertypes, methods(spec), fields(name, spec), origins));
        for (TypeSpec nested : spec.typeSpecs()) {
            if (isVisible(nested.modifiers(), spec)) {
                add(name.nestedClass(nested.name()), nested, origins(nested, origins));
            }
        }
    }

    /** What a nested type is made of is often told where the outer one is; else it is made of the same. */
    private static Map<String, Located> origins(TypeSpec nested, Map<String, Located> origins) {
        Located own = origins.get(nested.name());
        if (own == null) {
            return origins;
        }
        Map<String, Located> changed = new HashMap<>(origins);
        changed.put("", own);
        return changed;
    }

    private static JavaType.Kind kind(TypeSpec spec) {
        return switch (spec.kind()) {
            case CLASS, RECORD -> JavaType.Kind.CLASS;
            case INTERFACE -> JavaType.Kind.INTERFACE;
            case ENUM -> JavaType.Kind.ENUM;
            case ANNOTATION -> JavaType.Kind.ANNOTATION;
        };
    }

    private static boolean isFinal(TypeSpec spec) {
        return spec.kind() == TypeSpec.Kind.RECORD
                || spec.kind() == TypeSpec.Kind.ENUM
                || spec.modifiers().contains(Modifier.FINAL)
                || spec.modifiers().contains(Modifier.SEALED);
    }

    /** Members of interfaces are public unless they say otherwise; protected ones are for heirs. */
    private static boolean isVisible(Set<Modifier> modifiers, TypeSpec owner) {
        return modifiers.contains(Modifier.PUBLIC)
                || (owner.kind() == TypeSpec.Kind.INTERFACE && !modifiers.contains(Modifier.PRIVATE))
                || (modifiers.contains(Modifier.PROTECTED) && !isFinal(owner));
    }

    private static List<JavaMethod> methods(TypeSpec spec) {
        List<JavaMethod> methods = new ArrayList<>();
        List<MethodSpec> specs = spec.methodSpecs();
        specs.stream()
                .filter(method -> isVisible(method.modifiers(), spec))
                .filter(method -> !RecordShape.isCompact(method))
                .forEach(method -> methods.add(method(method)));
        if (spec.kind() == TypeSpec.Kind.RECORD) {
            addRecord(spec, methods);
        } else if (spec.kind() == TypeSpec.Kind.CLASS && specs.stream().noneMatch(MethodSpec::isConstructor)) {
            methods.add(constructor(List.of()));
        }
        return methods;
    }

    private static void addRecord(TypeSpec spec, List<JavaMethod> methods) {
        List<Argument> components = RecordShape.components(spec).stream()
                .map(component -> new Argument(component.name(), JavaTypes.plain(component.type())))
                .toList();
        methods.add(constructor(components));
        for (Argument component : components) {
            JavaMethod accessor =
                    new JavaMethod(component.name(), List.of(), List.of(), component.type(), List.of(), false, false);
            if (methods.stream().noneMatch(method -> method.key().equals(accessor.key()))) {
                methods.add(accessor);
            }
        }
    }

    private static JavaMethod constructor(List<Argument> arguments) {
        return new JavaMethod(JavaMethod.CONSTRUCTOR, List.of(), arguments, TypeName.VOID, List.of(), false, false);
    }

    private static JavaMethod method(MethodSpec spec) {
        List<Argument> arguments = spec.parameters().stream()
                .map(parameter -> new Argument(parameter.name(), JavaTypes.plain(parameter.type())))
                .toList();
        return new JavaMethod(
                spec.isConstructor() ? JavaMethod.CONSTRUCTOR : spec.name(),
                spec.typeVariables(),
                arguments,
                spec.isConstructor() ? TypeName.VOID : JavaTypes.plain(spec.returnType()),
                spec.exceptions().stream().map(JavaTypes::plain).toList(),
                spec.modifiers().contains(Modifier.STATIC),
                spec.modifiers().contains(Modifier.ABSTRACT));
    }

    private static List<JavaField> fields(ClassName name, TypeSpec spec) {
        List<JavaField> fields = new ArrayList<>();
        spec.enumConstants().keySet().forEach(constant -> fields.add(new JavaField(constant, name, true)));
        for (FieldSpec field : spec.fieldSpecs()) {
            if (isVisible(field.modifiers(), spec)) {
                boolean isStatic = field.modifiers().contains(Modifier.STATIC);
                fields.add(new JavaField(field.name(), JavaTypes.plain(field.type()), isStatic));
            }
        }
        return fields;
    }
}
