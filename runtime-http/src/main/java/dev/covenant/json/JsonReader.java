package dev.covenant.json;

import dev.covenant.runtime.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document from UTF-8 bytes, value by value, in the order of the text. It accepts exactly what RFC 8259
 * calls JSON (no comments, no trailing commas, no malformed UTF-8, no byte order mark), within {@link JsonLimits};
 * anything else is a {@link JsonException} with its place. The bytes are not copied and must not change meanwhile. Not
 * for use by several threads.
 *
 * <pre>{@code
 * in.beginObject();
 * for (int member = in.nextName(NAMES); member != JsonNames.END; member = in.nextName(NAMES)) {
 *     switch (member) {
 *         case 0 -> id = in.readString();
 *         case 1 -> total = in.readDouble();
 *         default -> in.skipValue();
 *     }
 * }
 * }</pre>
 *
 * <p>Every method named {@code read} takes one value and faults if it is of another kind, {@code null} included.
 */
public final class JsonReader {

    /** The text and the place in it, which the decoders of this package move along. */
    final byte[] buffer;

    final int end;
    int position;

    /** Where the text of the name is that was passed last, without its quotes. */
    int nameFrom;

    int nameTo;

    final Nesting nesting = new Nesting();
    private final int start;
    private final JsonLimits limits;
    private boolean attempting;
    private @Nullable ElementStack elements;

    private JsonReader(byte[] utf8, int from, int to, JsonLimits limits) {
        this.buffer = utf8;
        this.start = from;
        this.position = from;
        this.end = to;
        this.limits = limits;
    }

    /** A reader of all the bytes, with the default limits. */
    public static JsonReader of(byte[] utf8) {
        return new JsonReader(utf8, 0, utf8.length, JsonLimits.DEFAULT);
    }

    /**
     * A reader of the bytes at {@code from} up to but not including {@code to}. Offsets in faults count from
     * {@code from}.
     */
    public static JsonReader of(byte[] utf8, int from, int to, JsonLimits limits) {
        Objects.checkFromToIndex(from, to, utf8.length);
        return new JsonReader(utf8, from, to, limits);
    }

    /**
     * Enters an object. Then call {@link #nextName(JsonNames)}, and read or skip a value, until there is no further
     * name.
     */
    public void beginObject() {
        begin('{', JsonKind.OBJECT);
    }

    /**
     * The index of the next member's name; the member's value comes next. A name that occurs twice is a fault when it
     * is one of the declared names; among unknown names it is the caller's to notice. Within one object the names must
     * be the same at each call.
     *
     * @return an index among the names, or {@link JsonNames#UNKNOWN} ({@link #name()} then tells the name), or
     *     {@link JsonNames#END} when the object has ended
     */
    public int nextName(JsonNames names) {
        int expected = names.likely(nesting.afterLast);
        // No value ends with a brace that opens an object: so this tells whether a member has been read.
        boolean first = buffer[position - 1] == '{';
        int after = first
                ? names.encoded(expected).endAfter(EncodedName.BRACE, buffer, position - 1, end)
                : names.encoded(expected).endAfter(EncodedName.COMMA, buffer, position, end);
        if (after > 0) {
            position = after;
            return seen(expected);
        }
        int index = MemberDecoder.next(this, names);
        return index >= 0 ? seen(index) : index;
    }

    /** The next member's name, whatever it is, or null when the object has ended; the member's value comes next. */
    public @Nullable String nextName() {
        return MemberDecoder.skipName(this) ? name() : null;
    }

    /**
     * The name for which {@link #nextName(JsonNames)} has returned {@link JsonNames#UNKNOWN}; ask before reading the
     * value.
     */
    public String name() {
        return StringDecoder.text(buffer, nameFrom, nameTo);
    }

    /**
     * Enters an array. Then call {@link #nextElement()}, and read or skip a value, until there is no further element.
     */
    public void beginArray() {
        begin('[', JsonKind.ARRAY);
    }

