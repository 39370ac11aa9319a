package dev.covenant.benchmarks.json;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonNames;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonWriter;

/** The codec of items as the generator writes codecs. */
final class ItemCodec implements JsonCodec<Item> {

    static final ItemCodec INSTANCE = new ItemCodec();

    private static final JsonNames NAMES = JsonNames.of("sku", "title", "quantity", "price", "gift");

    @Override
    public Item read(JsonReader in) {
        Item item = new Item();
        in.beginObject();
        for (int member = in.nextName(NAMES); member != JsonNames.END; member = in.nextName(NAMES)) {
            switch (member) {
                case 0 -> item.setSku(in.readString());
                case 1 -> item.setTitle(in.readString());
                case 2 -> item.setQuantity(in.readInt());
                case 3 -> item.setPrice(in.readDouble());
                case 4 -> item.setGift(in.readBoolean());
                default -> in.skipValue();
            }
        }
        return item;
    }

    @Override
    public void write(Item item, JsonWriter out) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(item.getSku());
        out.name(NAMES, 1);
        out.writeString(item.getTitle());
        out.name(NAMES, 2);
        out.writeInt(item.getQuantity());
        out.name(NAMES, 3);
        out.writeDouble(item.getPrice());
        out.name(NAMES, 4);
        out.writeBoolean(item.isGift());
        out.endObject();
    }
}
