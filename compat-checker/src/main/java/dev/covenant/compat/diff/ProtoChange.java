package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import dev.covenant.model.Docs;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Property.Access;
import dev.covenant.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A difference that only proto contracts can have.
 */
public sealed interface ProtoChange extends Change {
    /** A file that is gone; {@code told} when it is because its whole package is. */
    record FileRemoved(Site site, boolean told) implements ProtoChange {}

    /** A file that belongs to another package; {@code told} when nothing is left of the old one. */
    record PackageRenamed(Site site, boolean told, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /**
     * What the old contract said of the end of something.
     *
     * @param all one for each operation that ends; where there is none, one for each type
     * @param early whether nothing was promised yet: the version is an alpha
     */
    record Ending(List<Optional<Deprecation>> all, boolean early) {
        public Ending {
            all = List.copyOf(all);
        }

        /** Of one thing. */
        static Ending of(Docs docs) {
            return new Ending(List.of(docs.deprecation()), false);
        }

        /** Of a service or of one of its methods. */
        static Ending of(Service service, List<Docs> ends) {
            String name = service.name();
            String around = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            boolean early = ProtoPackage.of(around).isEarly();
            return new Ending(ends.stream().map(Docs::deprecation).toList(), early);
        }
    }

    /** A package of which no file is left. */
    record PackageRemoved(Site site, Ending ending) implements ProtoChange {}

    /** A version of a package is gone, of which there is another version that the old contract had too. */
    record VersionRemoved(Site site, Ending ending, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** A version of a package is gone, and one that is new has its operations. */
    record VersionReplaced(Site site, Ending ending, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** A new version of a package that the old contract had in another version. */
    record VersionAdded(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

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
            implements ProtoChange {
        public DeclarationRemoved {
            nested = List.copyOf(nested);
            left = Set.copyOf(left);
        }
    }

    /** A declaration that is new in its package. */
    record DeclarationAdded(Site site, Kind kind) implements ProtoChange {}

    /**
     * A field that is gone.
     *
     * @param nameReserved whether its name cannot be used again
     * @param numberReserved whether its number cannot be used again
     * @param ending what was said of its end
     * @param after the new field that it looks renamed to
     */
    record NumberedFieldRemoved(
            Site site, boolean nameReserved, boolean numberReserved, Ending ending, Optional<String> after)
            implements ProtoChange {}

    /**
     * A new field.
     *
     * @param required whether it must be sent
     * @param vague whether nobody can tell that it was left out, and nothing is said of what that means
     */
    record NumberedFieldAdded(Site site, boolean required, boolean vague) implements ProtoChange {}

    /**
     * A field with another name.
     *
     * @param inJson whether JSON calls it otherwise too, because nothing else is said
     * @param ofMap whether the message of a map's entries has another name with it
     */
    record FieldName(Site site, boolean inJson, boolean ofMap, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** An extension that has another number or extends another message. */
    record ExtensionRenumbered(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

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

    /** A field without which a message cannot be parsed came or went; {@code labelled} when a label says so, rather than a feature. */
    record RequiredField(Site site, boolean added, boolean labelled) implements ProtoChange {}

    /** A required field is written in another way, which is the same to everyone; {@code byFeature} when by an edition's feature now. */
    record RequiredSpelling(Site site, boolean byFeature) implements ProtoChange {}

    /** A field that must be sent by {@code google.api.field_behavior}, or need not any more. */
    record FieldBehavior(Site site, Shift shift) implements ProtoChange {}

    /** A field that travels one way only by {@code google.api.field_behavior}, or both ways again. */
    record FieldAccess(Site site, Access was, Access is) implements ProtoChange {
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
    record FieldDefault(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

    /** A field that went into a oneof, out of it, or into another one; {@code alone} when it excludes no field that both sides know. */
    record FieldOneof(Site site, boolean alone, Optional<String> before, Optional<String> after)
            implements ProtoChange {}

    /** A oneof of which a member must be set, or need not be any more. */
    record OneofPresence(Site site, Shift shift) implements ProtoChange {}

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
            implements ProtoChange {}

    /**
     * A number of an enumeration that is new.
     *
     * @param foreseen whether who does not know it keeps it, or takes it for a value that stands for what is not known
     */
    record NumberAdded(Site site, boolean foreseen, Optional<String> after) implements ProtoChange {}

    /** A number of an enumeration that is called otherwise. */
    record NumberName(Site site, Optional<String> before, Optional<String> after) implements ProtoChange {}

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
            implements ProtoChange {}

    /**
     * A method that is gone.
     *
     * @param ending what was said of its end
     * @param after the new method that it looks renamed to
     */
    record RpcRemoved(Site site, Ending ending, Optional<String> after) implements ProtoChange {}

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

    /** A method that is called otherwise over plain HTTP; {@code aspect} is {@code verb}, {@code path}, {@code body} or {@code response_body}. */
    record HttpBinding(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements ProtoChange {}
}