    /** Whether the array has another element, which comes next; otherwise the array has ended. */
    public boolean nextElement() {
        // No value ends with a bracket that opens one: so this tells whether an element has been read.
        boolean first = buffer[position - 1] == '[';
        int next = nextByte();
        if (next == ']') {
            position++;
            nesting.leave();
            return false;
        }
        if (!first) {
            if (next != ',') {
                throw unexpected(position, "',' or ']'");
            }
            position++;
        }
        return true;
    }

    /** The kind of the next value; the value is not consumed. */
    public JsonKind peek() {
        int at = Space.skip(buffer, position, end);
        JsonKind kind = at < end ? Space.kindAt(buffer[at]) : null;
        if (kind == null) {
            throw unexpected(at, "a value");
        }
        return kind;
    }

    /** Whether the next value is {@code null}; it is not consumed. */
    public boolean isNull() {
        int at = Space.skip(buffer, position, end);
        return at < end && buffer[at] == 'n';
    }

    /** Consumes the next value, which must be {@code null}. */
    public void readNull() {
        Literals.readNull(this);
    }

    /** Consumes the next value if it is {@code null}, and tells whether it was. */
    public boolean tryNull() {
        boolean absent = isNull();
        if (absent) {
            readNull();
        }
        return absent;
    }

    /** Reads a string. An unpaired surrogate, which JSON can say only by an escape, is kept as it is. */
    public String readString() {
        toQuote("a string");
        return StringDecoder.read(this);
    }

    /** Reads {@code true} or {@code false}. */
    public boolean readBoolean() {
        return Literals.readBoolean(this);
    }

    /** Reads a number without a fraction ({@code 7}, {@code 7.0} and {@code 70e-1} alike) from -2^31 up to 2^31-1. */
    public int readInt() {
        return NumberDecoder.readInt(this);
    }

    /** Reads a number without a fraction ({@code 7}, {@code 7.0} and {@code 70e-1} alike) from -2^63 up to 2^63-1. */
    public long readLong() {
        return NumberDecoder.readLong(this);
    }

    /** Reads the float nearest to a number; a number beyond the range of floats is a fault. */
    public float readFloat() {
        return NumberDecoder.readFloat(this);
    }

    /** Reads the double nearest to a number; a number beyond the range of doubles is a fault. */
    public double readDouble() {
        return NumberDecoder.readDouble(this);
    }

    /** Reads a number with all its digits; {@code 1.50} has the scale 2. */
    public BigDecimal readDecimal() {
        return NumberDecoder.readDecimal(this);
    }

    /** Reads a number without a fraction of any size that {@link JsonLimits#maxNumberLength()} allows. */
    public BigInteger readBigInteger() {
        return NumberDecoder.readBigInteger(this);
    }

    /** Reads a full-date of RFC 3339, such as {@code "2024-02-29"}. */
    public LocalDate readDate() {
        return TextForm.DATE.read(this);
    }

    /**
     * Reads a date-time of RFC 3339, such as {@code "2024-02-29T12:30:00.5+01:00"}, with its offset and up to nine
     * digits of a second's fraction. A leap second and a finer fraction are faults, since an {@link OffsetDateTime}
     * cannot hold them.
     */
    public OffsetDateTime readDateTime() {
        return TextForm.DATE_TIME.read(this);
    }

    /** Reads a UUID of 36 characters (RFC 9562), in either case. */
    public UUID readUuid() {
        return TextForm.UUID.read(this);
    }

    /** Reads a URI reference (RFC 3986). */
    public URI readUri() {
        return TextForm.URI.read(this);
    }

    /** Reads base64 text, in the standard or the URL-safe alphabet, padded or not. */
    public Bytes readBytes() {
        return TextForm.BYTES.read(this);
    }

    /** Reads any value. A name that occurs twice in an object is a fault. */
    public JsonValue readValue() {
        return ValueDecoder.read(this);
    }

    /** Passes over any value; it must be JSON nevertheless. */
    public void skipValue() {
        ValueDecoder.skip(this);
    }

