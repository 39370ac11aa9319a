package dev.covenant.compat.witness;

import dev.covenant.compat.diff.Position;
import dev.covenant.model.Additional;
import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.Property.Access;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a contract accepts a value where it travels one way.
 */
final class Acceptance {
    /** A union of itself has no end. */
    private static final int MOST_DEPTH = 200;

    private final Contract contract;
    private final Position position;
    private final Budget budget;
    private final KeywordCheck keywords = new KeywordCheck(this);
    private int depth;

    Acceptance(Contract contract, Position position, Budget budget) {
        this.contract = contract;
        this.position = position;
        this.budget = budget;
    }

    Answer of(TypeRef type, Literal value) {
        return of(Shape.of(contract, type), value);
    }

    private Answer of(Shape shape, Literal value) {
        if (!budget.spend() || depth > MOST_DEPTH) {
            return Answer.UNKNOWN;
        }
        depth++;
        try {
            return known(shape, value);
        } finally {
            depth--;
        }
    }

    private Answer known(Shape shape, Literal value) {
        if (value instanceof Literal.Null && shape.nullable()) {
            return Answer.YES;
        }
        Answer answer = value(shape, value);
        for (Constraints constraints : shape.asked()) {
            answer = answer == Answer.NO ? answer : answer.and(ConstraintCheck.of(constraints, value));
            for (Assertion assertion : constraints.others()) {
                answer = answer == Answer.NO ? answer : answer.and(keywords.of(assertion, value));
            }
        }
        return answer;
    }

    private Answer value(Shape shape, Literal value) {
        TypeRef end = shape.end();
        if (end instanceof TypeRef.Single single) {
            return isOf(single.scalar(), value) ? TextFormat.has(single.format(), value) : Answer.NO;
        } else if (end instanceof TypeRef.ListOf list) {
            return value instanceof Literal.Items items ? items(shape, list, items.values()) : Answer.NO;
        } else if (end instanceof TypeRef.MapOf map) {
            return value instanceof Literal.Members members ? map(shape, map, members.values()) : Answer.NO;
        }
        return end instanceof TypeRef.Anything ? Answer.YES : definition(shape, value);
    }

    static boolean isOf(Scalar scalar, Literal value) {
        return switch (scalar) {
            case STRING -> value instanceof Literal.Text;
            case BOOLEAN -> value instanceof Literal.Bool;
            case NUMBER -> value instanceof Literal.Number;
            case INTEGER ->
                value instanceof Literal.Number number
                        && number.value().stripTrailingZeros().scale() <= 0;
        };
    }

    private Answer items(Shape shape, TypeRef.ListOf list, List<Literal> values) {
        // What stands before the others has its own types, and the others theirs.
        if (shape.assertions().anyMatch(Assertion.Prefix.class::isInstance)) {
            return Answer.YES;
        }
        Answer answer = Answer.YES;
        for (Literal value : values) {
            answer = answer == Answer.NO ? answer : answer.and(of(list.element(), value));
        }
        return answer;
    }

    private Answer map(Shape shape, TypeRef.MapOf map, Map<String, Literal> members) {
        Answer answer = Answer.YES;
        for (Map.Entry<String, Literal> member : members.entrySet()) {
            if (!isByPattern(shape, member.getKey())) {
                answer = answer.and(of(map.value(), member.getValue()));
            }
        }
        return answer;
    }

    private static boolean isByPattern(Shape shape, String name) {
        return shape.assertions()
                .filter(Assertion.PatternProperties.class::isInstance)
                .flatMap(patterns -> ((Assertion.PatternProperties) patterns).schemas().keySet().stream())
                .anyMatch(pattern -> Expression.finds(pattern, name) != Answer.NO);
    }

    private Answer definition(Shape shape, Literal value) {
        if (shape.definition() instanceof ObjectType object) {
            return value instanceof Literal.Members members ? object(shape, object, members.values()) : Answer.NO;
        } else if (shape.definition() instanceof EnumType enumeration) {
            boolean right = isOf(enumeration.scalar(), value)
                    && (enumeration.open()
                            || enumeration.values().stream().anyMatch(v -> Values.same(v.literal(), value)));
            return Answer.of(right);
        }
        return shape.definition() instanceof UnionType union ? union(union, value) : Answer.UNKNOWN;
    }

    private Answer object(Shape shape, ObjectType object, Map<String, Literal> members) {
        Answer answer = Answer.YES;
        int known = 0;
        for (Property property : object.properties()) {
            Literal member = members.get(property.name());
            if (member != null) {
                known++;
                answer = answer.and(of(property.type(), member));
            } else if (isAsked(property)) {
                return Answer.NO;
            }
        }
        boolean done = known == members.size() || answer == Answer.NO;
        return done ? answer : answer.and(others(shape, object, members));
    }

    private Answer others(Shape shape, ObjectType object, Map<String, Literal> members) {
        Map<String, Literal> others = new LinkedHashMap<>(members);
        object.properties().forEach(property -> others.remove(property.name()));
        Answer answer = Answer.YES;
        for (Map.Entry<String, Literal> member : others.entrySet()) {
            if (!isByPattern(shape, member.getKey())) {
                answer = answer == Answer.NO ? answer : answer.and(other(object, member.getValue()));
            }
        }
        return answer;
    }

    private Answer other(ObjectType object, Literal member) {
        if (object.additional() instanceof Additional.Typed typed) {
            return of(typed.type(), member);
        }
        return Answer.of(object.additional() instanceof Additional.Unsaid);
    }

    /** What only the other side sends is not asked for. */
    boolean isAsked(Property property) {
        return property.required() && !isForOthers(property);
    }

    boolean isForOthers(Property property) {
        return property.access() == (position == Position.IN ? Access.READ_ONLY : Access.WRITE_ONLY);
    }

    private Answer union(UnionType union, Literal value) {
        int right = 0;
        int unsure = 0;
        for (UnionType.Variant variant : union.variants()) {
            Answer answer = of(variant.type(), value);
            right += answer == Answer.YES ? 1 : 0;
            unsure += answer == Answer.UNKNOWN ? 1 : 0;
        }
        boolean any = union.kind() == UnionType.Kind.ANY_OF || isKinds(union);
        Answer answer = any ? anyOf(right, unsure) : oneOf(right, unsure);
        return tagged(union, value, answer);
    }

    static Answer anyOf(int right, int unsure) {
        return right > 0 ? Answer.YES : unsure > 0 ? Answer.UNKNOWN : Answer.NO;
    }

    static Answer oneOf(int right, int unsure) {
        return right > 1 ? Answer.NO : unsure > 0 ? Answer.UNKNOWN : Answer.of(right == 1);
    }

    /** A list of JSON types is no list of alternatives: a whole number is both an integer and a number. */
    private static boolean isKinds(UnionType union) {
        return union.variants().stream().allMatch(variant -> variant.location().equals(union.location()));
    }

    /** Where the value says which alternative it is, and that is another one than the schemas say, nobody is sure. */
    private Answer tagged(UnionType union, Literal value, Answer bySchemas) {
        if (union.discriminator().isEmpty()) {
            return bySchemas;
        }
        Answer byTag = Answer.NO;
        if (value instanceof Literal.Members members
                && members.values().get(union.discriminator().get().property()) instanceof Literal.Text tag) {
            for (UnionType.Variant variant : union.variants()) {
                byTag = variant.tags().contains(tag.value()) ? of(variant.type(), value) : byTag;
            }
        }
        return byTag == bySchemas ? bySchemas : Answer.UNKNOWN;
    }
}
