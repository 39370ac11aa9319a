package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A place of a contract where a schema stands.
 *
 * @param owner the object or array that has it
 * @param key its name there, or its index
 * @param pointer the JSON pointer of it
 * @param role the keyword that it stands under
 */
record SchemaSite(JsonNode owner, String key, String pointer, String role) {
    ObjectNode schema() {
        return (ObjectNode) (owner instanceof ArrayNode array ? array.get(Integer.parseInt(key)) : owner.get(key));
    }

    void replace(JsonNode schema) {
        if (owner instanceof ArrayNode array) {
            array.set(Integer.parseInt(key), schema);
        } else {
            ((ObjectNode) owner).set(key, schema);
        }
    }

    boolean isReference() {
        return schema().has("$ref");
    }

    /** The pointer of the component or the path that it is part of. */
    String root() {
        String[] names = pointer.split("/", -1);
        int most = names[1].equals("components") ? 4 : 3;
        return String.join("/", java.util.Arrays.copyOf(names, most)) + "/";
    }

    /** The path of the operation that it is part of. */
    String path() {
        return pointer.split("/", -1)[2].replace("~1", "/");
    }

    /** All of a contract, in the order of the document. */
    static List<SchemaSite> of(ObjectNode contract) {
        List<SchemaSite> found = new ArrayList<>();
        walk(contract, "", found);
        return found;
    }

    private static void walk(JsonNode node, String pointer, List<SchemaSite> found) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : new ArrayList<>(object.properties())) {
                String at = pointer + "/" + escaped(member.getKey());
                if (member.getKey().equals("schema") && member.getValue() instanceof ObjectNode) {
                    schema(object, "schema", at, "schema", found);
                } else if (at.equals("/components/schemas")) {
                    named(member.getValue(), at, "component", found);
                } else {
                    walk(member.getValue(), at, found);
                }
            }
        } else {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, found);
            }
        }
    }

    private static void named(JsonNode schemas, String pointer, String role, List<SchemaSite> found) {
        for (Map.Entry<String, JsonNode> member : new ArrayList<>(schemas.properties())) {
            schema(schemas, member.getKey(), pointer + "/" + escaped(member.getKey()), role, found);
        }
    }

    private static void schema(JsonNode owner, String key, String pointer, String role, List<SchemaSite> found) {
        SchemaSite site = new SchemaSite(owner, key, pointer, role);
        found.add(site);
        ObjectNode schema = site.schema();
        named(schema.path("properties"), pointer + "/properties", "property", found);
        for (String one : List.of("items", "additionalProperties")) {
            if (schema.get(one) instanceof ObjectNode) {
                schema(schema, one, pointer + "/" + one, one, found);
            }
        }
        for (String several : List.of("allOf", "anyOf", "oneOf")) {
            for (int i = 0; i < schema.path(several).size(); i++) {
                schema(schema.get(several), String.valueOf(i), pointer + "/" + several + "/" + i, several, found);
            }
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
