package dev.covenant.http.client;

/**
 * Says, out of the middle of generated code, that an answer's body has not arrived yet: the answer is read again when it has. Thrown
 * once by every asynchronous call, so it is one object without a stack trace.
 */
@SuppressWarnings({"serial", "StaticAssignmentOfThrowable"
}) // no stack trace, no suppressed exceptions: nothing to be shared wrongly
final class BodyPending extends RuntimeException {
    /** All of the body is needed. */
    static final BodyPending WHOLE = new BodyPending();
    /** Its start is enough. */
    static final BodyPending START = new BodyPending();

    private BodyPending() {
        super("the body has not arrived yet", null, false, false);
    }
}
