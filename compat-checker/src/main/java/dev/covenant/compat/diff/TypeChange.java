package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import dev.covenant.model.Property.Access;
import java.util.Optional;

/**
 * A difference between the values of two types.
 */
public sealed interface TypeChange extends Change {
    /** Which way what has changed may travel at all. */
    default Access access() {
        return Access.READ_WRITE;
    }

    /**
     * A new property.
     *
     * @param vague whether nobody knows what holds when it is not sent: it has no default, and {@code null} is no value of it
     * @param misread whether who knows the old contract takes it for one of the other members, and those have another type
     * @param wasClosed whether the old type allowed no others, so that it was refused
     */
    record FieldAdded(
            Site site,
            boolean required,
            boolean hasDefault,
            boolean vague,
            boolean misread,
            boolean wasClosed,
            Access access)
            implements TypeChange {
        @Override
        public String aspect() {
            return required && hasDefault ? "default" : "";
        }
    }

    /**
     * A property that is gone.
     *
     * @param closed whether the new type allows no others, so that who still sends it is refused
     * @param lookalike a new property of the same type with a name like it
     */
    record FieldRemoved(
            Site site,
            boolean required,
            boolean closed,
            Access access,
            Optional<Deprecation> announced,
            Optional<String> lookalike)
            implements TypeChange {}

    /** A property that has become required (narrowed) or optional (widened). */
    record FieldPresence(Site site, Shift shift, boolean hasDefault, Access access) implements TypeChange {
        @Override
        public String aspect() {
            return hasDefault ? "default" : "";
        }
    }

    /**
     * A property that travels another way.
     *
     * @param aspect such as {@code became-read-only}
     * @param required whether it must be there on the way that came, or had to be on the way that is gone
     */
    record FieldAccess(Site site, String aspect, boolean required) implements TypeChange {}

    /** What says of which type a value is. */
    enum Said {
        /** A type, or a list of types. */
        TYPE,
        /** A format. */
        FORMAT,
        /** Alternatives, such as those of a {@code oneOf}. */
        ALTERNATIVES,
        /** Nothing any more: the new contract says no type. */
        NOTHING,
        /** What it is read as where it is written as text, such as in XML or in a header. */
        TEXT,
        /** The same for a parameter as a whole. */
        PARAMETER
    }

    /**
     * Another kind of value, or another format of it.
     *
     * @param text how the values have changed where all of them are written as text; absent when that makes no difference
     */
    record Type(
            Site site, Shift shift, Said said, Optional<Shift> text, Optional<String> before, Optional<String> after)
            implements TypeChange {
        /** The same where values are written as text. */
        Type asText() {
            return text.map(other -> new Type(site, other, Said.TEXT, Optional.empty(), before, after))
                    .orElse(this);
        }

        @Override
        public String aspect() {
            return switch (said) {
                case FORMAT -> "format";
                case TEXT, PARAMETER -> "text";
                case TYPE, NOTHING -> shift == Shift.CHANGED ? "" : shift.word();
                case ALTERNATIVES -> "";
            };
        }
    }

    /** {@code null} has become a value (widened) or is none any more (narrowed). */
    record Nullability(Site site, Shift shift) implements TypeChange {}

    /** Any value of the type has become one of a list (narrowed), or the other way round. */
    record Enumeration(Site site, Shift shift, Optional<String> before, Optional<String> after) implements TypeChange {}

    /**
     * A new value of an enumeration.
     *
     * @param open whether the old contract says that others may come
     */
    record EnumValueAdded(Site site, boolean open, Optional<String> after) implements TypeChange {}

    /**
     * A value of an enumeration that is gone.
     *
     * @param lookalike a new value like it
     */
    record EnumValueRemoved(Site site, boolean open, Optional<String> before, Optional<String> lookalike)
            implements TypeChange {}

    /** The only value. */
    record Constant(Site site, Shift shift, Optional<String> before, Optional<String> after) implements TypeChange {}

    /** A limit; {@code aspect} is its keyword. {@code first} when there was none before. */
    record Limit(Site site, Shift shift, String aspect, boolean first, Optional<String> before, Optional<String> after)
            implements TypeChange {}

    /**
     * A keyword that asks something of values without shaping them, such as {@code not} or {@code contains}.
     *
     * @param kept whether it is in both contracts, and says something else
     */
    record Applicator(Site site, Shift shift, String aspect, boolean kept) implements TypeChange {}

    /**
     * An {@code allOf} has more members (narrowed) or fewer (widened). What that does to values is told for itself.
     *
     * @param words whether those members only describe values
     */
    record Composition(Site site, Shift shift, boolean words) implements TypeChange {
        /** The aspect of what asks nothing of values. */
        public static final String WORDS = "allOf annotation only";

        @Override
        public String aspect() {
            return words ? WORDS : "allOf";
        }
    }

    /** What members beside the declared ones may be. */
    record Closedness(Site site, Shift shift, Optional<String> before, Optional<String> after) implements TypeChange {}

    /** What holds when nothing is sent. */
    record Default(Site site, String aspect, Optional<String> before, Optional<String> after) implements TypeChange {}

    /** A new alternative of a union; {@code aspect} is {@code oneOf} or {@code anyOf}. */
    record MemberAdded(Site site, String aspect, Optional<String> after) implements TypeChange {}

    /** An alternative of a union that is gone. */
    record MemberRemoved(Site site, String aspect, Optional<String> before) implements TypeChange {}

    /**
     * A type that has become a union.
     *
     * @param kept whether one of the alternatives is the old type, and no other one has values of it
     */
    record Wrapped(Site site, boolean kept, Optional<String> before, Optional<String> after) implements TypeChange {}

    /** How the alternatives of a union are told apart. */
    record Discrimination(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements TypeChange {}

    /** How text carries other content. */
    record ContentEncoding(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements TypeChange {}

    /** A named type that is gone and that nothing used. */
    record SchemaRemoved(Site site) implements TypeChange {}
}
