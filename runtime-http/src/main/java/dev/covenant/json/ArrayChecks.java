package dev.covenant.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keywords that say something of arrays. */
final class ArrayChecks {

    private ArrayChecks() {}

    static void add(Keywords keywords, List<Check> checks) {
        keywords.count("minItems")
                .ifPresent(least -> checks.add((value, run) -> {
                    if (value instanceof JsonArray array && array.elements().size() < least) {
                        run.fault(
                                "minItems",
                                "expected at least " + least + " items but found "
                                        + array.elements().size());
                    }
                }));
        keywords.count("maxItems")
                .ifPresent(most -> checks.add((value, run) -> {
                    if (value instanceof JsonArray array && array.elements().size() > most) {
                        run.fault(
                                "maxItems",
                                "expected at most " + most + " items but found "
                                        + array.elements().size());
                    }
                }));
        if (keywords.flag("uniqueItems")) {
            checks.add(ArrayChecks::checkUnique);
        }
        addElements(keywords, checks);
        keywords.schema("contains").ifPresent(schema -> addContains(schema, keywords, checks));
    }

    private static void addElements(Keywords keywords, List<Check> checks) {
        List<Schema> first = keywords.schemas("prefixItems");
        Optional<Schema> rest = keywords.schema("items");
        if (first.isEmpty() && rest.isEmpty()) {
            return;
        }
        checks.add((value, run) -> {
            if (value instanceof JsonArray array) {
                checkElements(array.elements(), first, rest, run);
            }
        });
    }

    private static void checkElements(
            List<JsonValue> elements, List<Schema> first, Optional<Schema> rest, Validation run) {
        for (int index = 0; index < elements.size() && !run.isFull(); index++) {
            Optional<Schema> schema = index < first.size() ? Optional.of(first.get(index)) : rest;
            if (schema.isPresent()) {
                run.checkAt(index, schema.get(), elements.get(index));
            }
        }
    }

    private static void checkUnique(JsonValue value, Validation run) {
        if (!(value instanceof JsonArray array)) {
            return;
        }
        // By text, because a map of strings withstands a sender who makes all hashes alike.
        Map<String, Integer> seen = new HashMap<>();
        for (int index = 0; index < array.elements().size(); index++) {
            Integer before = seen.putIfAbsent(CanonicalText.of(array.elements().get(index)), index);
            if (before != null) {
                run.faultAt(index, "uniqueItems", "expected items that differ but found one equal to item " + before);
            }
        }
    }

    private static void addContains(Schema schema, Keywords keywords, List<Check> checks) {
        int least = keywords.count("minContains").orElse(1);
        int most = keywords.count("maxContains").orElse(Integer.MAX_VALUE);
        checks.add((value, run) -> {
            if (!(value instanceof JsonArray array)) {
                return;
            }
            long found = array.elements().stream()
                    .filter(element -> run.accepts(schema, element))
                    .count();
            if (found < least) {
                run.fault("contains", "expected at least " + least + " items of the kind demanded but found " + found);
            }
            if (found > most) {
                run.fault("maxContains", "expected at most " + most + " items of the kind counted but found " + found);
            }
        });
    }
}
