package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Property.Access;
import java.util.Optional;

/**
 * A difference between fields of two messages of proto contracts, or between two extensions.
 */
public sealed interface ProtoFieldChange extends ProtoChange {
    /**
     * A field that is gone.
     *
     * @param nameReserved whether its name cannot be used again
     * @param numberReserved whether its number cannot be used again
     * @param ending what was said of its end
     * @param after the new field that it looks renamed to
     */
    record NumberedFieldRemoved(
            Site site, int number, boolean nameReserved, boolean numberReserved, Ending ending, Optional<String> after)
            implements ProtoFieldChange {
        /** Said only beside the name that it may have now. */
        @Override
        public Optional<String> before() {
            return after.map(name -> ProtoChange.lastName(site) + " = " + number);
        }
    }

    /**
     * A new field.
     *
     * @param required whether it must be sent
     * @param vague whether nobody can tell that it was left out, and nothing is said of what that means
     * @param member whether it is in a oneof that there was before
     */
    record NumberedFieldAdded(Site site, boolean required, boolean vague, boolean member) implements ProtoFieldChange {}

    /**
     * A field with another name.
     *
     * @param inJson whether JSON calls it otherwise too, because nothing else is said
     * @param ofMap whether the message of a map's entries has another name with it
     */
    record FieldName(Site site, boolean inJson, boolean ofMap, Optional<String> before, Optional<String> after)
            implements ProtoFieldChange {}

    /** An extension that has another number or extends another message. */
    record ExtensionRenumbered(Site site, Optional<String> before, Optional<String> after)
            implements ProtoFieldChange {}

    /** A field with another name in JSON. */
    record FieldJsonName(Site site, Optional<String> before, Optional<String> after) implements ProtoFieldChange {}

    /**
     * A field of another type.
     *
     * @param was the kind of its values before
     * @param is the kind of its values now
     * @param sameValues whether it is an enumeration that has become one of the same short name with all its values
     * @param sameForm whether it has become a type of another name that is read and written alike
     */
    record FieldType(
            Site site,
            FieldKind was,
            FieldKind is,
            boolean sameValues,
            boolean sameForm,
            Optional<String> before,
            Optional<String> after)
            implements ProtoFieldChange {}

    /** A field that is there more or less often. */
    record FieldCardinality(Site site, Cardinality was, Cardinality is) implements ProtoFieldChange {
        @Override
        public Optional<String> before() {
            return Optional.of(was.name());
        }

        @Override
        public Optional<String> after() {
            return Optional.of(is.name());
        }
    }

    /** A field without which a message cannot be parsed came or went; {@code labelled} when a label says so, rather than a feature. */
    record RequiredField(Site site, boolean added, boolean labelled) implements ProtoFieldChange {}

    /** A required field is written in another way, which is the same to everyone; {@code byFeature} when by an edition's feature now. */
    record RequiredSpelling(Site site, boolean byFeature) implements ProtoFieldChange {}

    /** A field that must be sent by {@code google.api.field_behavior}, or need not any more. */
    record FieldBehavior(Site site, Shift shift) implements ProtoFieldChange {}

    /** A field that travels one way only by {@code google.api.field_behavior}, or both ways again. */
    record FieldAccess(Site site, Access was, Access is) implements ProtoFieldChange {
        @Override
        public Optional<String> before() {
            return Optional.of(was.name());
        }

        @Override
        public Optional<String> after() {
            return Optional.of(is.name());
        }
    }

    /** Another default. */
    record FieldDefault(Site site, Optional<String> before, Optional<String> after) implements ProtoFieldChange {}

    /** A field that went into a oneof, out of it, or into another one; {@code alone} when it excludes no field that both sides know. */
    record FieldOneof(Site site, boolean alone, Optional<String> before, Optional<String> after)
            implements ProtoFieldChange {}

    /** Text that is not UTF-8 is refused, or not any more. */
    record FieldUtf8(Site site, Shift shift) implements ProtoFieldChange {}

    /** What one target language makes of a field; {@code aspect} is such as {@code jstype}. */
    record FieldLanguage(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoFieldChange {}
}