    /** Reads an array; the list is unmodifiable. */
    public <T> List<T> readList(JsonCodec<T> element) {
        beginArray();
        if (!nextElement()) {
            return List.of();
        }
        if (elements == null) {
            elements = new ElementStack();
        }
        return elements.readRest(this, element);
    }

    /**
     * Reads an object with any names; the map is unmodifiable and in the order of the text. A name that occurs twice is
     * a fault.
     */
    public <T> Map<String, T> readMap(JsonCodec<T> value) {
        return ValueDecoder.readMap(this, value);
    }

    /**
     * Reads the value of the unknown member whose name has just been passed, and puts it into a map of such members. A
     * name that is there already is a fault.
     *
     * @return the map; a new one, in order and modifiable, if the given one is empty
     */
    public <T> Map<String, T> readMember(Map<String, T> into, JsonCodec<T> codec) {
        return ValueDecoder.readMember(this, into, codec);
    }

    /** The place of the next value, to come back to with {@link #reset(int)}. */
    public int mark() {
        return position;
    }

    /** Goes back to a place that {@link #mark()} has given, inside the same object or array. */
    public void reset(int mark) {
        nesting.leaveFrom(mark);
        position = mark;
    }

    /**
     * Reads the next value if it is what the codec reads; otherwise the reader stays before the value. For unions that
     * nothing but trying can tell apart; a refusal costs no more than what was read.
     *
     * @return the value, or null if the codec has faulted
     */
    public <T> @Nullable T tryRead(JsonCodec<T> codec) {
        int mark = mark();
        boolean outer = attempting;
        attempting = true;
        try {
            return codec.read(this);
        } catch (JsonException refused) {
            reset(mark);
            return null;
        } finally {
            attempting = outer;
        }
    }

    /** The string that the next value, if it is an object, has as a direct member of this name. Nothing is consumed. */
    public Optional<String> peekStringMember(String name) {
        return MemberSearch.string(this, name);
    }

    /**
     * The value that the next value, if it is an object, has as a direct member of this name, or null. Nothing is
     * consumed.
     */
    public @Nullable JsonValue peekMember(String name) {
        return MemberSearch.value(this, name);
    }

    /** Whether the next value is an object that has all of these as direct members. Nothing is consumed. */
    public boolean hasMembers(JsonNames required) {
        return MemberSearch.hasAll(this, required);
    }

    /** Checks that nothing but white space follows. */
    public void endDocument() {
        if (nextByte() >= 0 || position < end) {
            throw unexpected(position, "the end of the document");
        }
    }

    /** A fault at the current place: at the value that was read last, or the member or element that comes next. */
    public JsonException fault(String message) {
        return faultAt(position, message);
    }

    JsonException faultAt(int at, String message) {
        if (attempting) {
            return JsonException.ofAttempt(message);
        }
        return new JsonException(message, Place.pointer(buffer, start, at), at - start);
    }

    JsonException unexpected(int at, String wanted) {
        return faultAt(
                at,
                "expected " + wanted + " but found " + (at < end ? Space.describe(buffer[at]) : "the end of the text"));
    }

    JsonLimits limits() {
        return limits;
    }

    /** Moves to the next byte that is not white space, and tells it; -1 at the end (no JSON has that byte, 0xFF). */
    int nextByte() {
        int at = position;
        if (at < end && buffer[at] > ' ') {
            return buffer[at];
        }
        position = Space.skip(buffer, at, end);
        return position < end ? buffer[position] : -1;
    }

    /** Moves to the quote that opens the next value. */
    void toQuote(String wanted) {
        if (nextByte() != '"') {
            throw unexpected(position, wanted);
        }
    }

    private void begin(char bracket, JsonKind kind) {
        if (nextByte() != bracket) {
            throw unexpected(position, kind.phrase());
        }
        if (!nesting.enter(position, limits.maxDepth())) {
            throw faultAt(position, "the value is nested deeper than " + limits.maxDepth() + " levels");
        }
        position++;
    }

    private int seen(int index) {
        if (!nesting.see(index)) {
            throw fault("the member occurs twice");
        }
        return index;
    }
}
