package dev.covenant.codegen.rest.plan;

import dev.covenant.codegen.Literals;
import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values that an object's properties are limited to: constants, closed enumerations, tags of a base.
 */
final class Constants {
    /** An enumeration with more values is no tag. */
    private static final int MAX_VALUES = 50;

    private final TypeIndex index;
    private final Tags tags;
    private final Map<String, Map<String, Set<String>>> texts = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> numbers = new HashMap<>();

    Constants(TypeIndex index, Tags tags) {
        this.index = index;
        this.tags = tags;
    }

    /** By property, only those that are limited to some texts. */
    Map<String, Set<String>> texts(ObjectType object) {
        return texts.computeIfAbsent(object.name(), name -> {
            Map<String, Set<String>> found = find(object, Constants::text);
            tags.of(name).forEach((property, values) -> {
                if (!values.isEmpty()) {
                    found.put(property, values);
                }
            });
            return found;
        });
    }

    /** By property, only those that are limited to some integers. */
    Map<String, Set<String>> numbers(ObjectType object) {
        return numbers.computeIfAbsent(object.name(), name -> find(object, Constants::integer));
    }

    private Map<String, Set<String>> find(ObjectType object, Function<Literal, Optional<String>> tag) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Property property : object.properties()) {
            List<Literal> values = values(property.type());
            Set<String> limits =
                    values.stream().flatMap(value -> tag.apply(value).stream()).collect(Collectors.toSet());
            if (!limits.isEmpty() && limits.size() == values.size()) {
                found.put(property.name(), limits);
            }
        }
        return found;
    }

    private List<Literal> values(TypeRef type) {
        Optional<Literal> constant = type.constraints().constant();
        if (constant.isPresent()) {
            return List.of(constant.get());
        }
        TypeDef definition = index.definition(type).orElse(null);
        return definition instanceof EnumType values
                        && !values.open()
                        && values.values().size() <= MAX_VALUES
                ? values.values().stream().map(EnumType.Value::literal).toList()
                : List.of();
    }

    private static Optional<String> text(Literal literal) {
        return literal instanceof Literal.Text text && Literals.isConstant(text.value())
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static Optional<String> integer(Literal literal) {
        return literal instanceof Literal.Number number && number.text().matches("-?\\d{1,18}")
                ? Optional.of(number.text())
                : Optional.empty();
    }
}
