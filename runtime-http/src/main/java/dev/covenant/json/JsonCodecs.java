package dev.covenant.json;

import dev.covenant.runtime.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Codecs of what is not generated, and the ways between a codec's type and bytes, text and {@link JsonValue}. */
public final class JsonCodecs {

    /** Strings. */
    public static final JsonCodec<String> STRING =
            codec(JsonReader::readString, (value, out) -> out.writeString(value));

    /** {@code true} and {@code false}. */
    public static final JsonCodec<Boolean> BOOLEAN =
            codec(JsonReader::readBoolean, (value, out) -> out.writeBoolean(value));

    /** Integers of 32 bits; see {@link JsonReader#readInt()}. */
    public static final JsonCodec<Integer> INT = codec(JsonReader::readInt, (value, out) -> out.writeInt(value));

    /** Integers of 64 bits; see {@link JsonReader#readLong()}. */
    public static final JsonCodec<Long> LONG = codec(JsonReader::readLong, (value, out) -> out.writeLong(value));

    /** Integers of any size. */
    public static final JsonCodec<BigInteger> BIG_INTEGER =
            codec(JsonReader::readBigInteger, (value, out) -> out.writeBigInteger(value));

    /** Floats; NaN and the infinities are faults. */
    public static final JsonCodec<Float> FLOAT = codec(JsonReader::readFloat, (value, out) -> out.writeFloat(value));

    /** Doubles; NaN and the infinities are faults. */
    public static final JsonCodec<Double> DOUBLE =
            codec(JsonReader::readDouble, (value, out) -> out.writeDouble(value));

    /** Numbers with all their digits. */
    public static final JsonCodec<BigDecimal> DECIMAL =
            codec(JsonReader::readDecimal, (value, out) -> out.writeDecimal(value));

    /** Dates of RFC 3339. */
    public static final JsonCodec<LocalDate> DATE = codec(JsonReader::readDate, (value, out) -> out.writeDate(value));

    /** Date-times of RFC 3339; see {@link JsonReader#readDateTime()}. */
    public static final JsonCodec<OffsetDateTime> DATE_TIME =
            codec(JsonReader::readDateTime, (value, out) -> out.writeDateTime(value));

    /** UUIDs. */
    public static final JsonCodec<UUID> UUID = codec(JsonReader::readUuid, (value, out) -> out.writeUuid(value));

    /** URI references. */
    public static final JsonCodec<URI> URI = codec(JsonReader::readUri, (value, out) -> out.writeUri(value));

    /** Bytes as base64 text. */
    public static final JsonCodec<Bytes> BYTES = codec(JsonReader::readBytes, (value, out) -> out.writeBytes(value));

    /** Any JSON. */
    public static final JsonCodec<JsonValue> VALUE =
            codec(JsonReader::readValue, (value, out) -> out.writeValue(value));

    private JsonCodecs() {}

    /** Arrays as unmodifiable lists. */
    public static <T> JsonCodec<List<T>> list(JsonCodec<T> element) {
        return codec(in -> in.readList(element), (value, out) -> out.writeList(value, element));
    }

    /** Objects of any names as unmodifiable maps in the order of the text. */
    public static <T> JsonCodec<Map<String, T>> map(JsonCodec<T> value) {
        return codec(in -> in.readMap(value), (members, out) -> out.writeMap(members, value));
    }

    /** Values that may be {@code null}, which is the empty optional. */
    public static <T> JsonCodec<Optional<T>> nullable(JsonCodec<T> codec) {
        return codec(
                in -> in.tryNull() ? Optional.empty() : Optional.of(codec.read(in)),
                (value, out) -> value.ifPresentOrElse(content -> codec.write(content, out), out::writeNull));
    }

    /**
     * Values of one type by way of another that has a codec, as an enumeration by way of its text. An
     * {@link IllegalArgumentException} of the conversion on reading becomes a fault at the value.
     */
    public static <S, T> JsonCodec<T> mapped(
            JsonCodec<S> codec, Function<? super S, ? extends T> from, Function<? super T, ? extends S> to) {
        return codec(in -> convert(codec.read(in), from, in), (value, out) -> codec.write(to.apply(value), out));
    }

