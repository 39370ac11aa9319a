package dev.covenant.compat.diff;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A difference between what two proto contracts declare: messages, enumerations, services and extensions.
 */
public sealed interface ProtoTypeChange extends ProtoChange {
    /**
     * A declaration that is gone from its file, or from all files of its package.
     *
     * @param nested what was declared in it and is gone with it
     * @param fromFile whether its file is still there without it
     * @param fromPackage whether its package is still there without it
     * @param left the kinds of declarations that the package still has
     * @param ending what was said of its end
     * @param after what it looks renamed to
     */
    record DeclarationRemoved(
            Site site,
            Kind kind,
            List<Kind> nested,
            boolean fromFile,
            boolean fromPackage,
            Set<Kind> left,
            Ending ending,
            Optional<String> after)
            implements ProtoTypeChange {
        public DeclarationRemoved {
            nested = List.copyOf(nested);
            left = Set.copyOf(left);
        }

        /** Said only beside the name that it may have now. */
        @Override
        public Optional<String> before() {
            return after.map(name -> site.element());
        }
    }

    /** A declaration that is new in its package. */
    record DeclarationAdded(Site site, Kind kind) implements ProtoTypeChange {}

    /** A oneof that is gone. */
    record OneofRemoved(Site site) implements ProtoTypeChange {}

    /** A oneof of which a member must be set, or need not be any more. */
    record OneofPresence(Site site, Shift shift) implements ProtoTypeChange {}

    /** Numbers or a name that may be used again; {@code inEnum} when it is one of an enumeration. */
    record ReservationRemoved(Site site, boolean inEnum, Optional<String> before) implements ProtoTypeChange {}

    /** Numbers that are not open to extensions any more. */
    record ExtensionRangeRemoved(Site site, Optional<String> before) implements ProtoTypeChange {}

    /** A message or enumeration need not have a JSON form any more. */
    record JsonFormat(Site site, Kind kind) implements ProtoTypeChange {}

    /** A message is encoded as a message set, or not any more. */
    record MessageSet(Site site) implements ProtoTypeChange {}

    /** An enumeration keeps values it does not know, or not any more. */
    record EnumOpenness(Site site, Shift shift) implements ProtoTypeChange {}

    /**
     * A number of an enumeration that is gone.
     *
     * @param fatal whether a message with it cannot be parsed any more: a closed enumeration of a required field
     */
    record NumberRemoved(
            Site site,
            boolean namesReserved,
            boolean numberReserved,
            boolean fatal,
            Ending ending,
            Optional<String> before)
            implements ProtoTypeChange {}

    /**
     * A number of an enumeration that is new.
     *
     * @param foreseen whether who does not know it keeps it, or takes it for a value that stands for what is not known
     */
    record NumberAdded(Site site, boolean foreseen, Optional<String> after) implements ProtoTypeChange {}

    /** A number of an enumeration that is called otherwise. */
    record NumberName(Site site, Optional<String> before, Optional<String> after) implements ProtoTypeChange {}

    /** A number of an enumeration that is written by a new name, though its old ones can still be read. */
    record NumberWritten(Site site, Optional<String> before, Optional<String> after) implements ProtoTypeChange {}

    /**
     * A number or name that an earlier release used for something else, and that was free in between.
     *
     * @param ofValue whether it is one of an enumeration
     * @param part {@code number} or {@code name}
     * @param readable whether what was written then can still be read, with another meaning
     * @param before what it stood for
     * @param after what it stands for
     */
    record Reused(
            Site site, boolean ofValue, String part, boolean readable, Optional<String> before, Optional<String> after)
            implements ProtoTypeChange {}
}
