package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.model.Encoding;
import dev.covenant.model.MediaType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the parts of a multipart body: the properties of the object it is, or of all the objects it may be.
 */
final class PartsPlans {
    private final JavaTypes types;

    PartsPlans(JavaTypes types) {
        this.types = types;
    }

    /** Empty when the contract names no parts. */
    Optional<PartsPlan> of(MediaType media, ClassName name, String operation) {
        Optional<TypeDef> body = media.type().flatMap(types::definition);
        Collection<Property> properties = body.map(this::properties).orElse(List.of());
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        NameScope names = NameScope.of(NameStyle.MEMBER)
                .reserve(BuiltClass.members())
                .reserve(PackageNames.root(name.packageName()))
                .assign(properties.stream().map(Property::name).toList());
        List<PartPlan> parts = properties.stream()
                .map(p -> part(
                        p,
                        names.name(p.name()),
                        Optional.ofNullable(media.encodings().get(p.name()))))
                .toList();
        return Optional.of(new PartsPlan(name, operation, parts, body.get().docs()));
    }

    private Collection<Property> properties(TypeDef body) {
        Map<String, Property> byName = new TreeMap<>();
        if (body instanceof ObjectType object) {
            object.properties().forEach(p -> byName.put(p.name(), p));
        } else if (body instanceof UnionType union) {
            union.variants().forEach(v -> types.object(v.type()).ifPresent(object -> merge(object, byName)));
            byName.replaceAll((name, property) -> optional(property));
        }
        byName.values().removeIf(p -> p.access() == Property.Access.READ_ONLY);
        return byName.values();
    }

    private static void merge(ObjectType object, Map<String, Property> byName) {
        object.properties().forEach(p -> byName.putIfAbsent(p.name(), p));
    }

    private static Property optional(Property p) {
        return new Property(
                p.name(),
                p.type(),
                false,
                p.access(),
                p.defaultValue(),
                p.inheritedFrom(),
                p.docs(),
                p.field(),
                p.location());
    }

    private PartPlan part(Property property, String javaName, Optional<Encoding> encoding) {
        String contentType = encoding.flatMap(Encoding::contentType).orElse("");
        TypeRef type = types.resolve(property.type()).withNullable(false);
        boolean list = type instanceof TypeRef.ListOf && !MediaRules.isJson(contentType);
        TypeRef item = list ? ((TypeRef.ListOf) type).element().withNullable(false) : type;
        if (isFile(item, contentType)) {
            PartPlan.Kind kind = list ? PartPlan.Kind.FILES : PartPlan.Kind.FILE;
            CodeBlock none = CodeBlock.of("");
            return new PartPlan(property, javaName, kind, RuntimeNames.FILE_PART, none, none, contentType);
        }
        PartPlan.Kind kind = list ? PartPlan.Kind.VALUES : PartPlan.Kind.VALUE;
        return new PartPlan(
                property, javaName, kind, types.of(item), types.codec(item), types.shape(item), contentType);
    }

    /** OpenAPI 3.1 says bytes by a media type and no schema. */
    private boolean isFile(TypeRef item, String contentType) {
        Root root = Root.of(types, Optional.of(item));
        if (root == Root.UNSAID && !contentType.isEmpty()) {
            return MediaRules.kind(contentType, root) == MediaKind.BINARY;
        }
        return root == Root.BINARY;
    }
}