    /**
     * Values that are kept as they came and may be seen as several types. They are written as they came; only {@link #describe} leaves
     * out what one of the views leaves out.
     *
     * @param views the codecs of the types, asked for when a value is described
     */
    public static <T> JsonCodec<T> viewed(
            Function<? super JsonValue, ? extends T> from,
            Function<? super T, ? extends JsonValue> raw,
            Supplier<List<JsonCodec<?>>> views) {
        return new ViewedCodec<>(from, raw, views);
    }

    /** A value as a JSON document in UTF-8. */
    public static <T> byte[] toBytes(JsonCodec<T> codec, T value) {
        return write(codec, value).toByteArray();
    }

    /**
     * The value of a JSON document in UTF-8.
     *
     * @throws JsonException if it is not JSON, not a {@code T}, or not alone
     */
    public static <T> T fromBytes(JsonCodec<T> codec, byte[] utf8) {
        return read(codec, JsonReader.of(utf8));
    }

    /** A value as a JSON text. */
    public static <T> String toText(JsonCodec<T> codec, T value) {
        JsonWriter out = write(codec, value);
        return new String(out.buffer(), 0, out.length(), StandardCharsets.UTF_8);
    }

    /**
     * A value as text for people, for logs and {@code toString()}: its JSON without write-only members, which are often
     * secrets. Where JSON cannot express the value, the text says so instead.
     */
    public static <T> String describe(JsonCodec<T> codec, T value) {
        JsonWriter out = JsonWriter.create(JsonWriter.Purpose.DESCRIPTION);
        try {
            codec.write(value, out);
        } catch (JsonException e) {
            return "not expressible in JSON: " + e.getMessage();
        }
        return new String(out.buffer(), 0, out.length(), StandardCharsets.UTF_8);
    }

    /**
     * The value of a JSON text.
     *
     * @throws JsonException if it is not JSON, not a {@code T}, or not alone
     */
    public static <T> T fromText(JsonCodec<T> codec, String text) {
        return fromBytes(codec, utf8(text));
    }

    /** A value as data. */
    public static <T> JsonValue toValue(JsonCodec<T> codec, T value) {
        JsonWriter out = write(codec, value);
        return read(VALUE, JsonReader.of(out.buffer(), 0, out.length(), JsonLimits.DEFAULT));
    }

    /**
     * The value that data stands for.
     *
     * @throws JsonException if it is not a {@code T}
     */
    public static <T> T fromValue(JsonCodec<T> codec, JsonValue value) {
        JsonWriter out = write(VALUE, value);
        return read(codec, JsonReader.of(out.buffer(), 0, out.length(), JsonLimits.DEFAULT));
    }

    /** The value that data stands for, if it is a {@code T}. */
    public static <T> Optional<T> tryFromValue(JsonCodec<T> codec, JsonValue value) {
        JsonWriter out = write(VALUE, value);
        JsonReader in = JsonReader.of(out.buffer(), 0, out.length(), JsonLimits.DEFAULT);
        return Optional.ofNullable(in.tryRead(codec));
    }

    private static <S, T> T convert(S value, Function<? super S, ? extends T> from, JsonReader in) {
        try {
            return from.apply(value);
        } catch (IllegalArgumentException e) {
            throw in.fault(String.valueOf(e.getMessage()));
        }
    }

    private static <T> JsonWriter write(JsonCodec<T> codec, T value) {
        JsonWriter out = JsonWriter.create();
        codec.write(value, out);
        return out;
    }

    private static <T> T read(JsonCodec<T> codec, JsonReader in) {
        T value = codec.read(in);
        in.endDocument();
        return value;
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new JsonException(
                    "the text has an unpaired surrogate outside an escape", "", JsonException.NO_OFFSET);
        }
    }

    private static <T> JsonCodec<T> codec(Function<JsonReader, T> read, BiConsumer<T, JsonWriter> write) {
        return new JsonCodec<>() {
            @Override
            public T read(JsonReader in) {
                return read.apply(in);
            }

            @Override
            public void write(T value, JsonWriter out) {
                write.accept(value, out);
            }
        };
    }
}
