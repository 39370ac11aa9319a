package dev.covenant.runtime.watch;

import dev.covenant.runtime.FailureClass;
import dev.covenant.runtime.pipeline.Failure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a call or an attempt ended, as far as the service is concerned. A success rate is {@link #FAILED} over all but {@link #LOCAL}. */
public enum CallOutcome {
    /** It gave a result. */
    SUCCESS("It gave a result."),
    /** The service answered that the request is at fault; this says nothing against the service. */
    REJECTED("The service answered that the request is at fault. Says nothing against the service."),
    /** The service did not do what it was asked: what a success rate counts as bad. */
    FAILED("The service did not do what it was asked, or nobody could be asked."),
    /** The reason is on this side: cancelled, interrupted, closed, no credential, a fault in the caller's own code. */
    LOCAL("The reason is on this side: cancelled, closed, rate-limited, no credential, a fault of the caller. Counts"
            + " for nothing.");

    private final String label;
    private final String meaning;

    CallOutcome(String meaning) {
        this.label = name().toLowerCase(Locale.ROOT);
        this.meaning = meaning;
    }

    /** As the value of {@link Label#OUTCOME}. */
    public String label() {
        return label;
    }

    /** In one or two sentences. */
    public String meaning() {
        return meaning;
    }

    /**
     * The outcome.
     *
     * @param failure null for a success
     */
    public static CallOutcome of(@Nullable Failure failure) {
        if (failure == null) {
            return SUCCESS;
        }
        CallError error = CallError.of(failure);
        // To the caller a service without an instance, and one that is too slow, have failed; whoever is to blame.
        if (error == CallError.NO_INSTANCE || error == CallError.DEADLINE_EXCEEDED) {
            return FAILED;
        }
        FailureClass kind = failure.kind();
        return switch (kind) {
            case UNSENT, REFUSED, UNKNOWN -> FAILED;
            case ANSWERED -> REJECTED;
            case LOCAL -> LOCAL;
        };
    }
}
