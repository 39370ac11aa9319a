package dev.covenant.http;

import dev.covenant.json.JsonArray;
import dev.covenant.json.JsonNumber;
import dev.covenant.json.JsonObject;
import dev.covenant.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values and texts at random, the awkward ones often. */
final class RandomJson {
    private static final String AWKWARD = " ,;=&+%/?#[]{}|.:@!$'()*~\"\\<>^`\t\r\näß€😀\u0000\u007f\u2028-_0aZ";

    private RandomJson() {}

    static String text(Random random) {
        StringBuilder out = new StringBuilder();
        int[] points = AWKWARD.codePoints().toArray();
        for (int left = random.nextInt(8); left > 0; left--) {
            out.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return out.toString();
    }

    static JsonValue scalar(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> JsonValue.of(random.nextBoolean());
            case 1 -> number(random);
            default -> JsonValue.of(text(random));
        };
    }

    static JsonNumber number(Random random) {
        return random.nextBoolean()
                ? JsonValue.of(random.nextLong())
                : JsonNumber.of(random.nextInt(100) + "." + random.nextInt(100) + "e" + random.nextInt(20));
    }

    static JsonValue value(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(5);
        if (kind == 1) {
            List<JsonValue> elements = new ArrayList<>();
            for (int left = random.nextInt(4); left > 0; left--) {
                elements.add(value(random, depth - 1));
            }
            return JsonArray.of(elements);
        }
        if (kind == 2) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (int left = random.nextInt(4); left > 0; left--) {
                members.put(text(random), value(random, depth - 1));
            }
            return JsonObject.of(members);
        }
        return scalar(random);
    }
}
