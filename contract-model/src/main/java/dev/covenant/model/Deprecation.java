package dev.covenant.model;

import java.util.Optional;

/**
 * That an element is deprecated, and for how long it will still be served.
 *
 * @param since the version or date of the deprecation ({@code x-deprecated-since}, {@code x-covenant.deprecated-since})
 * @param sunset the day of removal, an ISO date ({@code x-sunset}, {@code x-covenant.sunset})
 * @param location where it is said
 */
public record Deprecation(Optional<String> since, Optional<String> sunset, Location location) implements Located {}
