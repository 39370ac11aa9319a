package dev.covenant.json;

/** The six kinds of JSON value. */
public enum JsonKind {
    /** Text in double quotes. */
    STRING("a string"),
    /** A number of any size and precision. */
    NUMBER("a number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("a boolean"),
    /** {@code null}. */
    NULL("null"),
    /** Members in braces. */
    OBJECT("an object"),
    /** Elements in brackets. */
    ARRAY("an array");

    private final String phrase;

    JsonKind(String phrase) {
        this.phrase = phrase;
    }

    /** The kind with its article, for messages. */
    String phrase() {
        return phrase;
    }
}
