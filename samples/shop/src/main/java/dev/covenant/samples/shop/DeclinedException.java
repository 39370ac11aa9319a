package dev.covenant.samples.shop;

import java.io.Serial;

/** The bank said no. */
final class DeclinedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String why;

    DeclinedException(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
