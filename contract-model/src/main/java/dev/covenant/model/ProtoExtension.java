package dev.covenant.model;

import java.util.Optional;

/**
 * A field that one message gets from elsewhere ({@code extend}).
 *
 * @param name its full name
 * @param extendee the full name of the message it extends
 * @param file the path of the file that declares it
 * @param scope the full name of the message it is declared in, if any
 * @param property the field itself
 */
public record ProtoExtension(
        String name, String extendee, String file, Optional<String> scope, Property property, Location location)
        implements Located {}
