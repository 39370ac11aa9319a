package dev.covenant.json;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a schema tells of the form of values without a value at hand: answers are looked for in the schema itself, in
 * those it refers to and those it is made of, and in its alternatives.
 *
 * @param keywords the schema's own keywords
 * @param set where its references lead
 */
record Shape(Keywords keywords, SchemaSet set) {

    /** The first answer of the schema, of what it is made of, or of its alternatives. */
    static <R> Optional<R> find(Schema schema, Function<Shape, Optional<R>> question) {
        return find(schema, question, Shape::related, seen());
    }

    /** The first answer of the schema or of what it is made of; not of alternatives. */
    static <R> Optional<R> findInAll(Schema schema, Function<Shape, Optional<R>> question) {
        return find(schema, question, Shape::parts, seen());
    }

    /** The kinds that a value must be one of. */
    static Set<JsonKind> kinds(Schema schema) {
        return kinds(schema, seen());
    }

    private static <R> Optional<R> find(
            Schema schema,
            Function<Shape, Optional<R>> question,
            Function<Shape, Stream<Schema>> next,
            Set<Schema> seen) {
        Shape shape = schema.shape();
        if (shape == null || !seen.add(schema)) {
            return Optional.empty();
        }
        Optional<R> answer = question.apply(shape);
        return answer.isPresent()
                ? answer
                : next.apply(shape)
                        .flatMap(inner -> find(inner, question, next, seen).stream())
                        .findFirst();
    }

    private static Set<JsonKind> kinds(Schema schema, Set<Schema> open) {
        Shape shape = schema.shape();
        // A schema that comes back to itself adds nothing to what it has said.
        if (shape == null || !open.add(schema)) {
            return EnumSet.allOf(JsonKind.class);
        }
        Set<JsonKind> kinds = KindChecks.declared(shape.keywords);
        shape.parts().forEach(part -> kinds.retainAll(kinds(part, open)));
        for (String keyword : List.of("anyOf", "oneOf")) {
            List<Schema> alternatives = shape.keywords.schemas(keyword);
            if (!alternatives.isEmpty()) {
                Set<JsonKind> any = EnumSet.noneOf(JsonKind.class);
                alternatives.forEach(alternative -> any.addAll(kinds(alternative, open)));
                kinds.retainAll(any);
            }
        }
        open.remove(schema);
        return kinds;
    }

    /** The schemas that a value must follow as well: the one referred to and those of {@code allOf}. */
    private Stream<Schema> parts() {
        Stream<Schema> referred = keywords.text("$ref").map(set::schema).stream();
        return Stream.concat(referred, keywords.schemas("allOf").stream());
    }

    private Stream<Schema> related() {
        Stream<Schema> alternatives =
                Stream.of("oneOf", "anyOf").flatMap(keyword -> keywords.schemas(keyword).stream());
        return Stream.concat(parts(), alternatives);
    }

    private static Set<Schema> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
