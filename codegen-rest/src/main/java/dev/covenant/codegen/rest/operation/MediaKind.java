package dev.covenant.codegen.rest.operation;

/**
 * How a body travels, in the order in which an operation prefers its media types.
 */
enum MediaKind {
    JSON("Json"),
    FORM("Form"),
    MULTIPART("Multipart"),
    TEXT("Text"),
    EVENTS("Stream"),
    LINES("Stream"),
    BINARY("Binary");

    private final String suffix;

    MediaKind(String suffix) {
        this.suffix = suffix;
    }

    /** What is put behind {@code body} or an operation's name when this is not the first choice. */
    String suffix() {
        return suffix;
    }

    boolean isStream() {
        return this == EVENTS || this == LINES;
    }
}
