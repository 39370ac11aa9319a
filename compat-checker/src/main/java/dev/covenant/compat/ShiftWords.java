package dev.covenant.compat;

import java.util.Map;

/**
 * What it means that a set of values has changed, in one sentence each way.
 *
 * @param narrowed it has become smaller
 * @param widened it has become larger
 * @param changed neither is within the other
 */
record ShiftWords(String narrowed, String widened, String changed) {
    private static final String CHANGED = "What is allowed is something else than before.";
    private static final ShiftWords USUAL =
            new ShiftWords("Less is allowed than before.", "More is possible than before.", CHANGED);
    private static final Map<String, ShiftWords> BY_STEM = Map.of(
            "field.presence",
            of(
                    "A property that may be missing must be there now.",
                    "A property that was always there may be missing now."),
            "parameter.presence",
            of(
                    "A parameter that could be left out must be sent now.",
                    "A parameter that had to be sent may be left out now."),
            "body.presence",
            of("A body that could be left out must be sent now.", "A body that had to be sent may be left out now."),
            "header.presence",
            of(
                    "A header that may be missing is always there now.",
                    "A header that was always there may be missing now."),
            "schema.type",
            new ShiftWords(
                    "Values of fewer types or formats are allowed than before.",
                    "Values of more types or formats are possible than before.",
                    "Values are of another type or format than before."),
            "schema.nullable",
            of("null is no value any more.", "null is a value now."),
            "schema.enum",
            of("Only the values of a list are allowed now.", "Values beside those of the list are possible now."),
            "schema.const",
            new ShiftWords(
                    "Only one value is allowed now.",
                    "Other values than the only one are possible now.",
                    "The only value that is allowed is another one."),
            "schema.constraint",
            new ShiftWords(
                    "A limit has become tighter, or there is a new one.",
                    "A limit has become looser, or is gone.",
                    "A limit asks for something else than before."),
            "schema.additional-properties",
            of(
                    "Fewer properties beside the declared ones are allowed.",
                    "More properties beside the declared ones are possible."));

    private static ShiftWords of(String narrowed, String widened) {
        return new ShiftWords(narrowed, widened, CHANGED);
    }

    /** The sentences for rules whose ids begin so. */
    static ShiftWords of(String stem) {
        return BY_STEM.getOrDefault(stem, USUAL);
    }
}
