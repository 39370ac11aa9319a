package dev.covenant.http;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonKind;
import dev.covenant.json.JsonNames;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Problem documents as JSON. As RFC 9457, section 3.1, asks, a member whose value is of another type than it says is
 * ignored.
 */
enum ProblemCodec implements JsonCodec<Problem> {
    INSTANCE;

    private static final JsonNames NAMES = JsonNames.of("type", "title", "status", "detail", "instance", "errors");
    private static final JsonNames FAULT = JsonNames.of("in", "pointer", "detail");

    @Override
    public Problem read(JsonReader in) {
        @Nullable String[] texts = {Problem.BLANK, "", null, null, null};
        int status = 0;
        List<Problem.Fault> faults = List.of();
        in.beginObject();
        for (int member = in.nextName(NAMES); member != JsonNames.END; member = in.nextName(NAMES)) {
            switch (member) {
                case 0, 1, 3, 4 -> texts[member] = text(in, texts[member]);
                case 2 -> status = status(in);
                case 5 -> faults = faults(in);
                default -> in.skipValue();
            }
        }
        return new Problem(
                String.valueOf(texts[0]),
                String.valueOf(texts[1]),
                status,
                Optional.ofNullable(texts[3]),
                Optional.ofNullable(texts[4]),
                faults);
    }

    private static @Nullable String text(JsonReader in, @Nullable String otherwise) {
        if (in.peek() == JsonKind.STRING) {
            return in.readString();
        }
        in.skipValue();
        return otherwise;
    }

    private static int status(JsonReader in) {
        Integer status = in.tryRead(JsonCodecs.INT);
        if (status == null) {
            in.skipValue();
            return 0;
        }
        return status;
    }

    private static List<Problem.Fault> faults(JsonReader in) {
        List<Problem.Fault> faults = in.tryRead(new Faults());
        if (faults == null) {
            in.skipValue();
            return List.of();
        }
        return faults;
    }

    @Override
    public void write(Problem value, JsonWriter out) {
        out.beginObject();
        text(0, value.type(), out);
        text(1, value.title(), out);
        out.name(NAMES, 2);
        out.writeInt(value.status());
        value.detail().ifPresent(detail -> text(3, detail, out));
        value.instance().ifPresent(instance -> text(4, instance, out));
        if (!value.faults().isEmpty()) {
            out.name(NAMES, 5);
            new Faults().write(value.faults(), out);
        }
        out.endObject();
    }

    private static void text(int member, String text, JsonWriter out) {
        out.name(NAMES, member);
        out.writeString(text);
    }

    /** The list of faults. */
    private record Faults() implements JsonCodec<List<Problem.Fault>> {
        @Override
        public List<Problem.Fault> read(JsonReader in) {
            return in.readList(new OneFault());
        }

        @Override
        public void write(List<Problem.Fault> value, JsonWriter out) {
            out.writeList(value, new OneFault());
        }
    }

    /** One fault. */
    private record OneFault() implements JsonCodec<Problem.Fault> {
        @Override
        public Problem.Fault read(JsonReader in) {
            String[] texts = {"", "", ""};
            in.beginObject();
            for (int member = in.nextName(FAULT); member != JsonNames.END; member = in.nextName(FAULT)) {
                if (member == JsonNames.UNKNOWN) {
                    in.skipValue();
                } else {
                    texts[member] = in.readString();
                }
            }
            return new Problem.Fault(texts[0], texts[1], texts[2]);
        }

        @Override
        public void write(Problem.Fault value, JsonWriter out) {
            out.beginObject();
            if (!value.in().isEmpty()) {
                out.name(FAULT, 0);
                out.writeString(value.in());
            }
            out.name(FAULT, 1);
            out.writeString(value.pointer());
            out.name(FAULT, 2);
            out.writeString(value.message());
            out.endObject();
        }
    }
}
