package dev.covenant.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keywords that say something of objects. */
final class ObjectChecks {

    private ObjectChecks() {}

    static void add(Keywords keywords, List<Check> checks) {
        addCounts(keywords, checks);
        List<String> required = keywords.texts("required");
        if (!required.isEmpty()) {
            Map<String, Schema> properties = keywords.schemaMap("properties");
            checks.add((value, run) -> {
                if (value instanceof JsonObject object) {
                    required.forEach(
                            name -> checkPresent(object, name, Optional.ofNullable(properties.get(name)), run));
                }
            });
        }
        keywords.members("dependentRequired").keySet().forEach(name -> addDependents(name, keywords, checks));
        keywords.schema("propertyNames")
                .ifPresent(schema -> checks.add((value, run) -> {
                    if (value instanceof JsonObject object) {
                        object.members().keySet().forEach(name -> run.checkAt(name, schema, new JsonString(name)));
                    }
                }));
        addMembers(keywords, checks);
    }

    private static void addCounts(Keywords keywords, List<Check> checks) {
        keywords.count("minProperties")
                .ifPresent(least -> checks.add((value, run) -> {
                    if (value instanceof JsonObject object && object.members().size() < least) {
                        run.fault(
                                "minProperties",
                                "expected at least " + least + " members but found "
                                        + object.members().size());
                    }
                }));
        keywords.count("maxProperties")
                .ifPresent(most -> checks.add((value, run) -> {
                    if (value instanceof JsonObject object && object.members().size() > most) {
                        run.fault(
                                "maxProperties",
                                "expected at most " + most + " members but found "
                                        + object.members().size());
                    }
                }));
    }

    private static void checkPresent(JsonObject object, String name, Optional<Schema> declared, Validation run) {
        String flag = run.direction() == Direction.REQUEST ? "readOnly" : "writeOnly";
        if (object.get(name).isEmpty()
                && declared.filter(schema -> schema.isFlagged(flag)).isEmpty()) {
            run.fault("required", "the member " + new JsonString(name) + " is missing");
        }
    }

    private static void addDependents(String name, Keywords keywords, List<Check> checks) {
        JsonObject lists = JsonObject.of(keywords.members("dependentRequired"));
        List<JsonValue> dependents = lists.get(name)
                .filter(JsonArray.class::isInstance)
                .map(list -> ((JsonArray) list).elements())
                .orElseThrow(() -> new IllegalArgumentException("'dependentRequired' must have arrays: " + lists));
        checks.add((value, run) -> {
            if (!(value instanceof JsonObject object) || object.get(name).isEmpty()) {
                return;
            }
            for (JsonValue dependent : dependents) {
                if (dependent instanceof JsonString needed
                        && object.get(needed.text()).isEmpty()) {
                    run.fault(
                            "dependentRequired", "the member " + needed + " is missing beside " + new JsonString(name));
                }
            }
        });
    }

    private static void addMembers(Keywords keywords, List<Check> checks) {
        Map<String, Schema> properties = keywords.schemaMap("properties");
        Map<TextPattern, Schema> patterns = new LinkedHashMap<>();
        keywords.schemaMap("patternProperties")
                .forEach(
                        (source, schema) -> TextPattern.of(source).ifPresent(pattern -> patterns.put(pattern, schema)));
        Optional<Schema> additional = keywords.schema("additionalProperties");
        if (properties.isEmpty() && patterns.isEmpty() && additional.isEmpty()) {
            return;
        }
        Members members = new Members(properties, patterns, additional);
        checks.add((value, run) -> {
            if (value instanceof JsonObject object) {
                members.check(object, run);
            }
        });
    }

    private record Members(
            Map<String, Schema> properties, Map<TextPattern, Schema> patterns, Optional<Schema> additional) {

        void check(JsonObject object, Validation run) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                if (run.isFull()) {
                    return;
                }
                check(member.getKey(), member.getValue(), run);
            }
        }

        private void check(String name, JsonValue value, Validation run) {
            Schema declared = properties.get(name);
            boolean known = declared != null;
            if (declared != null) {
                run.checkAt(name, declared, value);
            }
            for (Map.Entry<TextPattern, Schema> pattern : patterns.entrySet()) {
                if (pattern.getKey().isFoundIn(name)) {
                    known = true;
                    run.checkAt(name, pattern.getValue(), value);
                }
            }
            if (known || additional.isEmpty()) {
                return;
            }
            if (additional.get().acceptsNothing()) {
                run.faultAt(name, "additionalProperties", "the contract has no such member");
            } else {
                run.checkAt(name, additional.get(), value);
            }
        }
    }
}
