package dev.covenant.model.openapi;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.Literal;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what a shape becomes.
 */
final class Drafts {
    private final ReadRun run;
    private final TypeMaker maker;
    private final Enums enums;
    private final Unions unions;
    private final Assertions assertions;
    private final Combined combined;

    Drafts(ReadRun run, TypeMaker maker) {
        this.run = run;
        this.maker = maker;
        this.enums = new Enums(run);
        this.unions = new Unions(run, this, maker);
        this.assertions = new Assertions(run);
        this.combined = new Combined(run, maker);
    }

    /**
     * @param name what the type would be called, for parts of it that need a name
     */
    Draft of(Shape shape, WantedName name) {
        if (shape.never) {
            return plain(new TypeRef.Anything(false, never(shape), shape.at().location()));
        }
        if (shape.values != null) {
            Draft enumeration = enums.of(shape);
            if (enumeration != null) {
                return enumeration;
            }
        }
        if (!shape.choices.isEmpty()) {
            return unions.of(shape, name);
        }
        return withoutChoices(shape, name);
    }

    Draft withoutChoices(Shape shape, WantedName name) {
        int types = shape.types & ~JsonTypes.NULL;
        if (types == (JsonTypes.INTEGER | JsonTypes.NUMBER)) {
            types = JsonTypes.NUMBER;
        }
        if (Integer.bitCount(types) > 1) {
            return severalTypes(shape, types, name);
        }
        return oneType(shape, types, name);
    }

    Draft oneType(Shape shape, int types, WantedName name) {
        if (types == JsonTypes.OBJECT || (types == 0 && shape.isObject())) {
            return object(shape, name);
        }
        if (types == JsonTypes.ARRAY || (types == 0 && shape.isArray())) {
            return plain(list(shape, name));
        }
        if (types != 0) {
            TypeRef single = single(shape, scalarOf(types));
            return plain(isIdle(shape) ? withIdle(single, shape, name) : single);
        }
        return plain(untyped(shape));
    }

    private boolean isIdle(Shape shape) {
        return run.options().comparing() && !shape.members.isEmpty() && Integer.bitCount(shape.types) == 1;
    }

    private TypeRef withIdle(TypeRef single, Shape shape, WantedName name) {
        Draft members = new Draft.Structure(shape, Constraints.none());
        Assertion idle = new Assertion.Idle(maker.part(members, name.plus(".properties"), shape.at()));
        Constraints limits = Tighter.with(Constraints.none(), List.of(idle));
        return Uses.of(single, false, limits, shape.at().location());
    }

    private static Scalar scalarOf(int type) {
        return switch (type) {
            case JsonTypes.STRING -> Scalar.STRING;
            case JsonTypes.INTEGER -> Scalar.INTEGER;
            case JsonTypes.NUMBER -> Scalar.NUMBER;
            default -> Scalar.BOOLEAN;
        };
    }

    private TypeRef single(Shape shape, Scalar scalar) {
        String format = shape.format;
        if (scalar == Scalar.STRING && format.isEmpty()) {
            format = encodedFormat(shape.at());
        }
        return new TypeRef.Single(
                scalar, format, false, limits(shape), shape.at().location());
    }

    /** 3.1 says {@code contentEncoding: base64} where 3.0 said {@code format: byte}. */
    private static String encodedFormat(Node schema) {
        if (!(schema instanceof MappingNode mapping)) {
            return "";
        }
        if (mapping.get("contentEncoding") instanceof ScalarNode encoding) {
            return encoding.text().equals("base64") ? "byte" : "";
        }
        boolean binary = mapping.get("contentMediaType") instanceof ScalarNode media
                && media.text().equals("application/octet-stream");
        return binary ? "binary" : "";
    }

    private Draft object(Shape shape, WantedName name) {
        boolean structure = !shape.members.isEmpty()
                || !shape.required.isEmpty()
                || !shape.parents.isEmpty()
                || shape.discriminator != null
                || (shape.rest == Shape.Rest.FORBIDDEN && !assertions.hasPatternProperties(shape));
        if (structure) {
            return new Draft.Structure(shape, limits(shape));
        }
        return plain(new TypeRef.MapOf(
                values(shape, name), false, limits(shape), shape.at().location()));
    }

