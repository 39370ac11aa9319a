package dev.covenant.tracing;

import dev.covenant.runtime.pipeline.Failure;
import dev.covenant.runtime.watch.CallError;
import dev.covenant.runtime.watch.CallOutcome;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a span ends. */
final class Ending {
    private static final int FIRST_ERROR_STATUS = 400;

    /** Their messages are made of addresses and times. Others may repeat what a service answered, which is not for traces. */
    private static final Set<CallError> TOLD = EnumSet.of(
            CallError.UNSENT,
            CallError.NO_ANSWER,
            CallError.DEADLINE_EXCEEDED,
            CallError.NO_INSTANCE,
            CallError.CLOSED);

    private Ending() {}

    /**
     * Ends a span.
     *
     * @param failure null for a success
     * @param status of the answer, if there was one
     */
    static void of(Span span, @Nullable Failure failure, OptionalInt status) {
        if (failure != null && span.isRecording()) {
            span.setAttribute(Names.OUTCOME, CallOutcome.of(failure).label());
            span.setAttribute(Names.EFFECT, failure.kind().name().toLowerCase(Locale.ROOT));
            span.setAttribute(Names.ERROR_TYPE, errorType(failure, status));
            span.setStatus(StatusCode.ERROR, description(failure));
        }
        span.end();
    }

    /** By the conventions the status where it is the error, else the type of the exception. */
    private static String errorType(Failure failure, OptionalInt status) {
        return status.isPresent() && status.getAsInt() >= FIRST_ERROR_STATUS
                ? Integer.toString(status.getAsInt())
                : failure.error().getClass().getName();
    }

    private static String description(Failure failure) {
        String message = failure.error().getMessage();
        return message != null && TOLD.contains(CallError.of(failure)) ? message : "";
    }
}
