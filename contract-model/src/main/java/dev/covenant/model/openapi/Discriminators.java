package dev.covenant.model.openapi;

import dev.covenant.model.Constraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Discriminator;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads discriminators: which value of which property means which type.
 */
final class Discriminators {
    private final ReadRun run;

    Discriminators(ReadRun run) {
        this.run = run;
    }

    /** The discriminator of a base type; its heirs are added when all types are known. */
    Optional<Discriminator> ofBase(Shape shape) {
        Node node = shape.discriminator;
        String property = property(node);
        if (node == null || property == null) {
            return Optional.empty();
        }
        if (!shape.members.containsKey(property)) {
            run.findings()
                    .add(
                            DiagnosticCode.BAD_DISCRIMINATOR,
                            node.location(),
                            "the discriminator '" + property + "' is no property of this schema");
        }
        return Optional.of(new Discriminator(property, mapping(node), fallback(node), node.location()));
    }

    Draft union(Shape.Choice choice, UnionType.Kind kind, List<UnionType.Variant> variants, Constraints limits) {
        Node node = choice.owner().get("discriminator");
        String property = property(node);
        if (node == null || property == null) {
            return new Draft.Union(kind, variants, Optional.empty(), limits);
        }
        for (UnionType.Variant variant : variants) {
            if (!(variant.type() instanceof TypeRef.Named)) {
                run.findings()
                        .add(
                                DiagnosticCode.BAD_DISCRIMINATOR,
                                variant.location(),
                                "an alternative that is no object cannot have the discriminator '" + property + "'");
                return new Draft.Union(kind, variants, Optional.empty(), limits);
            }
        }
        Map<String, String> mapping = mapping(node);
        List<UnionType.Variant> tagged = new ArrayList<>();
        for (UnionType.Variant variant : variants) {
            tagged.add(tagged(variant, property, mapping));
        }
        tagged.forEach(v -> v.tags().forEach(tag -> mapping.putIfAbsent(tag, ((TypeRef.Named) v.type()).name())));
        Discriminator discriminator = new Discriminator(property, mapping, fallback(node), node.location());
        return new Draft.Union(kind, tagged, Optional.of(discriminator), limits);
    }

    private UnionType.Variant tagged(UnionType.Variant variant, String property, Map<String, String> mapping) {
        String name = ((TypeRef.Named) variant.type()).name();
        TreeSet<String> tags = new TreeSet<>();
        mapping.forEach((value, type) -> {
            if (type.equals(name)) {
                tags.add(value);
            }
        });
        if (tags.isEmpty()) {
            for (String own : ownValues(name, property)) {
                if (!mapping.containsKey(own)) {
                    tags.add(own);
                }
            }
        }
        if (tags.isEmpty()) {
            tags.add(variant.label());
        }
        return new UnionType.Variant(variant.type(), variant.label(), List.copyOf(tags), variant.location());
    }

    /** The values that the type itself allows its discriminator to have: they are what travels. */
    List<String> ownValues(String type, String property) {
        Node schema = run.names().schema(type);
        Shape.Member member =
                schema == null ? null : run.shapes().of(schema).members.get(property);
        if (member == null) {
            return List.of();
        }
        Node last = member.schemas().get(member.schemas().size() - 1);
        Shape shape = run.shapes().read(last);
        if (shape.constant instanceof ScalarNode constant && constant.isText()) {
            return List.of(constant.text());
        }
        // An enum that a parent declares lists the values of all its heirs.
        boolean own = member.from().isEmpty() || member.schemas().size() > 1;
        if (own
                && shape.values != null
                && shape.values.size() == 1
                && shape.values.get(0) instanceof ScalarNode value) {
            return List.of(value.text());
        }
        return List.of();
    }

    /** 2.0 names the property; 3.x has an object. */
    private @Nullable String property(@Nullable Node node) {
        if (node instanceof ScalarNode scalar && scalar.isText()) {
            return scalar.text();
        }
        if (node instanceof MappingNode mapping && mapping.get("propertyName") instanceof ScalarNode name) {
            return name.text();
        }
        if (node != null) {
            run.findings().add(DiagnosticCode.BAD_DISCRIMINATOR, node.location(), "a discriminator names a property");
        }
        return null;
    }

    private Map<String, String> mapping(Node discriminator) {
        Map<String, String> mapping = new TreeMap<>();
        MappingNode written =
                discriminator instanceof MappingNode m ? run.fields().mapping(m, "mapping") : null;
        if (written == null) {
            return mapping;
        }
        for (int i = 0; i < written.size(); i++) {
            boolean named = written.value(i) instanceof ScalarNode;
            String type = named ? typeOf((ScalarNode) written.value(i)) : null;
            if (type == null && !(named && isReference((ScalarNode) written.value(i)))) {
                run.findings()
                        .add(
                                DiagnosticCode.BAD_DISCRIMINATOR,
                                written.value(i).location(),
                                "the value '" + written.key(i) + "' is mapped to no schema; ignored");
            } else if (type != null) {
                mapping.put(written.key(i), type);
            }
        }
        return mapping;
    }

    private Optional<String> fallback(Node discriminator) {
        boolean given =
                discriminator instanceof MappingNode mapping && mapping.get("defaultMapping") instanceof ScalarNode;
        return given
                ? Optional.ofNullable(typeOf((ScalarNode) ((MappingNode) discriminator).get("defaultMapping")))
                : Optional.empty();
    }

    /** A mapping names a component, or refers to a schema as {@code $ref} does. */
    private @Nullable String typeOf(@Nullable ScalarNode target) {
        if (target == null) {
            return null;
        }
        String bare = target.text();
        if (run.names().schema(bare) != null) {
            return bare;
        }
        Node schema = isReference(target) ? run.references().target(target).orElse(null) : null;
        return schema == null ? null : run.schemas().declaredName(schema);
    }

    private static boolean isReference(ScalarNode target) {
        String text = target.text();
        return text.indexOf('#') >= 0 || text.indexOf('.') >= 0 || text.indexOf('/') >= 0;
    }
}
