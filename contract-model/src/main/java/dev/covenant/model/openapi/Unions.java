package dev.covenant.model.openapi;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes something of {@code oneOf} and {@code anyOf}: a union, or whatever simpler thing is meant by them.
 */
final class Unions {
    private final ReadRun run;
    private final Drafts drafts;
    private final TypeMaker maker;
    private final EnumUnions enumUnions;
    private final BasedUnions based;

    Unions(ReadRun run, Drafts drafts, TypeMaker maker) {
        this.run = run;
        this.drafts = drafts;
        this.maker = maker;
        this.enumUnions = new EnumUnions(run);
        this.based = new BasedUnions(run, drafts, maker);
    }

    Draft of(Shape shape, WantedName name) {
        List<Shape.Choice> choices = new ArrayList<>();
        List<Assertion> limits = new ArrayList<>();
        for (Shape.Choice choice : shape.choices) {
            if (Refinements.only(choice, shape)) {
                if (!Refinements.asksNothing(choice)) {
                    limits.add(assertion(choice));
                }
            } else {
                choices.add(choice);
            }
        }
        Shape base = new Shape(shape.at());
        new Conjunction(base, run.findings(), run.references()).absorb(shape, null);
        base.choices = List.of();
        base.constraints = Tighter.with(base.constraints, limits);
        if (choices.isEmpty()) {
            return drafts.withoutChoices(base, name);
        }
        return choices.size() == 1 ? one(base, choices.get(0), name) : several(base, choices, name);
    }

    /** Alternatives that only limit the value, such as which members it must have. */
    private Assertion assertion(Shape.Choice choice) {
        List<TypeRef> schemas = new ArrayList<>();
        choice.schemas().forEach(schema -> schemas.add(run.schemas().of(schema)));
        Assertion.Combination combination =
                choice.exactlyOne() ? Assertion.Combination.ONE_OF : Assertion.Combination.ANY_OF;
        return new Assertion.Combined(combination, schemas);
    }

    private Draft one(Shape base, Shape.Choice choice, WantedName name) {
        List<Node> schemas = new ArrayList<>();
        for (Node schema : flat(choice)) {
            if (!Nullability.isOnlyNull(schema) && !isItself(schema, choice, base)) {
                schemas.add(schema);
            }
        }
        if (schemas.isEmpty()) {
            return new Draft.Plain(Schemas.anything(base.at()).withNullable(true));
        }
        if (!based.hasContent(base) || based.allInclude(schemas, base)) {
            return alone(base, choice, schemas);
        }
        if (choice.owner().has("discriminator")) {
            Draft.Union plain = (Draft.Union)
                    run.discriminators().union(choice, UnionType.Kind.ONE_OF, variants(schemas), drafts.limits(base));
            return based.distributed(base, plain, schemas, name);
        }
        List<UnionType.Variant> variants = new ArrayList<>();
        variants.add(based.base(base, name.plus(".base")));
        variants.addAll(variants(schemas));
        return new Draft.Union(UnionType.Kind.ANY_OF, variants, Optional.empty(), Constraints.none());
    }

    /** Who compares need not know that some alternatives of an {@code anyOf} stand in another one within it. */
    private List<Node> flat(Shape.Choice choice) {
        List<Node> flat = new ArrayList<>();
        for (Node schema : choice.schemas()) {
            boolean within = run.options().comparing()
                    && !choice.exactlyOne()
                    && schema instanceof MappingNode mapping
                    && mapping.size() == 1
                    && mapping.get("anyOf") instanceof SequenceNode inner
                    && inner.items().stream().noneMatch(Nullability::isOnlyNull);
            if (within) {
                Node inner = ((MappingNode) schema).value(0);
                flat.addAll(flat(new Shape.Choice(false, inner, (MappingNode) schema, ((SequenceNode) inner).items())));
            } else {
                flat.add(schema);
            }
        }
        return flat;
    }

    private boolean isItself(Node schema, Shape.Choice choice, Shape base) {
        ScalarNode ref = References.refOf(schema);
        boolean itself = !choice.exactlyOne()
                && ref != null
                && run.references().target(ref).orElse(null) == base.at();
        if (itself) {
            run.findings().add(DiagnosticCode.SELF_ALTERNATIVE, schema.location(), "this is the anyOf itself; ignored");
        }
        return itself;
    }

