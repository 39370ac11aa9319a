package dev.covenant.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON Schema keyword that says something about values without shaping a Java type.
 */
public sealed interface Assertion {
    /** What is kept for comparison only: nothing is validated by it. */
    sealed interface Note extends Assertion {}

    /** {@code not}. */
    record Not(TypeRef schema) implements Assertion {}

    /** {@code if} / {@code then} / {@code else}. */
    record Conditional(TypeRef condition, Optional<TypeRef> then, Optional<TypeRef> otherwise) implements Assertion {}

    /** {@code contains}, {@code minContains}, {@code maxContains}. */
    record Contains(TypeRef schema, long min, Optional<Long> max) implements Assertion {}

    /** {@code prefixItems}; {@code rest} is what {@code items} says of the others. */
    record Prefix(List<TypeRef> items, Optional<TypeRef> rest, boolean closed) implements Assertion {
        public Prefix {
            items = List.copyOf(items);
        }
    }

    /** {@code patternProperties}, by pattern. */
    record PatternProperties(Map<String, TypeRef> schemas) implements Assertion {
        public PatternProperties {
            schemas = Ordered.copyOf(schemas);
        }
    }

    /** {@code propertyNames}. */
    record PropertyNames(TypeRef schema) implements Assertion {}

    /** {@code dependentRequired}. */
    record DependentRequired(Map<String, List<String>> required) implements Assertion {
        public DependentRequired {
            required = Ordered.copyOf(required);
        }
    }

    /** {@code dependentSchemas}, by property. */
    record DependentSchemas(Map<String, TypeRef> schemas) implements Note {
        public DependentSchemas {
            schemas = Ordered.copyOf(schemas);
        }
    }

    /** {@code unevaluatedItems}. */
    record UnevaluatedItems(TypeRef schema) implements Note {}

    /** {@code contentSchema}: what a text contains. */
    record ContentSchema(TypeRef schema) implements Note {}

    /**
     * How a text contains it.
     *
     * @param keyword {@code contentEncoding} or {@code contentMediaType}
     */
    record ContentForm(String keyword, String value) implements Note {}

    /** The schema describes objects or arrays without saying so by {@code type}: other values, null too, pass. For comparisons. */
    record Untyped() implements Note {}

    /** {@code properties} beside a type that has none, so that they say nothing of any value. */
    record Idle(TypeRef properties) implements Note {}

    /** {@code format} beside a type that has none, such as an object. */
    record IdleFormat(String format) implements Note {}

    /**
     * {@code allOf}, as it is written: what it shapes is in the type.
     *
     * @param members those that say something of values, by name, or by what they say where they have none
     * @param words what is said by the others, which only describe: {@code title: Guest}
     * @param beside the same of what is said within those that say more, and beside the list
     * @param describing whether all members of the list only describe
     */
    record Composed(Set<String> members, Set<String> words, Set<String> beside, boolean describing) implements Note {
        public Composed {
            members = Set.copyOf(members);
            words = Set.copyOf(words);
            beside = Set.copyOf(beside);
        }
    }

    /** {@code x-extensible-enum}: the values that are known today. */
    record KnownValues(List<Literal> values) implements Note {
        public KnownValues {
            values = List.copyOf(values);
        }
    }

    /** {@code enum} beside a type that is no enumeration in Java (mixed values, objects). */
    record OneOfValues(List<Literal> values) implements Assertion {
        public OneOfValues {
            values = List.copyOf(values);
        }
    }

    /** {@code required} in a schema that does not say it is an object; applies to objects. */
    record Required(List<String> names) implements Assertion {
        public Required {
            names = List.copyOf(names);
        }
    }

    /** {@code allOf} / {@code anyOf} / {@code oneOf} beside a type they do not shape. */
    record Combined(Combination combination, List<TypeRef> schemas) implements Assertion {
        public Combined {
            schemas = List.copyOf(schemas);
        }
    }

    /** {@code false} as a schema: no value is right. */
    record Never() implements Assertion {}

    /** How schemas are combined. */
    enum Combination {
        ALL_OF,
        ANY_OF,
        ONE_OF
    }
}
