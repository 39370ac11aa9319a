package dev.covenant.benchmarks.json;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;

/** avaje-jsonb with adapters generated at compile time. */
final class AvajeJsonb implements Contestant {

    private final Jsonb jsonb = Jsonb.builder().build();
    private final JsonType<User> user = jsonb.type(User.class);
    private final JsonType<Order> order = jsonb.type(Order.class);
    private final JsonType<List<Order>> orders = order.list();

    @Override
    public Object read(Payload payload, byte[] json) {
        return type(payload).fromJson(json);
    }

    @Override
    public byte[] write(Payload payload, Object value) {
        return bytes(type(payload), value);
    }

    private JsonType<?> type(Payload payload) {
        return switch (payload) {
            case USER -> user;
            case ORDER -> order;
            case ORDERS_50, ORDERS_1000 -> orders;
        };
    }

    // The payload's own type and the payload's own objects.
    @SuppressWarnings("unchecked")
    private static <T> byte[] bytes(JsonType<T> type, Object value) {
        return type.toJsonBytes((T) value);
    }
}
