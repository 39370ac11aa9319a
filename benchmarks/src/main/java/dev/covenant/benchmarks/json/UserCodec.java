package dev.covenant.benchmarks.json;

import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonNames;
import dev.covenant.json.JsonReader;
import dev.covenant.json.JsonWriter;

/** The codec of users as the generator writes codecs. */
final class UserCodec implements JsonCodec<User> {

    static final UserCodec INSTANCE = new UserCodec();

    private static final JsonNames NAMES = JsonNames.of("id", "name", "email", "age", "active", "score", "country");

    @Override
    public User read(JsonReader in) {
        User user = new User();
        in.beginObject();
        for (int member = in.nextName(NAMES); member != JsonNames.END; member = in.nextName(NAMES)) {
            switch (member) {
                case 0 -> user.setId(in.readLong());
                case 1 -> user.setName(in.readString());
                case 2 -> user.setEmail(in.readString());
                case 3 -> user.setAge(in.readInt());
                case 4 -> user.setActive(in.readBoolean());
                case 5 -> user.setScore(in.readDouble());
                case 6 -> user.setCountry(in.readString());
                default -> in.skipValue();
            }
        }
        return user;
    }

    @Override
    public void write(User user, JsonWriter out) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeLong(user.getId());
        out.name(NAMES, 1);
        out.writeString(user.getName());
        out.name(NAMES, 2);
        out.writeString(user.getEmail());
        out.name(NAMES, 3);
        out.writeInt(user.getAge());
        out.name(NAMES, 4);
        out.writeBoolean(user.isActive());
        out.name(NAMES, 5);
        out.writeDouble(user.getScore());
        out.name(NAMES, 6);
        out.writeString(user.getCountry());
        out.endObject();
    }
}
