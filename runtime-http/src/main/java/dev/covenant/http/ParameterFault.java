package dev.covenant.http;

import java.io.Serial;

/**
 * A parameter, header or form field whose text is not what the contract says, or whose value cannot be written as the
 * contract says.
 */
public final class ParameterFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String pointer;
    private final String detail;

    /**
     * A fault.
     *
     * @param parameter the name on the wire
     * @param pointer JSON pointer (RFC 6901) into the value; empty: the value itself
     * @param detail what is wrong
     */
    public ParameterFault(String parameter, String pointer, String detail) {
        super("parameter " + parameter + (pointer.isEmpty() ? "" : " at " + pointer) + ": " + detail);
        this.parameter = parameter;
        this.pointer = pointer;
        this.detail = detail;
    }

    ParameterFault(String parameter, String pointer, String detail, Throwable cause) {
        this(parameter, pointer, detail);
        initCause(cause);
    }

    /** The name on the wire. */
    public String parameter() {
        return parameter;
    }

    /** JSON pointer (RFC 6901) into the value; empty: the value itself. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong, without the name and the place. */
    public String detail() {
        return detail;
    }
}
