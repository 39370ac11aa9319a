package dev.covenant.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks ahead into an object without consuming it: how the variant of a union is found. */
final class MemberSearch {

    private MemberSearch() {}

    static Optional<String> string(JsonReader in, String name) {
        int mark = in.mark();
        boolean found = toMember(in, name) && in.peek() == JsonKind.STRING;
        Optional<String> value = found ? Optional.of(in.readString()) : Optional.empty();
        in.reset(mark);
        return value;
    }

    static @Nullable JsonValue value(JsonReader in, String name) {
        int mark = in.mark();
        JsonValue value = toMember(in, name) ? in.readValue() : null;
        in.reset(mark);
        return value;
    }

    static boolean hasAll(JsonReader in, JsonNames required) {
        if (in.peek() != JsonKind.OBJECT) {
            return false;
        }
        int mark = in.mark();
        int missing = required.size();
        in.beginObject();
        while (missing > 0) {
            int index = in.nextName(required);
            if (index == JsonNames.END) {
                break;
            }
            missing -= index >= 0 ? 1 : 0;
            in.skipValue();
        }
        in.reset(mark);
        return missing == 0;
    }

    private static boolean toMember(JsonReader in, String name) {
        if (in.peek() != JsonKind.OBJECT) {
            return false;
        }
        in.beginObject();
        for (String next = in.nextName(); next != null; next = in.nextName()) {
            if (next.equals(name)) {
                return true;
            }
            in.skipValue();
        }
        return false;
    }
}
