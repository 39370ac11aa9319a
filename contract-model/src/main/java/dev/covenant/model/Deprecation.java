package dev.covenant.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * That an element is deprecated, and for how long it will still be served.
 *
 * @param since the version or date of the deprecation ({@code x-deprecated-since}, {@code x-covenant.deprecated-since})
 * @param sunset the day of removal, an ISO date ({@code x-sunset}, {@code x-covenant.sunset})
 * @param location where it is said
 */
public record Deprecation(Optional<String> since, Optional<String> sunset, Location location) implements Located {
    private static final int LENGTH_OF_DATE = 10;

    /** The day of removal: an RFC 3339 date, or the day of a date and time; empty where none is written, or it is no date. */
    public Optional<LocalDate> day() {
        return sunset.flatMap(Deprecation::day);
    }

    private static Optional<LocalDate> day(String text) {
        boolean timed = text.length() > LENGTH_OF_DATE && text.charAt(LENGTH_OF_DATE) == 'T';
        try {
            return Optional.of(LocalDate.parse(timed ? text.substring(0, LENGTH_OF_DATE) : text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
