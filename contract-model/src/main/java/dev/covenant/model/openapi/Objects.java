package dev.covenant.model.openapi;

import dev.covenant.model.Additional;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Docs;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes object types: properties with everything that is said of them.
 */
final class Objects {
    private final ReadRun run;
    private final TypeMaker maker;
    private final Annotations annotations;
    private final Defaults defaults;

    Objects(ReadRun run, TypeMaker maker) {
        this.run = run;
        this.maker = maker;
        this.annotations = new Annotations(run);
        this.defaults = new Defaults(run);
    }

    ObjectType define(Draft.Structure structure, TypeMaker.Named header) {
        Shape shape = structure.shape();
        List<Property> properties = new ArrayList<>(shape.members.size());
        for (Map.Entry<String, Shape.Member> entry : sorted(shape.members)) {
            properties.add(property(entry.getKey(), entry.getValue(), shape, header));
        }
        for (Map.Entry<String, Node> required : shape.required.entrySet()) {
            if (!shape.members.containsKey(required.getKey())) {
                properties.add(undeclared(required.getKey(), required.getValue(), shape, header));
            }
        }
        if (properties.size() > shape.members.size()) {
            properties.sort(Comparator.comparing(Property::name));
        }
        return new ObjectType(
                header.name(),
                header.declared(),
                properties,
                additional(shape, header),
                List.copyOf(shape.parents),
                run.discriminators().ofBase(shape),
                structure.constraints(),
                header.docs(),
                Optional.empty(),
                header.at().location());
    }

    private static List<Map.Entry<String, Shape.Member>> sorted(Map<String, Shape.Member> members) {
        List<Map.Entry<String, Shape.Member>> sorted = new ArrayList<>(members.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        return sorted;
    }

    private Property property(String name, Shape.Member member, Shape shape, TypeMaker.Named header) {
        List<Node> schemas = member.schemas();
        Node last = schemas.get(schemas.size() - 1);
        String owner = member.from().orElse(header.name());
        TypeRef type = schemas.size() == 1
                ? run.schemas().of(last)
                : maker.drafts().combined().of(schemas, WantedName.of(owner + "." + name));
        Optional<Literal> defaultValue = defaults.of(schemas);
        return new Property(
                name,
                type,
                shape.required.containsKey(name),
                annotations.access(schemas),
                defaultValue,
                member.from(),
                docs(schemas),
                Optional.empty(),
                last.location());
    }

    private Docs docs(List<Node> schemas) {
        for (int i = schemas.size() - 1; i >= 0; i--) {
            Docs docs = run.docs().ofSchema(schemas.get(i));
            if (!docs.isNone() || docs.stability().isPresent()) {
                return docs;
            }
        }
        return Docs.none();
    }

    /** A name that is required but not declared must be there, and may be whatever other members may be. */
    private Property undeclared(String name, Node at, Shape shape, TypeMaker.Named header) {
        run.findings()
                .add(
                        DiagnosticCode.REQUIRED_UNDECLARED,
                        at.location(),
                        "'" + name + "' is required but not declared; it may be anything");
        TypeRef type = shape.restSchemas.isEmpty()
                ? Schemas.anything(at)
                : maker.drafts().values(shape, WantedName.of(header.name()));
        return new Property(
                name,
                type,
                true,
                Property.Access.READ_WRITE,
                Optional.empty(),
                Optional.empty(),
                Docs.none(),
                Optional.empty(),
                at.location());
    }

    private Additional additional(Shape shape, TypeMaker.Named header) {
        return switch (shape.rest) {
            case UNSAID -> new Additional.Unsaid();
            case ANY -> new Additional.Typed(Schemas.anything(restNode(shape)));
            case TYPED -> new Additional.Typed(maker.drafts().values(shape, WantedName.of(header.name())));
            case FORBIDDEN -> new Additional.Forbidden(restNode(shape).location());
        };
    }

    private static Node restNode(Shape shape) {
        if (!(shape.at() instanceof MappingNode mapping)) {
            return shape.at();
        }
        Node additional = mapping.get("additionalProperties");
        Node said = additional == null ? mapping.get("unevaluatedProperties") : additional;
        return said == null ? shape.at() : said;
    }
}
