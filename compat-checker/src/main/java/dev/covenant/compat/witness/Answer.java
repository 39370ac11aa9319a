package dev.covenant.compat.witness;

/**
 * Whether a value is right, where that is not always known.
 */
enum Answer {
    YES,
    NO,
    UNKNOWN;

    static Answer of(boolean right) {
        return right ? YES : NO;
    }

    Answer not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == UNKNOWN ? UNKNOWN : other;
    }

    Answer or(Answer other) {
        return not().and(other.not()).not();
    }
}
