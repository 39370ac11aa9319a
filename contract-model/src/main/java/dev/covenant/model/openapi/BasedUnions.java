package dev.covenant.model.openapi;

import dev.covenant.model.Discriminator;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Unions within objects: members beside a {@code oneOf} or {@code anyOf}.
 */
final class BasedUnions {
    private final ReadRun run;
    private final Drafts drafts;
    private final TypeMaker maker;

    BasedUnions(ReadRun run, Drafts drafts, TypeMaker maker) {
        this.run = run;
        this.drafts = drafts;
        this.maker = maker;
    }

    /** Whether the schema around the alternatives describes an object of its own. */
    boolean hasContent(Shape base) {
        return !base.members.isEmpty() || !base.parents.isEmpty() || !base.restSchemas.isEmpty();
    }

    /** Whether every alternative is an heir of the schema, so that its members are theirs already. */
    boolean allInclude(List<Node> schemas, Shape base) {
        String own = run.names().of(base.at());
        for (Node schema : schemas) {
            String name = run.shapes().nameOfTarget(schema);
            boolean heir =
                    own != null && name != null && run.shapes().lineage(name).contains(own);
            if (!heir && !run.shapes().read(schema).members.keySet().containsAll(base.members.keySet())) {
                return false;
            }
        }
        return true;
    }

    /** The object around the alternatives as one of them: the value is always that. */
    UnionType.Variant base(Shape base, WantedName name) {
        TypeRef type = maker.part(drafts.withoutChoices(base, name), name, base.at());
        return new UnionType.Variant(type, "base", List.of(), base.at().location());
    }

    /**
     * A discriminated choice: what stands around the alternatives becomes part of each of them, so that they can be told
     * apart as the contract says.
     *
     * @param plain the choice without what stands around it
     */
    Draft distributed(Shape base, Draft.Union plain, List<Node> schemas, WantedName name) {
        List<UnionType.Variant> variants = new ArrayList<>();
        Map<String, String> mapping = new TreeMap<>();
        for (UnionType.Variant variant : plain.variants()) {
            WantedName part = name.plus("." + (variants.size() + 1));
            TypeRef type = whole(base, variant, schemas, part);
            variants.add(new UnionType.Variant(type, variant.label(), variant.tags(), variant.location()));
            if (type instanceof TypeRef.Named named) {
                variant.tags().forEach(tag -> mapping.put(tag, named.name()));
            }
        }
        Optional<Discriminator> discriminator =
                plain.discriminator().map(d -> new Discriminator(d.property(), mapping, d.fallback(), d.location()));
        return new Draft.Union(UnionType.Kind.ONE_OF, variants, discriminator, plain.constraints());
    }

    private TypeRef whole(Shape base, UnionType.Variant variant, List<Node> schemas, WantedName name) {
        for (Node schema : schemas) {
            if (schema.location().equals(variant.location())) {
                Shape whole = run.shapes().within(base, schema);
                return maker.part(drafts.of(whole, name), name, schema);
            }
        }
        throw new IllegalStateException("an alternative of another choice at " + variant.location());
    }
}
