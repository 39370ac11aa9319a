package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import dev.covenant.model.Constraints;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Docs;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.Scalar;
import dev.covenant.model.Severity;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Decides how the properties of an object stand in its class.
 */
final class MemberPlans {
    private final Tags tags;
    private final Consumer<Diagnostic> report;

    MemberPlans(Tags tags, Consumer<Diagnostic> report) {
        this.tags = tags;
        this.report = report;
    }

    List<Member> of(ObjectType object, JavaTypes types) {
        List<Property> properties = properties(object);
        NameScope scope = scope(properties);
        reportClashes(object, scope);
        List<Member> members = new ArrayList<>();
        for (Property property : properties) {
            Optional<CodeBlock> fallback = fallback(property, types);
            members.add(new Member(
                    property,
                    scope.name(property.name()),
                    types.of(property.type()),
                    presence(property, types, fallback.isPresent()),
                    fallback,
                    preset(object, property, types)));
        }
        return members;
    }

    /** Merge patch: everything may be absent or null. */
    List<Member> ofPatch(ObjectType object, JavaTypes types) {
        List<Property> properties = properties(object);
        NameScope scope = scope(properties);
        return properties.stream()
                .map(property -> inPatch(property, types))
                .map(property -> new Member(
                        property,
                        scope.name(property.name()),
                        boxed(property, types),
                        Presence.FIELD,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static TypeName boxed(Property property, JavaTypes types) {
        return types.boxed(property.type());
    }

    /** A map is patched member by member, and null removes one. */
    private static Property inPatch(Property property, JavaTypes types) {
        if (!(types.resolve(property.type()) instanceof TypeRef.MapOf map)) {
            return property;
        }
        TypeRef open =
                new TypeRef.MapOf(map.value().withNullable(true), map.nullable(), map.constraints(), map.location());
        return new Property(
                property.name(),
                open,
                property.required(),
                property.access(),
                property.defaultValue(),
                property.inheritedFrom(),
                property.docs(),
                property.field(),
                property.location());
    }

    private List<Property> properties(ObjectType object) {
        List<Property> properties = new ArrayList<>();
        for (String tag : tags.of(object.name()).keySet()) {
            if (object.property(tag).isEmpty()) {
                properties.add(undeclaredTag(tag, object));
            }
        }
        properties.addAll(object.properties());
        return properties;
    }

    private static Property undeclaredTag(String name, ObjectType object) {
        return new Property(
                name,
                new TypeRef.Single(Scalar.STRING, "", false, Constraints.none(), object.location()),
                false,
                Property.Access.READ_WRITE,
                Optional.empty(),
                Optional.empty(),
                Docs.none(),
                Optional.empty(),
                object.location());
    }

    private static NameScope scope(List<Property> properties) {
        return NameScope.of(NameStyle.MEMBER)
                .reserve("builder", "toBuilder", "codec", "additional", "build")
                .assign(properties.stream().map(Property::name).toList());
    }

    private void reportClashes(ObjectType object, NameScope scope) {
        scope.clashes().forEach((wire, name) -> {
            String message = "property '" + wire + "' of '" + object.name() + "' becomes " + name
                    + ", because its plain name is taken";
            object.property(wire)
                    .ifPresent(property -> report.accept(
                            new Diagnostic(Severity.INFO, "property-renamed", message, property.location(), "")));
        });
    }

    private static Presence presence(Property property, JavaTypes types, boolean hasFallback) {
        boolean nullable = types.nullable(property.type());
        if (property.required() && property.access() == Property.Access.READ_WRITE) {
            return nullable ? Presence.NULLABLE : Presence.REQUIRED;
        }
        if (nullable) {
            return Presence.FIELD;
        }
        return hasFallback ? Presence.DEFAULTED : Presence.OPTIONAL;
    }

    private static Optional<CodeBlock> fallback(Property property, JavaTypes types) {
        return property.required() || types.nullable(property.type())
                ? Optional.empty()
                : property.defaultValue().flatMap(value -> types.literal(value, property.type()));
    }

    private Optional<CodeBlock> preset(ObjectType object, Property property, JavaTypes types) {
        Optional<Literal> constant =
                property.required() ? property.type().constraints().constant() : Optional.empty();
        if (constant.isPresent()) {
            return types.literal(constant.get(), property.type());
        }
        Map<String, Set<String>> known = tags.of(object.name());
        Set<String> values = known.getOrDefault(property.name(), Set.of());
        if (values.size() != 1 || !isText(property.type(), types)) {
            return Optional.empty();
        }
        return types.literal(new Literal.Text(values.iterator().next()), property.type());
    }

    private static boolean isText(TypeRef type, JavaTypes types) {
        return types.boxed(type).equals(ScalarType.TEXT.boxed())
                || types.definition(type).filter(EnumType.class::isInstance).isPresent();
    }
}
