package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;

/**
 * Which keywords of a schema do what.
 */
final class Keywords {
    private Keywords() {}

    /** Whether the keyword decides which type a schema is. */
    static boolean shapes(String key) {
        return switch (key) {
            case "type", "properties", "required", "items", "prefixItems", "additionalProperties" -> true;
            case "patternProperties", "allOf", "oneOf", "anyOf", "enum", "const", "$ref", "$dynamicRef" -> true;
            case "unevaluatedProperties", "discriminator", "format" -> true;
            default -> false;
        };
    }

    /** Whether a schema of a single value is still one with this keyword. */
    static boolean isLeaf(String key) {
        boolean special = shapes(key) || asserts(key);
        return !special || key.equals("discriminator");
    }

    /** Whether the keyword is true or false. */
    static boolean isFlag(String key) {
        return switch (key) {
            case "nullable", "readOnly", "writeOnly" -> true;
            default -> false;
        };
    }

    /** Whether the keyword limits values without deciding their type. */
    static boolean limits(String key) {
        return switch (key) {
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" -> true;
            case "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems" -> true;
            case "minProperties", "maxProperties" -> true;
            default -> asserts(key);
        };
    }

    /** Whether the keyword asks something of values that has no place among the simple limits. */
    static boolean asserts(String key) {
        return switch (key) {
            case "not", "if", "contains", "prefixItems", "patternProperties" -> true;
            case "propertyNames", "dependentRequired", "dependencies" -> true;
            default -> notes(key);
        };
    }

    /** Whether the keyword is kept for comparison only. */
    static boolean notes(String key) {
        return switch (key) {
            case "dependentSchemas", "unevaluatedItems", "x-extensible-enum" -> true;
            case "contentEncoding", "contentMediaType", "contentSchema" -> true;
            default -> false;
        };
    }

    /** Whether the keyword describes values and asks nothing of them. */
    static boolean describes(String key) {
        return switch (key) {
            case "title", "description", "externalDocs", "$comment" -> true;
            case "default", "example", "examples" -> true;
            default -> false;
        };
    }

    /** Whether the schema says nothing about its values, such as {@code true} or a description alone. */
    static boolean isTrivial(Node schema) {
        if (schema instanceof ScalarNode scalar) {
            return scalar.isTrue();
        }
        if (schema instanceof MappingNode mapping) {
            for (int i = 0; i < mapping.size(); i++) {
                if (shapes(mapping.key(i)) || limits(mapping.key(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the schema limits values or demands members, but does not say what the value is. */
    static boolean onlyLimits(Node schema) {
        if (schema instanceof MappingNode mapping) {
            for (int i = 0; i < mapping.size(); i++) {
                String key = mapping.key(i);
                if (shapes(key) && !key.equals("required") && !key.equals("format")) {
                    return false;
                }
            }
        }
        return true;
    }
}
