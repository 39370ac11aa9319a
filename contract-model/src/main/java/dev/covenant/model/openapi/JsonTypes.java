package dev.covenant.model.openapi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The types of JSON Schema as a set of bits.
 */
final class JsonTypes {
    static final int STRING = 1;
    static final int INTEGER = 2;
    static final int NUMBER = 4;
    static final int BOOLEAN = 8;
    static final int ARRAY = 16;
    static final int OBJECT = 32;
    static final int NULL = 64;
    static final int SCALARS = STRING | INTEGER | NUMBER | BOOLEAN;

    private JsonTypes() {}

    /** The bit of a type's name; 0 when there is no such type. */
    static int of(String name) {
        return switch (name) {
            case "string", "file" -> STRING;
            case "integer" -> INTEGER;
            case "number" -> NUMBER;
            case "boolean" -> BOOLEAN;
            case "array" -> ARRAY;
            case "object" -> OBJECT;
            case "null" -> NULL;
            default -> 0;
        };
    }

    /** Names that other languages have for the types, and that contracts contain. */
    static @Nullable String meant(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "string", "str", "text", "char", "uuid", "date", "datetime", "date-time", "email", "uri", "url" ->
                "string";
            case "integer", "int", "long", "short", "byte", "int32", "int64" -> "integer";
            case "number", "float", "double", "decimal" -> "number";
            case "boolean", "bool" -> "boolean";
            case "array", "list" -> "array";
            case "object", "map", "dict", "json" -> "object";
            case "null" -> "null";
            default -> null;
        };
    }

    /** What is left when two sets both hold; an integer is a number. */
    static int both(int a, int b) {
        int common = a & b;
        if (((a | b) & INTEGER) != 0 && ((a | b) & NUMBER) != 0 && (common & (INTEGER | NUMBER)) == 0) {
            common |= INTEGER;
        }
        return common;
    }

    static String words(int types) {
        StringBuilder words = new StringBuilder();
        String[] names = {"string", "integer", "number", "boolean", "array", "object", "null"};
        for (int i = 0; i < names.length; i++) {
            if ((types & 1 << i) != 0) {
                words.append(words.isEmpty() ? "" : " or ").append(names[i]);
            }
        }
        return words.toString();
    }
}
