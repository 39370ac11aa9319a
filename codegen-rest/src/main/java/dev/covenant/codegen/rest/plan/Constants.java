package dev.covenant.codegen.rest.plan;

import dev.covenant.model.EnumType;
import dev.covenant.model.Literal;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The texts that an object's properties are limited to: constants, closed enumerations, tags of a base.
 */
final class Constants {
    /** An enumeration with more values is no tag. */
    private static final int MAX_VALUES = 50;

    private final TypeIndex index;
    private final Tags tags;
    private final Map<String, Map<String, Set<String>>> known = new HashMap<>();

    Constants(TypeIndex index, Tags tags) {
        this.index = index;
        this.tags = tags;
    }

    /** By property, only those that are limited. */
    Map<String, Set<String>> of(ObjectType object) {
        return known.computeIfAbsent(object.name(), name -> find(object));
    }

    private Map<String, Set<String>> find(ObjectType object) {
        Map<String, Set<String>> found = new TreeMap<>();
        tags.of(object.name()).forEach((property, values) -> {
            if (!values.isEmpty()) {
                found.put(property, values);
            }
        });
        for (Property property : object.properties()) {
            values(property.type()).ifPresent(values -> found.putIfAbsent(property.name(), values));
        }
        return found;
    }

    private Optional<Set<String>> values(TypeRef type) {
        if (type.constraints().constant().orElse(null) instanceof Literal.Text text) {
            return Optional.of(Set.of(text.value()));
        }
        TypeDef definition = index.definition(type).orElse(null);
        if (definition instanceof EnumType values && !values.open() && values.values().size() <= MAX_VALUES) {
            Set<String> texts = values.values().stream()
                    .map(EnumType.Value::literal)
                    .filter(Literal.Text.class::isInstance)
                    .map(literal -> ((Literal.Text) literal).value())
                    .collect(Collectors.toSet());
            return texts.size() == values.values().size() ? Optional.of(texts) : Optional.empty();
        }
        return Optional.empty();
    }
}
