package dev.covenant.http.matrix;

import dev.covenant.faults.Fault;

/** A thing that goes wrong with one of three instances, and what share of repeatable calls must succeed meanwhile. */
public enum Row {
    KILLED(Fault.KILLED),
    HANGS(Fault.HANGS),
    STORM_503(Fault.STORM_503),
    TEN_TIMES_SLOWER(Fault.TEN_TIMES_SLOWER),
    STORM_500(Fault.STORM_500),
    BLACK_HOLE(Fault.BLACK_HOLE),
    HALF_OPEN(Fault.HALF_OPEN),
    SLOW_LORIS(Fault.SLOW_LORIS),
    RESET_AT_ONCE(Fault.RESET_AT_ONCE),
    RESET_IN_BODY(Fault.RESET_IN_BODY),
    GARBAGE(Fault.GARBAGE),
    WRONG_CONTENT_TYPE(Fault.WRONG_CONTENT_TYPE),
    TRUNCATED_JSON(Fault.TRUNCATED_JSON),
    TRUNCATED_BODY(Fault.TRUNCATED_BODY),
    TOO_MANY_429_WITH_RETRY_AFTER(Fault.TOO_MANY_429_WITH_RETRY_AFTER),
    UNAVAILABLE_503_WITH_RETRY_AFTER(Fault.UNAVAILABLE_503_WITH_RETRY_AFTER),
    FLAPPING(Fault.FLAPPING, 99.5),
    SLOW_START(Fault.SLOW_START),
    ENDLESS_BODY(Fault.ENDLESS_BODY),
    HEADER_BOMB(Fault.HEADER_BOMB),
    TLS_FAILURE(Fault.TLS_FAILURE);

    private final Fault fault;
    private final double successMark;

    Row(Fault fault) {
        this(fault, 99.9);
    }

    Row(Fault fault, double successMark) {
        this.fault = fault;
        this.successMark = successMark;
    }

    Fault fault() {
        return fault;
    }

    /** Percent. */
    double successMark() {
        return successMark;
    }

    boolean secure() {
        return this == TLS_FAILURE;
    }
}
