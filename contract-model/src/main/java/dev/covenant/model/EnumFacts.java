package dev.covenant.model;

import java.util.Optional;

/**
 * What only proto says of an enum. Whether it is open, {@link EnumType#open()} says.
 *
 * @param file the path of the file that declares it
 * @param parent the full name of the message it is declared in, if any
 * @param allowAlias whether several names may stand for one number
 * @param reserved numbers and names that must not be used again
 * @param jsonFormat whether it must have a JSON form
 * @param visibility who may refer to it, as written
 * @param nestedInJava whether protoc's Java generator puts it into the file's outer class; for nested enums always true
 * @param options everything that is written as an option
 * @param nameLocation where its name stands
 */
public record EnumFacts(
        String file,
        Optional<String> parent,
        boolean allowAlias,
        Reserved reserved,
        MessageFacts.JsonFormat jsonFormat,
        MessageFacts.Visibility visibility,
        boolean nestedInJava,
        ProtoOptions options,
        Location nameLocation) {
    /**
     * What only proto says of a value.
     *
     * @param number what stands for it in bytes
     * @param numberLocation where the number stands
     */
    public record Value(int number, ProtoOptions options, Location numberLocation) {}
}
