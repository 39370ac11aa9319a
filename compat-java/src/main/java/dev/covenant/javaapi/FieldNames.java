package dev.covenant.javaapi;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What protoc's Java generator calls the fields of a message (its {@code names.cc} and {@code context.cc}): in camel case, with the number
 * behind names that would clash.
 */
final class FieldNames {
    /** What every message has a getter of. */
    private static final Set<String> FORBIDDEN = Set.of(
            "Class",
            "DefaultInstanceForType",
            "ParserForType",
            "SerializedSize",
            "AllFields",
            "DescriptorForType",
            "InitializationErrorString",
            "UnknownFields",
            "CachedSize");

    private final Map<String, String> names = new HashMap<>();

    private FieldNames() {}

    static FieldNames of(ObjectType message) {
        FieldNames names = new FieldNames();
        Map<String, List<Property>> fields =
                message.properties().stream().collect(Collectors.groupingBy(FieldNames::capitalized));
        Set<String> clashing = new HashSet<>();
        fields.forEach((name, same) -> {
            boolean many = same.stream().anyMatch(FieldNames::isMany);
            for (String other : many ? List.of(name + "Count", name + "List") : List.<String>of()) {
                if (fields.containsKey(other)) {
                    clashing.addAll(List.of(name, other));
                }
            }
            if (same.size() > 1) {
                clashing.add(name);
            }
        });
        fields.forEach((name, same) -> same.forEach(field -> names.names.put(
                field.name(), clashing.contains(name) ? name + facts(field).number() : name)));
        return names;
    }

    /** As it stands behind {@code get}. */
    String of(Property field) {
        return names.getOrDefault(field.name(), "");
    }

    private static boolean isMany(Property field) {
        Cardinality cardinality = facts(field).cardinality();
        return cardinality == Cardinality.REPEATED || cardinality == Cardinality.MAP;
    }

    private static String capitalized(Property field) {
        String name = camel(written(field), true);
        return FORBIDDEN.contains(name) ? name + "_" : name;
    }

    /** A group is called like its message, which the field's name is in lower case. */
    private static String written(Property field) {
        if (facts(field).kind() != FieldKind.GROUP) {
            return field.name();
        }
        TypeRef type = field.type() instanceof TypeRef.ListOf list ? list.element() : field.type();
        String full = type instanceof TypeRef.Named named ? named.name() : "";
        String simple = full.substring(full.lastIndexOf('.') + 1);
        return simple.toLowerCase(Locale.ROOT).equals(field.name()) ? simple : field.name();
    }

    static FieldFacts facts(Property field) {
        return field.field().orElseThrow();
    }

    /** Letters and digits; upper case after digits and after what is left out. */
    static String camel(String text, boolean capital) {
        StringBuilder name = new StringBuilder();
        boolean upper = capital;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            } else if (c >= 'A' && c <= 'Z') {
                name.append(i == 0 && !upper ? Character.toLowerCase(c) : c);
                upper = false;
            } else {
                upper = true;
                if (c >= '0' && c <= '9') {
                    name.append(c);
                }
            }
        }
        return name.toString();
    }
}
