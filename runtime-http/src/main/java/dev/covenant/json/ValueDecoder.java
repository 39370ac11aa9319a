package dev.covenant.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any JSON, as a tree of values or passed over. */
final class ValueDecoder {

    private ValueDecoder() {}

    static JsonValue read(JsonReader in) {
        return switch (in.peek()) {
            case STRING -> new JsonString(in.readString());
            case NUMBER -> readNumber(in);
            case BOOLEAN -> JsonBoolean.of(in.readBoolean());
            case NULL -> readNull(in);
            case OBJECT -> JsonObject.ofTrusted(readMembers(in, ValueDecoder::read));
            case ARRAY -> readArray(in);
        };
    }

    static <T> Map<String, T> readMap(JsonReader in, JsonCodec<T> codec) {
        return Collections.unmodifiableMap(readMembers(in, codec::read));
    }

    static <T> Map<String, T> readMember(JsonReader in, Map<String, T> into, JsonCodec<T> codec) {
        Map<String, T> members = into.isEmpty() ? new LinkedHashMap<>() : into;
        put(in.name(), codec.read(in), members, in);
        return members;
    }

    static void skip(JsonReader in) {
        switch (in.peek()) {
            case STRING -> skipString(in);
            case NUMBER -> skipNumber(in);
            case BOOLEAN -> in.readBoolean();
            case NULL -> in.readNull();
            case OBJECT -> skipObject(in);
            case ARRAY -> skipArray(in);
        }
    }

    private interface Decoder<T> {
        T read(JsonReader in);
    }

    private static <T> Map<String, T> readMembers(JsonReader in, Decoder<T> decoder) {
        Map<String, T> members = new LinkedHashMap<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            put(name, decoder.read(in), members, in);
        }
        return members;
    }

    private static <T> void put(String name, T value, Map<String, T> members, JsonReader in) {
        if (members.put(name, value) != null) {
            throw in.fault("the member occurs twice");
        }
    }

    private static JsonValue readArray(JsonReader in) {
        List<JsonValue> elements = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            elements.add(read(in));
        }
        return JsonArray.ofTrusted(elements);
    }

    private static JsonValue readNumber(JsonReader in) {
        in.nextByte();
        return JsonNumber.ofTrusted(NumberText.read(in));
    }

    private static JsonValue readNull(JsonReader in) {
        in.readNull();
        return JsonNull.NULL;
    }

    private static void skipString(JsonReader in) {
        in.nextByte();
        int from = in.position + 1;
        in.position = StringDecoder.close(in, from, from) + 1;
    }

    private static void skipNumber(JsonReader in) {
        in.nextByte();
        NumberText.pass(in);
    }

    private static void skipObject(JsonReader in) {
        in.beginObject();
        while (MemberDecoder.skipName(in)) {
            skip(in);
        }
    }

    private static void skipArray(JsonReader in) {
        in.beginArray();
        while (in.nextElement()) {
            skip(in);
        }
    }
}
