package dev.covenant.codegen.rest.operation;

import java.util.Optional;

/**
 * What a view makes of one success.
 *
 * @param content the body that is read; absent: none
 * @param outcome what becomes of it
 */
record Reading(Success success, Optional<ContentPlan> content, Outcome outcome) {
    /** What becomes of a success. */
    enum Outcome {
        /** It is the result. */
        VALUE,
        /** It becomes a variant of the sealed result. */
        VARIANT,
        /** The view cannot return it. */
        ALTERNATIVE
    }
}