    private Draft alone(Shape base, Shape.Choice choice, List<Node> schemas) {
        Constraints limits = drafts.limits(base);
        if (schemas.size() == 1) {
            TypeRef only = run.schemas().of(schemas.get(0));
            return new Draft.Plain(Uses.of(only, false, limits, base.at().location()));
        }
        Draft enumeration = enumUnions.of(schemas, choice.exactlyOne());
        if (enumeration != null) {
            return enumeration;
        }
        List<UnionType.Variant> variants = variants(schemas);
        TypeRef simple = simpler(variants, choice, base);
        if (simple != null) {
            return new Draft.Plain(Uses.of(simple, false, limits, base.at().location()));
        }
        UnionType.Kind kind = choice.exactlyOne() ? UnionType.Kind.ONE_OF : UnionType.Kind.ANY_OF;
        return run.discriminators().union(choice, kind, variants, limits);
    }

    private List<UnionType.Variant> variants(List<Node> schemas) {
        List<UnionType.Variant> variants = new ArrayList<>();
        List<TypeRef> seen = new ArrayList<>();
        for (Node schema : schemas) {
            TypeRef type = run.schemas().of(schema).withNullable(false);
            TypeRef anywhere = Uses.of(
                    type,
                    false,
                    Constraints.none(),
                    run.documents().of(schema.place()).root().location());
            if (!seen.contains(anywhere)) {
                seen.add(anywhere);
                variants.add(new UnionType.Variant(type, label(schema, type), List.of(), schema.location()));
            }
        }
        return variants;
    }

    private String label(Node schema, TypeRef type) {
        String declared = run.shapes().nameOfTarget(schema);
        if (declared != null) {
            return declared;
        }
        if (schema instanceof MappingNode mapping
                && mapping.get("title") instanceof ScalarNode title
                && !title.text().isBlank()) {
            return title.text();
        }
        return Words.of(type);
    }

    /** What a union comes to whose alternatives are no different in Java; null when they are. */
    private @Nullable TypeRef simpler(List<UnionType.Variant> variants, Shape.Choice choice, Shape base) {
        if (variants.size() == 1) {
            return variants.get(0).type();
        }
        Constraints either = Tighter.with(Constraints.none(), List.of(assertion(choice)));
        if (variants.stream().anyMatch(variant -> variant.type() instanceof TypeRef.Anything)) {
            return new TypeRef.Anything(false, either, base.at().location());
        }
        Scalar common = common(variants);
        return common == null
                ? null
                : new TypeRef.Single(common, "", false, either, base.at().location());
    }

    /** The kind of value that all alternatives are; an integer is a number. Null when there is none. */
    private static @Nullable Scalar common(List<UnionType.Variant> variants) {
        Scalar common = null;
        for (UnionType.Variant variant : variants) {
            if (!(variant.type() instanceof TypeRef.Single single)) {
                return null;
            }
            Scalar own = single.scalar();
            if (common == null || common == own) {
                common = own;
            } else if (isNumber(common) && isNumber(own)) {
                common = Scalar.NUMBER;
            } else {
                return null;
            }
        }
        return common;
    }

    private static boolean isNumber(Scalar scalar) {
        return scalar == Scalar.INTEGER || scalar == Scalar.NUMBER;
    }

    /** Several choices all hold: the value is one of each. */
    private Draft several(Shape base, List<Shape.Choice> choices, WantedName name) {
        List<UnionType.Variant> variants = new ArrayList<>();
        if (based.hasContent(base)) {
            variants.add(based.base(base, name.plus(".base")));
        }
        for (int i = 0; i < choices.size(); i++) {
            Shape empty = new Shape(choices.get(i).at());
            WantedName part = name.plus(".choice" + (i + 1));
            TypeRef type = maker.part(
                    one(empty, choices.get(i), part), part, choices.get(i).at());
            variants.add(new UnionType.Variant(
                    type, "choice" + (i + 1), List.of(), choices.get(i).at().location()));
        }
        return new Draft.Union(UnionType.Kind.ANY_OF, variants, Optional.empty(), Constraints.none());
    }
}
