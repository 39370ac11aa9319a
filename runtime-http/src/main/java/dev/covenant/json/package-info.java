/**
 * JSON between UTF-8 bytes and objects, without reflection: what generated codecs are written against.
 *
 * <p>Start with {@link dev.covenant.json.JsonCodec}: a generated class has one ({@code Order.codec()}), and
 * {@link dev.covenant.json.JsonCodecs} has those of scalars, lists and maps and turns them into bytes and text:
 *
 * <pre>{@code
 * byte[] body = JsonCodecs.toBytes(Order.codec(), order);
 * List<Order> orders = JsonCodecs.fromBytes(JsonCodecs.list(Order.codec()), body);
 * }</pre>
 *
 * <p>{@link dev.covenant.json.JsonReader} and {@link dev.covenant.json.JsonWriter} are the pair that codecs read from
 * and write to; {@link dev.covenant.json.JsonValue} is any JSON as data. Everything follows RFC 8259 to the letter;
 * what is refused is a {@link dev.covenant.json.JsonException} with the JSON pointer and the byte offset of the place.
 * {@link dev.covenant.json.SchemaSet} holds a contract's schemas and tells every fault of a value at once.
 */
@NullMarked
package dev.covenant.json;

import org.jspecify.annotations.NullMarked;
