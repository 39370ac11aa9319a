package dev.covenant.grpc.client;

import io.grpc.Metadata;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * An entry of metadata, read once and put often.
 *
 * @param <T> text, or bytes for a name that ends with {@code -bin}
 */
record Entry<T>(Metadata.Key<T> key, T value) {
    /**
     * As people write it.
     *
     * @param value text, or base64 for a name that ends with {@code -bin}
     * @throws IllegalArgumentException when name or value cannot be sent
     */
    static Entry<?> of(String name, String value) {
        if (name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
            byte[] bytes = Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
            return new Entry<>(Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER), bytes);
        }
        if (!value.chars().allMatch(each -> each >= ' ' && each <= '~')) {
            // gRPC would leave the entry out, or send question marks; the value itself may be a secret.
            throw new IllegalArgumentException(
                    "the value of " + name + " is not printable ASCII; a name that ends with "
                            + Metadata.BINARY_HEADER_SUFFIX + " may have any value, in base64");
        }
        return new Entry<>(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
    }

    static List<Entry<?>> all(Map<String, String> texts) {
        return texts.entrySet().stream()
                .<Entry<?>>map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    /** What metadata says, value by value. */
    static List<Entry<?>> all(Metadata metadata) {
        List<Entry<?>> all = new ArrayList<>();
        for (String name : metadata.keys()) {
            if (name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
                add(Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER), metadata, all);
            } else {
                add(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), metadata, all);
            }
        }
        return all;
    }

    /** Instead of any of their names before. */
    static void put(List<Entry<?>> entries, Metadata metadata) {
        entries.forEach(entry -> metadata.discardAll(entry.key));
        entries.forEach(entry -> entry.putTo(metadata));
    }

    /** Beside any of its name before. */
    void putTo(Metadata metadata) {
        metadata.put(key, value);
    }

    private static <T> void add(Metadata.Key<T> key, Metadata metadata, List<Entry<?>> all) {
        Iterable<T> values = metadata.getAll(key);
        if (values != null) {
            values.forEach(value -> all.add(new Entry<>(key, value)));
        }
    }
}
