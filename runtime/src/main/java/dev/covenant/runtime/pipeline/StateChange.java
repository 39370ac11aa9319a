package dev.covenant.runtime.pipeline;

import java.util.Optional;

/**
 * Something changed between good and bad: rare, and worth a line in a log or an alert.
 *
 * @param target the service
 * @param instance its instance; absent when all of the target is meant
 * @param operation the operation; absent when every operation is meant
 * @param part what changed
 * @param from what it was, in the part's own words, such as {@code CLOSED}
 * @param to what it is now
 */
public record StateChange(
        String target, Optional<String> instance, Optional<String> operation, Part part, String from, String to) {

    /** What can change. */
    public enum Part {
        /** A circuit breaker: CLOSED, OPEN, HALF_OPEN. */
        BREAKER,
        /** What calls have shown of an instance: WELL, STRUCK, OUT. */
        EJECTION,
        /** What health checks have shown of an instance: WELL, OUT. */
        HEALTH,
        /** Whether so few instances are left that ejections are ignored: CALM, PANIC. */
        PANIC
    }

    /** Whether an instance, an operation at it or the whole target got no calls from then on, or calls in spite of what is known. */
    public boolean isForTheWorse() {
        return switch (part) {
            case BREAKER -> to.equals("OPEN");
            case EJECTION, HEALTH -> to.equals("OUT");
            case PANIC -> to.equals("PANIC");
        };
    }

    /** One line for a log, as pairs of a key and a value. */
    @Override
    public String toString() {
        return "target=" + target
                + instance.map(id -> " instance=" + id).orElse("")
                + operation.map(name -> " operation=" + name).orElse("")
                + " part=" + part + " from=" + from + " to=" + to;
    }
}
