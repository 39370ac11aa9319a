package dev.covenant.benchmarks.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.List;

/** Jackson 2 databind with readers and writers made beforehand. */
final class JacksonDatabind implements Contestant {

    private static final TypeReference<List<Order>> ORDERS = new TypeReference<>() {};

    private final ObjectMapper mapper = new ObjectMapper();
    private final Format user = new Format(mapper.readerFor(User.class), mapper.writerFor(User.class));
    private final Format order = new Format(mapper.readerFor(Order.class), mapper.writerFor(Order.class));
    private final Format orders = new Format(mapper.readerFor(ORDERS), mapper.writerFor(ORDERS));

    private record Format(ObjectReader reader, ObjectWriter writer) {}

    @Override
    public Object read(Payload payload, byte[] json) throws IOException {
        return format(payload).reader.readValue(json);
    }

    @Override
    public byte[] write(Payload payload, Object value) throws IOException {
        return format(payload).writer.writeValueAsBytes(value);
    }

    private Format format(Payload payload) {
        return switch (payload) {
            case USER -> user;
            case ORDER -> order;
            case ORDERS_50, ORDERS_1000 -> orders;
        };
    }
}
