package dev.covenant.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that clients send and both contracts know: a body, or a parameter.
 *
 * @param before the JSON pointer of its schema in the old contract
 * @param after the same in the new one
 * @param text whether it travels as text, so that a receiver cannot tell the number 1 from the text 1
 */
record Sent(String before, String after, boolean text) {
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    static List<Sent> of(JsonNode old, JsonNode revised) {
        List<Sent> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : old.path("paths").properties()) {
            String start = "/paths/" + path.getKey().replace("~", "~0").replace("/", "~1");
            for (String method : METHODS) {
                String operation = start + "/" + method;
                String body = operation + "/requestBody/content/application~1json/schema";
                if (old.at(body).isObject() && revised.at(body).isObject()) {
                    all.add(new Sent(body, body, false));
                }
                parameters(old.at(operation + "/parameters"), revised.at(operation + "/parameters"))
                        .forEach(both -> all.add(new Sent(
                                operation + "/parameters/" + both.before() + "/schema",
                                operation + "/parameters/" + both.after() + "/schema",
                                true)));
            }
        }
        return all;
    }

    /** The places of one parameter. */
    private record Places(int before, int after) {}

    private static List<Places> parameters(JsonNode old, JsonNode revised) {
        List<Places> both = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < revised.size(); j++) {
                boolean known = old.get(i).path("schema").isObject()
                        && revised.get(j).path("schema").isObject();
                if (known && name(old.get(i)).equals(name(revised.get(j)))) {
                    both.add(new Places(i, j));
                }
            }
        }
        return both;
    }

    private static String name(JsonNode parameter) {
        String name = parameter.path("name").asText();
        String in = parameter.path("in").asText();
        return in + " " + (in.equals("header") ? name.toLowerCase(java.util.Locale.ROOT) : name);
    }

    /** What a receiver may take the value for. */
    List<JsonNode> readings(JsonNode value) {
        List<JsonNode> readings = new ArrayList<>(List.of(value));
        if (text && value.isValueNode()) {
            String written = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
            readings.add(JsonNodeFactory.instance.textNode(written));
            if (written.equals("true") || written.equals("false")) {
                readings.add(JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(written)));
            } else if (written.matches("-?\\d{1,18}(\\.\\d{1,9})?")) {
                readings.add(JsonNodeFactory.instance.numberNode(new BigDecimal(written)));
            }
        }
        return readings;
    }
}
