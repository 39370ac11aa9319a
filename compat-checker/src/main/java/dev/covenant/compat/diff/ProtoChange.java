package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;
import java.util.Optional;

/**
 * A difference that only proto contracts can have.
 */
public sealed interface ProtoChange extends Change {
    /** A file that is gone. */
    record FileRemoved(Site site) implements ProtoChange {}

    /** A file that belongs to another package. */
    record PackageRenamed(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

    /** A package of which no file is left. */
    record PackageRemoved(Site site) implements ProtoChange {}

    /** A file in another syntax. */
    record Syntax(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

    /** An option that only generated code shows; {@code aspect} is its name. */
    record SourceOption(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** What a file declares. */
    enum Kind {
        MESSAGE,
        ENUM,
        SERVICE,
        EXTENSION
    }

    /**
     * A declaration that is gone from its file, or from all files of its package.
     *
     * @param fromFile whether its file is still there without it
     * @param fromPackage whether its package is still there without it
     */
    record DeclarationRemoved(Site site, Kind kind, boolean fromFile, boolean fromPackage) implements ProtoChange {}

    /** A declaration that is new in its package. */
    record DeclarationAdded(Site site, Kind kind) implements ProtoChange {}

    /**
     * A field that is gone.
     *
     * @param nameReserved whether its name cannot be used again
     * @param numberReserved whether its number cannot be used again
     */
    record NumberedFieldRemoved(Site site, boolean nameReserved, boolean numberReserved) implements ProtoChange {}

    /** A new field. */
    record NumberedFieldAdded(Site site, boolean required) implements ProtoChange {}

    /** A field with another name; {@code inJson} when JSON calls it otherwise too, because nothing else is said. */
    record FieldName(Site site, boolean inJson, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** A field with another name in JSON. */
    record FieldJsonName(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

    /**
     * A field of another type.
     *
     * @param was the kind of its values before
     * @param is the kind of its values now
     * @param sameValues whether it is an enumeration that has become one of the same short name with all its values
     */
    record FieldType(
            Site site, FieldKind was, FieldKind is, boolean sameValues, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** A field that is there more or less often. */
    record FieldCardinality(Site site, Cardinality was, Cardinality is) implements ProtoChange {
        @Override
        public Optional<String> before() {
            return Optional.of(was.name());
        }

        @Override
        public Optional<String> after() {
            return Optional.of(is.name());
        }
    }

    /** A field without which a message cannot be parsed came or went. */
    record RequiredField(Site site, boolean added) implements ProtoChange {}

    /** A required field is written in another way, which is the same to everyone; {@code byFeature} when by an edition's feature now. */
    record RequiredSpelling(Site site, boolean byFeature) implements ProtoChange {}

    /** A field that must be sent by {@code google.api.field_behavior}, or need not any more. */
    record FieldBehavior(Site site, Shift shift) implements ProtoChange {}

    /** Another default. */
    record FieldDefault(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

    /** A field that went into a oneof, out of it, or into another one. */
    record FieldOneof(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

    /** Text that is not UTF-8 is refused, or not any more. */
    record FieldUtf8(Site site, Shift shift) implements ProtoChange {}

    /** What one target language makes of a field; {@code aspect} is such as {@code jstype}. */
    record FieldLanguage(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** A oneof that is gone. */
    record OneofRemoved(Site site) implements ProtoChange {}

    /** Numbers or a name that may be used again; {@code inEnum} when it is one of an enumeration. */
    record ReservationRemoved(Site site, boolean inEnum, Optional<String> before) implements ProtoChange {}

    /** Numbers that are not open to extensions any more. */
    record ExtensionRangeRemoved(Site site, Optional<String> before) implements ProtoChange {}

    /** A message or enumeration need not have a JSON form any more. */
    record JsonFormat(Site site, Kind kind) implements ProtoChange {}

    /** A message is encoded as a message set, or not any more. */
    record MessageSet(Site site) implements ProtoChange {}

    /** An enumeration keeps values it does not know, or not any more. */
    record EnumOpenness(Site site, Shift shift) implements ProtoChange {}

    /** A number of an enumeration that is gone. */
    record NumberRemoved(Site site, boolean namesReserved, boolean numberReserved, Optional<String> before)
            implements ProtoChange {}

    /** A number of an enumeration that is new. */
    record NumberAdded(Site site, boolean open, Optional<String> after) implements ProtoChange {}

    /** A number of an enumeration that is called otherwise. */
    record NumberName(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

    /** A method that is gone. */
    record RpcRemoved(Site site) implements ProtoChange {}

    /** A new method. */
    record RpcAdded(Site site) implements ProtoChange {}

    /** A method with another request or response type; {@code aspect} says which. */
    record RpcPayload(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** A method that streams otherwise; {@code aspect} is {@code client} or {@code server}. */
    record RpcStreaming(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** A method whose idempotency level is another one; narrowed when less may be relied on it. */
    record RpcIdempotency(Site site, Shift shift, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** A method that is called otherwise over plain HTTP. */
    record HttpBinding(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}
}
