package dev.covenant.http.client;

import dev.covenant.json.JsonWriter;

/** Arrays and writers that are used again, so that a call costs no garbage but its objects. What has grown large is not kept. */
final class BufferPool {
    static final int LEAST = 8 * 1024;

    private static final int MOST_KEPT = 1024 * 1024;

    private final Pool<byte[]> arrays = new Pool<>();
    private final Pool<JsonWriter> writers = new Pool<>();

    /** An array of at least {@value #LEAST} bytes, with whatever is in it. */
    byte[] take() {
        byte[] found = arrays.take();
        return found == null ? new byte[LEAST] : found;
    }

    void give(byte[] array) {
        if (array.length >= LEAST && array.length <= MOST_KEPT) {
            arrays.give(array);
        }
    }

    /** An empty writer for requests. */
    JsonWriter takeWriter() {
        JsonWriter found = writers.take();
        return found == null ? JsonWriter.create(JsonWriter.Purpose.REQUEST) : found;
    }

    void give(JsonWriter writer) {
        if (writer.buffer().length <= MOST_KEPT) {
            writer.reset();
            writers.give(writer);
        }
    }
}
