package dev.covenant.grpc.matrix;

/** A thing that goes wrong with one of three instances, and what share of calls that may be repeated must succeed meanwhile. */
enum Row {
    /** Its connections are closed, new ones refused. */
    KILLED,
    /** It neither reads nor writes; what was sent to it arrives when it is well again. */
    HANGS,
    /** Nothing arrives any more, by old connections or new ones. */
    BLACK_HOLE,
    /** Connections are reset as soon as something is sent by them. */
    RESET,
    /** Nothing arrives by the connections that there are; new ones are as they should be. */
    HALF_OPEN,
    /** Whatever it says takes ten times as long. */
    SLOW,
    /** Killed and well again every 200 ms. */
    FLAPPING(99.5),
    /** It answers UNAVAILABLE, at once. */
    UNAVAILABLE,
    /** It answers RESOURCE_EXHAUSTED, and that it wants to be left alone for 200 ms. */
    EXHAUSTED_WITH_PUSHBACK,
    /** It answers each call with a GOAWAY, below that call's number. */
    GOAWAY;

    private final double successMark;

    Row() {
        this(99.9);
    }

    Row(double successMark) {
        this.successMark = successMark;
    }

    /** Percent. */
    double successMark() {
        return successMark;
    }

    /** Whether the server itself answers badly; else the way to it is at fault. */
    boolean isServers() {
        return this == UNAVAILABLE || this == EXHAUSTED_WITH_PUSHBACK;
    }
}