    /** The type of undeclared members. */
    TypeRef values(Shape shape, WantedName name) {
        if (!shape.restSchemas.isEmpty()) {
            return combined.of(shape.restSchemas, name.plus(".value"));
        }
        Node only = assertions.onlyPattern(shape);
        return only == null ? Schemas.anything(shape.at()) : run.schemas().of(only);
    }

    private TypeRef list(Shape shape, WantedName name) {
        TypeRef element =
                shape.items.isEmpty() ? Schemas.anything(shape.at()) : combined.of(shape.items, name.plus(".item"));
        return new TypeRef.ListOf(element, false, limits(shape), shape.at().location());
    }

    private TypeRef untyped(Shape shape) {
        if (shape.constant instanceof ScalarNode constant && !constant.isNull()) {
            return single(shape, scalarOfConstant(constant));
        }
        Constraints limits = limits(shape);
        if (!shape.required.isEmpty()) {
            Assertion demanded = new Assertion.Required(List.copyOf(shape.required.keySet()));
            limits = Tighter.with(limits, List.of(demanded));
        }
        return new TypeRef.Anything(false, limits, shape.at().location());
    }

    private static Scalar scalarOfConstant(ScalarNode constant) {
        return switch (constant.kind()) {
            case NUMBER ->
                Literals.of(constant) instanceof Literal.Number number && Numbers.isWhole(number.value())
                        ? Scalar.INTEGER
                        : Scalar.NUMBER;
            case BOOLEAN -> Scalar.BOOLEAN;
            default -> Scalar.STRING;
        };
    }

    /** A list of types is a union of them; all of them together are no type at all. */
    private Draft severalTypes(Shape shape, int types, WantedName name) {
        int scalars = JsonTypes.STRING | JsonTypes.BOOLEAN | JsonTypes.ARRAY | JsonTypes.OBJECT;
        if ((types & scalars) == scalars && (types & (JsonTypes.NUMBER | JsonTypes.INTEGER)) != 0) {
            return plain(untyped(shape));
        }
        List<UnionType.Variant> variants = new ArrayList<>();
        for (int bit = 1; bit <= JsonTypes.OBJECT; bit <<= 1) {
            boolean wider = bit == JsonTypes.INTEGER && (types & JsonTypes.NUMBER) != 0;
            if ((types & bit) != 0 && !wider) {
                String word = JsonTypes.words(bit);
                WantedName part = name.plus("." + word);
                TypeRef type = maker.part(oneType(shape, bit, part), part, shape.at());
                variants.add(
                        new UnionType.Variant(type, word, List.of(), shape.at().location()));
            }
        }
        return new Draft.Union(UnionType.Kind.ONE_OF, variants, Optional.empty(), Constraints.none());
    }

    Constraints limits(Shape shape) {
        Constraints limits = Tighter.with(shape.constraints, assertions.of(shape));
        if (run.options().comparing() && !shape.format.isEmpty() && isWithoutFormats(shape)) {
            limits = Tighter.with(limits, List.of(new Assertion.IdleFormat(shape.format)));
        }
        if (run.options().comparing()) {
            limits = Tighter.with(limits, Composition.of(shape.at()));
        }
        boolean untyped = run.options().comparing() && shape.types == 0 && (shape.isObject() || shape.isArray());
        return untyped ? Tighter.with(limits, List.of(new Assertion.Untyped())) : limits;
    }

    private static boolean isWithoutFormats(Shape shape) {
        int types = shape.types & ~JsonTypes.NULL;
        return types == JsonTypes.OBJECT || types == JsonTypes.ARRAY;
    }

    private static Constraints never(Shape shape) {
        return Tighter.with(shape.constraints, List.of(new Assertion.Never()));
    }

    Combined combined() {
        return combined;
    }

    private static Draft plain(TypeRef type) {
        return new Draft.Plain(type);
    }
}
