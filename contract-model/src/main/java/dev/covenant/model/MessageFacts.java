package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * What only proto says of a message.
 *
 * @param file the path of the file that declares it
 * @param parent the full name of the message it is declared in, if any
 * @param oneofs those that are written, sorted by name
 * @param reserved numbers and names that must not be used again
 * @param extensionRanges numbers for fields from elsewhere
 * @param messageSet {@code message_set_wire_format}
 * @param noStandardDescriptorAccessor the option of that name
 * @param jsonFormat whether it must have a JSON form
 * @param visibility who may refer to it, as written
 * @param nestedInJava whether protoc's Java generator puts it into the file's outer class; for nested messages always true
 * @param options everything that is written as an option
 * @param nameLocation where its name stands
 */
public record MessageFacts(
        String file,
        Optional<String> parent,
        List<Oneof> oneofs,
        Reserved reserved,
        List<NumberRange> extensionRanges,
        boolean messageSet,
        boolean noStandardDescriptorAccessor,
        JsonFormat jsonFormat,
        Visibility visibility,
        boolean nestedInJava,
        ProtoOptions options,
        Location nameLocation) {
    public MessageFacts {
        oneofs = List.copyOf(oneofs);
        extensionRanges = List.copyOf(extensionRanges);
    }

    /** Fields of which at most one is set; which they are, {@link FieldFacts#oneof()} says. */
    public record Oneof(String name, boolean required, ProtoOptions options, Docs docs, Location location)
            implements Located {}

    /** Whether a type must have a JSON form (feature {@code json_format}). */
    public enum JsonFormat {
        /** It has one, and protoc checks that. */
        ALLOW,
        /** It may have none, because names clash. */
        LEGACY_BEST_EFFORT
    }

    /** Which files may refer to a type ({@code export} and {@code local}, edition 2024). */
    public enum Visibility {
        /** Nothing is written at the type. */
        UNSAID,
        LOCAL,
        EXPORT
    }
}
