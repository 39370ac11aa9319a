package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Other ways to write the same contract.
 */
enum Rewrite implements Rewriting {
    INLINE_REFERENCE {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            String all = contract.toString();
            return at(contract, chance, site -> site.isReference() && isPlain(site) && isShared(all, site), site -> {
                String target = site.schema().get("$ref").asText();
                site.replace(contract.at(target.substring(1)).deepCopy());
            });
        }
    },
    EXTRACT_COMPONENT {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            return at(contract, chance, site -> !site.isReference() && isPlain(site) && !hasAccess(site), site -> {
                String name = "Extracted" + chance.below(1_000_000);
                ((ObjectNode) contract.at("/components/schemas")).set(name, site.schema());
                site.replace(RandomSchemas.node().put("$ref", "#/components/schemas/" + name));
            });
        }
    },
    ALL_OF_ONE {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            return at(contract, chance, site -> isPlain(site) && !hasAccess(site), site -> {
                ObjectNode whole = RandomSchemas.node();
                whole.putArray("allOf").add(site.schema());
                site.replace(whole);
            });
        }
    },
    ANY_OF_ONE {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            return at(contract, chance, site -> isPlain(site) && !hasAccess(site), site -> {
                ObjectNode whole = RandomSchemas.node();
                whole.putArray(chance.of("anyOf", "oneOf")).add(site.schema());
                site.replace(whole);
            });
        }
    },
    REORDER {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            shuffle(contract, chance);
            return true;
        }
    },
    RENAME_COMPONENT {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            ObjectNode schemas = (ObjectNode) contract.at("/components/schemas");
            String all = reachable(contract);
            List<String> used = new ArrayList<>();
            schemas.fieldNames().forEachRemaining(name -> {
                if (all.contains("\"#/components/schemas/" + name + "\"")) {
                    used.add(name);
                }
            });
            if (used.isEmpty()) {
                return false;
            }
            String name = chance.of(used);
            String fresh = "Renamed" + chance.below(1_000_000);
            schemas.set(fresh, schemas.remove(name));
            point(contract, "#/components/schemas/" + name, "#/components/schemas/" + fresh);
            return true;
        }
    },
    MODERNISE {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            if (contract.get("openapi").asText().startsWith("3.1")) {
                return false;
            }
            contract.put("openapi", "3.1.0");
            SchemaSite.of(contract).forEach(site -> modernise(site.schema()));
            return true;
        }
    },
    SAY_WHAT_HOLDS_ANYWAY {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            return at(contract, chance, site -> isPlain(site) && site.schema().has("type"), site -> {
                ObjectNode schema = site.schema();
                String type = schema.get("type").asText();
                if (type.equals("string") && !schema.has("minLength")) {
                    schema.put("minLength", 0);
                } else if (type.equals("array") && !schema.has("minItems")) {
                    schema.put("minItems", 0)
                            .put("uniqueItems", schema.path("uniqueItems").asBoolean());
                } else if (type.equals("object") && !schema.has("additionalProperties")) {
                    schema.put("additionalProperties", true);
                } else if (type.equals("object") && !schema.has("required") && schema.has("properties")) {
                    schema.putArray("required");
                }
            });
        }
    },
    DESCRIBE {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            return at(
                    contract,
                    chance,
                    site -> !site.isReference(),
                    site -> site.schema().put("description", "Some words.").put("title", "Some"));
        }
    },
    PARAMETER_OF_PATH {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            for (JsonNode path : contract.get("paths")) {
                if (path.size() == 2 && path.at("/get/parameters").size() > 0) {
                    ArrayNode own = (ArrayNode) path.at("/get/parameters");
                    ((ArrayNode) path.get("parameters")).add(own.remove(0));
                    return true;
                }
            }
            return false;
        }
    },
    SHARE_PARTS {
        @Override
        public boolean apply(ObjectNode contract, Chance chance) {
            for (JsonNode path : contract.get("paths")) {
                JsonNode responses = path.at("/get/responses");
                if (responses.path("200").has("description")) {
                    String name = "Shared" + chance.below(1_000_000);
                    ObjectNode components = (ObjectNode) contract.get("components");
                    components.withObject("/responses").set(name, responses.get("200"));
                    ((ObjectNode) responses).putObject("200").put("$ref", "#/components/responses/" + name);
                    return true;
                }
            }
            return false;
        }
    };

    private static boolean at(
            ObjectNode contract,
            Chance chance,
            Predicate<SchemaSite> where,
            java.util.function.Consumer<SchemaSite> what) {
        List<SchemaSite> sites = SchemaSite.of(contract).stream().filter(where).toList();
        if (sites.isEmpty()) {
            return false;
        }
        what.accept(chance.of(sites));
        return true;
    }

    /** What is an alternative or a part is told from the others by its name, its tags, or what stands around it. */
    static boolean isPlain(SchemaSite site) {
        return !List.of("oneOf", "anyOf", "allOf").contains(site.role())
                && (site.isReference() || !site.schema().has("discriminator"))
                && !(site.role().equals("component") && site.key().startsWith("Member"))
                && !(site.isReference() && site.schema().get("$ref").asText().contains("Either"));
    }

    /** Whether it is used elsewhere too: what nobody uses any more may have gone. */
    private static boolean isShared(String contract, SchemaSite site) {
        String target = site.schema().get("$ref").toString();
        return contract.indexOf(target) != contract.lastIndexOf(target);
    }

    /** Where {@code readOnly} stands matters: beside a reference nobody reads it in 3.0. */
    static boolean hasAccess(SchemaSite site) {
        return site.schema().has("readOnly") || site.schema().has("writeOnly");
    }

    /** The text of everything that operations use. */
    private static String reachable(ObjectNode contract) {
        StringBuilder all = new StringBuilder(contract.get("paths").toString());
        List<String> waiting = new ArrayList<>();
        contract.at("/components/schemas").fieldNames().forEachRemaining(waiting::add);
        for (boolean more = true; more; ) {
            List<String> reached = waiting.stream()
                    .filter(name -> all.indexOf("\"#/components/schemas/" + name + "\"") >= 0)
                    .toList();
            reached.forEach(name -> all.append(contract.at("/components/schemas/" + name)));
            waiting.removeAll(reached);
            more = !reached.isEmpty();
        }
        return all.toString();
    }

    private static void shuffle(String key, JsonNode node, Chance chance) {
        // There the order is what is said.
        if (!key.equals("prefixItems")) {
            shuffle(node, chance);
        }
    }

    private static void shuffle(JsonNode node, Chance chance) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            members.forEach(member -> shuffle(member.getKey(), member.getValue(), chance));
            Collections.shuffle(members, chance.random());
            object.removeAll();
            members.forEach(member -> object.set(member.getKey(), member.getValue()));
        } else if (node instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(items::add);
            items.forEach(item -> shuffle(item, chance));
            Collections.shuffle(items, chance.random());
            array.removeAll();
            items.forEach(array::add);
        }
    }

    private static void point(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : new ArrayList<>(object.properties())) {
                if (member.getValue().isTextual() && member.getValue().asText().equals(from)) {
                    object.put(member.getKey(), to);
                } else {
                    point(member.getValue(), from, to);
                }
            }
        } else {
            node.forEach(item -> point(item, from, to));
        }
    }

    private static void modernise(ObjectNode schema) {
        for (String limit : List.of("minimum", "maximum")) {
            String exclusive = "exclusive" + Character.toUpperCase(limit.charAt(0)) + limit.substring(1);
            if (schema.path(exclusive).isBoolean()) {
                boolean is = schema.remove(exclusive).asBoolean();
                if (is && schema.has(limit)) {
                    schema.set(exclusive, schema.remove(limit));
                }
            }
        }
        JsonNode nullable = schema.remove("nullable");
        if (nullable != null && nullable.asBoolean() && schema.path("type").isTextual()) {
            String type = schema.get("type").asText();
            schema.putArray("type").add(type).add("null");
        }
    }
}
