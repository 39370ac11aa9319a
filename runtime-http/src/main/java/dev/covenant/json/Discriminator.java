package dev.covenant.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * OpenAPI's {@code discriminator}: a member whose value tells which alternative an object is to follow. The mapping's
 * values name schemas; without a mapping, the member's value is itself the name of one of the alternatives.
 */
final class Discriminator {

    private final String property;
    private final Map<String, Schema> variants;

    private Discriminator(String property, Map<String, Schema> variants) {
        this.property = property;
        this.variants = variants;
    }

    /** The discriminator among the keywords, if there is one. */
    static Optional<Discriminator> of(Keywords keywords, List<Schema> alternatives, SchemaSet set) {
        JsonObject discriminator = JsonObject.of(keywords.members("discriminator"));
        Map<String, Schema> variants = new LinkedHashMap<>();
        for (Schema alternative : alternatives) {
            alternative.referred().ifPresent(id -> variants.put(id, alternative));
        }
        if (discriminator.get("mapping").orElse(null) instanceof JsonObject mapping) {
            mapping.members().forEach((value, id) -> variants.put(value, Schema.reference(text(id), set)));
        }
        return discriminator.get("propertyName").map(name -> new Discriminator(text(name), variants));
    }

    /** The check of the variant that an object names; what is not an object is left to the other check. */
    Check orElse(Check undiscriminated) {
        return (value, run) -> {
            if (value instanceof JsonObject object) {
                check(object, run);
            } else {
                undiscriminated.run(value, run);
            }
        };
    }

    private void check(JsonObject object, Validation run) {
        JsonValue tag = object.get(property).orElse(null);
        if (!(tag instanceof JsonString string)) {
            faultOfTag(tag, run);
            return;
        }
        Schema variant = variants.get(string.text());
        if (variant == null) {
            faultOfTag(tag, run);
        } else {
            variant.check(object, run);
        }
    }

    private void faultOfTag(@Nullable JsonValue tag, Validation run) {
        String wanted = variants.keySet().stream()
                .map(name -> new JsonString(name).toString())
                .collect(Collectors.joining(", "));
        if (tag == null) {
            run.fault(
                    "discriminator", "the member " + new JsonString(property) + " is missing; it is one of " + wanted);
        } else {
            run.faultAt(property, "discriminator", "expected one of " + wanted + " but found " + Found.describe(tag));
        }
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.text();
        }
        throw new IllegalArgumentException("a discriminator has strings only, not " + value);
    }
}
