package dev.covenant.json;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code type}, {@code enum} and {@code const}. */
final class KindChecks {

    private static final int MOST_SHOWN = 10;

    private KindChecks() {}

    static void add(Keywords keywords, List<Check> checks) {
        List<String> types = keywords.texts("type");
        if (!types.isEmpty()) {
            types.forEach(KindChecks::kind);
            checks.add((value, run) -> {
                if (types.stream().noneMatch(type -> isOfType(value, type))) {
                    run.fault("type", "expected " + phrase(types) + " but found " + Found.describe(value));
                }
            });
        }
        List<JsonValue> allowed = keywords.elements("enum");
        if (!allowed.isEmpty()) {
            Set<JsonValue> values = Set.copyOf(allowed);
            checks.add((value, run) -> {
                if (!values.contains(value)) {
                    run.fault("enum", "expected " + phraseValues(allowed) + " but found " + Found.describe(value));
                }
            });
        }
        keywords.value("const")
                .ifPresent(only -> checks.add((value, run) -> {
                    if (!only.equals(value)) {
                        run.fault("const", "expected " + Found.describe(only) + " but found " + Found.describe(value));
                    }
                }));
    }

    /** The kinds that these three keywords leave. */
    static Set<JsonKind> declared(Keywords keywords) {
        Set<JsonKind> kinds = EnumSet.allOf(JsonKind.class);
        List<String> types = keywords.texts("type");
        if (!types.isEmpty()) {
            kinds.retainAll(types.stream().map(KindChecks::kind).toList());
        }
        List<JsonValue> allowed = keywords.elements("enum");
        if (!allowed.isEmpty()) {
            kinds.retainAll(allowed.stream().map(JsonValue::kind).toList());
        }
        Optional<JsonValue> only = keywords.value("const");
        only.ifPresent(value -> kinds.retainAll(Set.of(value.kind())));
        return kinds;
    }

    private static boolean isOfType(JsonValue value, String type) {
        return value.kind() == kind(type)
                && (!type.equals("integer") || (value instanceof JsonNumber number && number.isIntegral()));
    }

    private static JsonKind kind(String type) {
        return switch (type) {
            case "string" -> JsonKind.STRING;
            case "number", "integer" -> JsonKind.NUMBER;
            case "boolean" -> JsonKind.BOOLEAN;
            case "null" -> JsonKind.NULL;
            case "object" -> JsonKind.OBJECT;
            case "array" -> JsonKind.ARRAY;
            default -> throw new IllegalArgumentException("there is no type '" + type + "' in a schema");
        };
    }

    private static String phrase(List<String> types) {
        return types.stream()
                .map(type -> type.equals("integer") ? "an integer" : kind(type).phrase())
                .collect(Collectors.joining(" or "));
    }

    private static String phraseValues(List<JsonValue> values) {
        String some = values.stream().limit(MOST_SHOWN).map(Found::describe).collect(Collectors.joining(", "));
        String more = values.size() > MOST_SHOWN ? ", ..." : "";
        return values.size() == 1 ? some : "one of " + some + more;
    }
}
