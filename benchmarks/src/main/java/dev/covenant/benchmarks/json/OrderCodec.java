package dev.covenant.benchmarks.json;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonNames;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonWriter;

/** The codec of orders as the generator writes codecs. */
final class OrderCodec implements JsonCodec<Order> {

    static final OrderCodec INSTANCE = new OrderCodec();

    private static final JsonNames NAMES =
            JsonNames.of("id", "customerId", "status", "currency", "total", "createdAt", "address", "note", "items");

    @Override
    public Order read(JsonReader in) {
        Order order = new Order();
        in.beginObject();
        for (int member = in.nextName(NAMES); member != JsonNames.END; member = in.nextName(NAMES)) {
            switch (member) {
                case 0 -> order.setId(in.readString());
                case 1 -> order.setCustomerId(in.readLong());
                case 2 -> order.setStatus(in.readString());
                case 3 -> order.setCurrency(in.readString());
                case 4 -> order.setTotal(in.readDouble());
                case 5 -> order.setCreatedAt(in.readLong());
                case 6 -> order.setAddress(in.readString());
                case 7 -> order.setNote(in.readString());
                case 8 -> order.setItems(in.readList(ItemCodec.INSTANCE));
                default -> in.skipValue();
            }
        }
        return order;
    }

    @Override
    public void write(Order order, JsonWriter out) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(order.getId());
        out.name(NAMES, 1);
        out.writeLong(order.getCustomerId());
        out.name(NAMES, 2);
        out.writeString(order.getStatus());
        out.name(NAMES, 3);
        out.writeString(order.getCurrency());
        out.name(NAMES, 4);
        out.writeDouble(order.getTotal());
        out.name(NAMES, 5);
        out.writeLong(order.getCreatedAt());
        out.name(NAMES, 6);
        out.writeString(order.getAddress());
        out.name(NAMES, 7);
        out.writeString(order.getNote());
        out.name(NAMES, 8);
        out.writeList(order.getItems(), ItemCodec.INSTANCE);
        out.endObject();
    }
}
