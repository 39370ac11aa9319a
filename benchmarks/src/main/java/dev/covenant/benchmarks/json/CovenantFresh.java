package dev.covenant.benchmarks.json;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;

/** Our codecs with a new writer for each document, as a caller has it who knows nothing of writers. */
final class CovenantFresh implements Contestant {

    @Override
    public Object read(Payload payload, byte[] json) {
        return JsonCodecs.fromBytes(Covenant.codec(payload), json);
    }

    @Override
    public byte[] write(Payload payload, Object value) {
        return bytes(Covenant.codec(payload), value);
    }

    // The payload's own codec and the payload's own objects.
    @SuppressWarnings("unchecked")
    private static <T> byte[] bytes(JsonCodec<T> codec, Object value) {
        return JsonCodecs.toBytes(codec, (T) value);
    }
}
