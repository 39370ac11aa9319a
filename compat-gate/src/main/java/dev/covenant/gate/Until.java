package dev.covenant.gate;

import dev.covenant.compat.SemanticVersion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When an acceptance ends.
 */
public sealed interface Until {
    /** As it is written: {@code 2026-06-30} or {@code 2.0.0}. */
    String text();

    /** Reads a day or a semantic version; empty when the text is neither. */
    static Optional<Until> parse(String text) {
        try {
            return Optional.of(new Date(LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return SemanticVersion.parse(text).map(version -> new Version(text));
        }
    }

    /**
     * With that day, which is the last one it holds.
     *
     * @param day the last day
     */
    record Date(LocalDate day) implements Until {
        @Override
        public String text() {
            return day.toString();
        }
    }

    /**
     * With the release of that version, which must do without it.
     *
     * @param version a semantic version, such as {@code 2.0.0}
     */
    record Version(String version) implements Until {
        @Override
        public String text() {
            return version;
        }
    }
}
