package dev.covenant.benchmarks.json;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonWriter;
import java.util.List;

/** Our codecs, with one writer for many documents, as a client or server keeps it. */
final class Covenant implements Contestant {

    private static final JsonCodec<List<Order>> ORDERS = JsonCodecs.list(OrderCodec.INSTANCE);

    private final JsonWriter out = JsonWriter.create();

    @Override
    public Object read(Payload payload, byte[] json) {
        return JsonCodecs.fromBytes(codec(payload), json);
    }

    @Override
    public byte[] write(Payload payload, Object value) {
        out.reset();
        write(codec(payload), value);
        return out.toByteArray();
    }

    /** The codec of a payload's objects. */
    static JsonCodec<?> codec(Payload payload) {
        return switch (payload) {
            case USER -> UserCodec.INSTANCE;
            case ORDER -> OrderCodec.INSTANCE;
            case ORDERS_50, ORDERS_1000 -> ORDERS;
        };
    }

    // The payload's own codec and the payload's own objects.
    @SuppressWarnings("unchecked")
    private <T> void write(JsonCodec<T> codec, Object value) {
        codec.write((T) value, out);
    }
}
