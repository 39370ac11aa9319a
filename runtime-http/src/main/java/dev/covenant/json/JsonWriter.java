package dev.covenant.json;

import dev.covenant.runtime.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document as compact UTF-8, value by value. Commas are the writer's business. The bytes are in one
 * growing array, which {@link #reset()} keeps for the next document. Not for use by several threads.
 *
 * <pre>{@code
 * out.beginObject();
 * out.name(NAMES, 0);
 * out.writeString(order.id());
 * out.endObject();
 * }</pre>
 */
public final class JsonWriter {

    /** What a document is for: it decides which members are left out. */
    public enum Purpose {
        /** Everything is written. */
        PLAIN,
        /** A request to a server: members that are read-only are left out. */
        REQUEST,
        /** A response to a client: members that are write-only are left out. */
        RESPONSE,
        /** A text for people: members that are write-only are left out, also of values that travel as they came. */
        DESCRIPTION
    }

    private static final int INITIAL_SIZE = 512;

    /** Below this size the array grows fourfold: a document of a few kilobytes is then copied once on the way. */
    private static final int STEEP = 16 * 1024;

    /** The largest array that every platform has. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    /**
     * The text so far. Every finished value is followed by a comma, which the end of its object, array or document
     * takes back.
     */
    byte[] buffer = new byte[INITIAL_SIZE];

    int position;

    private final Purpose purpose;

    private JsonWriter(Purpose purpose) {
        this.purpose = purpose;
    }

    /** A writer that leaves nothing out. */
    public static JsonWriter create() {
        return new JsonWriter(Purpose.PLAIN);
    }

    /** A writer for a purpose. */
    public static JsonWriter create(Purpose purpose) {
        return new JsonWriter(purpose);
    }

    /** Whether codecs are to leave out read-only members. */
    public boolean omitsReadOnly() {
        return purpose == Purpose.REQUEST;
    }

    /** Whether codecs are to leave out write-only members. */
    public boolean omitsWriteOnly() {
        return purpose == Purpose.RESPONSE || purpose == Purpose.DESCRIPTION;
    }

    /** Whether what is written is for people only. */
    boolean describes() {
        return purpose == Purpose.DESCRIPTION;
    }

    /** Starts an object: then come names and values in turn, then {@link #endObject()}. */
    public void beginObject() {
        begin('{');
    }

    /** Ends the object begun last. */
    public void endObject() {
        end('}');
    }

    /**
     * Writes a member's prepared name; its value comes next.
     *
     * @return this writer
     */
    public JsonWriter name(JsonNames names, int index) {
        EncodedName name = names.encoded(index);
        ensure(name.length() + EncodedName.SLACK);
        name.put(buffer, position);
        position += name.length();
        return this;
    }

    /**
     * Writes a member's name; its value comes next.
     *
     * @return this writer
     */
    public JsonWriter name(String name) {
        writeString(name);
        buffer[position - 1] = ':';
        return this;
    }

    /** Starts an array: then come values, then {@link #endArray()}. */
    public void beginArray() {
        begin('[');
    }

    /** Ends the array begun last. */
    public void endArray() {
        end(']');
    }

    /** Writes a string. An unpaired surrogate, which UTF-8 cannot say, is written as an escape. */
    public void writeString(String value) {
        StringEncoder.write(value, this);
    }

    /** Writes {@code true} or {@code false}. */
    public void writeBoolean(boolean value) {
        writeAscii(value ? "true" : "false");
    }

    /** Writes an integer. */
    public void writeInt(int value) {
        writeLong(value);
    }

    /** Writes an integer. */
    public void writeLong(long value) {
        ensure(NumberEncoder.MAX_LENGTH + 1);
        position = NumberEncoder.putLong(value, buffer, position);
        buffer[position++] = ',';
    }

    /** Writes a float so that reading gives the same float; NaN and the infinities are faults. */
    public void writeFloat(float value) {
        NumberEncoder.writeFloat(value, this);
    }

    /** Writes a double so that reading gives the same double; NaN and the infinities are faults. */
    public void writeDouble(double value) {
        NumberEncoder.writeDouble(value, this);
    }

    /** Writes a number with its scale, {@code 1.50} as {@code 1.50}. */
    public void writeDecimal(BigDecimal value) {
        writeAscii(value.toString());
    }

    /** Writes an integer of any size. */
    public void writeBigInteger(BigInteger value) {
        writeAscii(value.toString());
    }

    /** Writes a full-date of RFC 3339; a year outside 0 to 9999 is a fault. */
    public void writeDate(LocalDate value) {
        DateTimeEncoder.write(value, this);
    }

    /**
     * Writes a date-time of RFC 3339 with its offset; what that cannot say (years beyond 9999, seconds of an offset) is
     * a fault.
     */
    public void writeDateTime(OffsetDateTime value) {
        DateTimeEncoder.write(value, this);
    }

    /** Writes a UUID in small letters. */
    public void writeUuid(UUID value) {
        ensure(UuidText.LENGTH + 3);
        buffer[position] = '"';
        UuidText.put(value, buffer, position + 1);
        position += UuidText.LENGTH + 1;
        closeString();
    }

    /** Writes a URI as it was given. */
    public void writeUri(URI value) {
        writeString(value.toString());
    }

    /** Writes base64 text, standard alphabet, padded. */
    public void writeBytes(Bytes value) {
        writeString(value.base64());
    }

    /** Writes {@code null}. */
    public void writeNull() {
        writeAscii("null");
    }

    /** Writes any value. */
    public void writeValue(JsonValue value) {
        ValueEncoder.write(value, this);
    }

    /** Writes an array. */
    public <T> void writeList(List<T> elements, JsonCodec<T> codec) {
        beginArray();
        for (T element : elements) {
            codec.write(element, this);
        }
        endArray();
    }

    /** Writes an object, its members in the map's order. */
    public <T> void writeMap(Map<String, T> members, JsonCodec<T> codec) {
        beginObject();
        writeMembers(members, codec);
        endObject();
    }

    /** Writes members, in the map's order, into the object that has been begun. */
    public <T> void writeMembers(Map<String, T> members, JsonCodec<T> codec) {
        for (Map.Entry<String, T> member : members.entrySet()) {
            name(member.getKey());
            codec.write(member.getValue(), this);
        }
    }

    /** Writes a value, or {@code null} if there is none. */
    public <T> void writeNullable(@Nullable T value, JsonCodec<T> codec) {
        if (value == null) {
            writeNull();
        } else {
            codec.write(value, this);
        }
    }

    /** A copy of the document. */
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, length());
    }

    /** The number of bytes of the document. */
    public int length() {
        return position > 0 && buffer[position - 1] == ',' ? position - 1 : position;
    }

    /**
     * The array that the document is in, from index 0; it is this writer's own, and is overwritten after
     * {@link #reset()}.
     */
    public byte[] buffer() {
        return buffer;
    }

    /** Sends the document to a stream. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(buffer, 0, length());
    }

    /** Forgets the document and keeps the array for the next one. */
    public void reset() {
        position = 0;
    }

    /** A fault at the place that the document has come to. */
    JsonException fault(String message) {
        return new JsonException(message, Place.pointer(buffer, 0, position), JsonException.NO_OFFSET);
    }

    /** Makes room for as many bytes after the position. */
    void ensure(int room) {
        if (buffer.length - position < room) {
            grow(room);
        }
    }

    private void grow(int room) {
        int factor = buffer.length < STEEP ? 4 : 2;
        long size = Math.max((long) factor * buffer.length, (long) position + room);
        buffer = Arrays.copyOf(buffer, (int) Math.min(size, LARGEST));
    }

    /** Writes text that needs neither quotes nor escapes. */
    // The platform's narrowing copy is deprecated for losing what is not Latin-1; it is the fastest for what is ASCII.
    @SuppressWarnings("deprecation")
    void writeAscii(String text) {
        ensure(text.length() + 1);
        text.getBytes(0, text.length(), buffer, position);
        position += text.length();
        buffer[position++] = ',';
    }

    /** Writes a closing quote; there must be room for two bytes. */
    void closeString() {
        buffer[position] = '"';
        buffer[position + 1] = ',';
        position += 2;
    }

    private void begin(char bracket) {
        ensure(1);
        buffer[position++] = (byte) bracket;
    }

    private void end(char bracket) {
        ensure(2);
        if (buffer[position - 1] == ',') {
            position--;
        }
        buffer[position++] = (byte) bracket;
        buffer[position++] = ',';
    }
}
