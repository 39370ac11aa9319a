package dev.covenant.http;

/** JSON pointers (RFC 6901). */
final class Pointers {
    private Pointers() {}

    /** A member's name as a part of a pointer. */
    static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
