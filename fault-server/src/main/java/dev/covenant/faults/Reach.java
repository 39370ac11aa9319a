package dev.covenant.faults;

/** What a fault takes hold of when it is switched on. */
enum Reach {
    /** Answers only; connections stay as they are. */
    ANSWERS,
    /** All connections are reset; new ones are made and served badly. */
    RESTART,
    /** All connections are reset and nobody listens any more. */
    GONE,
    /** Nothing goes through any more, neither over connections that are there nor to make new ones. */
    UNREACHABLE,
    /** Nothing goes through connections that are there; new ones work. */
    OLD_CONNECTIONS,
    /** All connections are reset; none can be secured any more. */
    HANDSHAKE
}
