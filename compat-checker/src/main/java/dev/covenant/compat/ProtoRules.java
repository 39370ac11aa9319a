package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.ProtoChange;
import dev.covenant.compat.diff.ProtoFileChange;
import dev.covenant.compat.diff.ProtoTypeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rules on what proto files declare.
 */
final class ProtoRules {
    private static final String CALLERS = "Code that was generated from it does not compile any more: keep it.";

    private static final Rule FILE = RuleBuilder.on(ProtoFileChange.FileRemoved.class, "file.removed", Facet.EXISTENCE)
            .layer(Layer.SOURCE)
            .anywhere((change, setting) -> change.told() ? INFO : ERROR)
            .depends("error; info where its whole package is gone")
            .says("A file is gone.", "Files that import it do not compile any more: keep it, with a public import.");
    private static final Rule PACKAGE_REMOVED = RuleBuilder.on(
                    ProtoFileChange.PackageRemoved.class, "package.removed", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .anywhere((change, setting) -> ProtoEndings.of(change.ending(), setting))
            .depends(ProtoEndings.words())
            .says("A whole package is gone.", "Calls of its services fail: keep it until no client uses it.");
    private static final Rule PACKAGE_CALLED_OTHERWISE = RuleBuilder.on(
                    ProtoFileChange.PackageRemoved.class, "package.removed", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .when(change -> change.after().isPresent())
            .anywhere((change, setting) -> ProtoEndings.of(change.ending(), setting))
            .depends(ProtoEndings.words())
            .says(
                    "A whole package is gone, and a new one declares what it did.",
                    "Old clients call it by its old name: keep it beside the new one until no client uses it.");
    private static final Rule VERSION_REPLACED = RuleBuilder.on(
                    ProtoFileChange.VersionReplaced.class, "version.replaced", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .anywhere((change, setting) -> ProtoEndings.of(change.ending(), setting))
            .depends(ProtoEndings.words())
            .says(
                    "A version is gone, and another one has its operations.",
                    "Old clients call the old version: keep it beside the new one until its sunset.");
    private static final Rule VERSION_REMOVED = RuleBuilder.on(
                    ProtoFileChange.VersionRemoved.class, "version.removed", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .anywhere((change, setting) -> ProtoEndings.of(change.ending(), setting))
            .depends(ProtoEndings.words())
            .says(
                    "A version is gone.",
                    "Deprecate all its operations with a sunset first, and keep it until then: old clients call it.");
    private static final Rule VERSION_ADDED = RuleBuilder.on(
                    ProtoFileChange.VersionAdded.class, "version.added", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .says("There is a new version.", "Keep the old one beside it until no client uses it.");
    private static final Rule FIELD_NUMBER = RuleBuilder.on(
                    ProtoTypeChange.Reused.class, "field.number.reused", Facet.IDENTITY)
            .when(change -> !change.ofValue() && change.part().equals("number"))
            .anywhere(ERROR)
            .says(
                    "A number of a field that an earlier release used for another field is used again.",
                    "What was stored or is sent by old programs is read wrongly: take a new number, and reserve the old"
                            + " one.");
    private static final Rule FIELD_NAME = RuleBuilder.on(
                    ProtoTypeChange.Reused.class, "field.name.reused", Facet.IDENTITY)
            .when(change -> !change.ofValue())
            .layer(Layer.JSON)
            .anywhere((change, setting) -> change.readable() ? WARN : ERROR)
            .depends("error where its type is another one, else warn")
            .says(
                    "A name of a field that an earlier release used for another field is used again.",
                    "JSON that was stored or is sent by old programs is read wrongly: take a new name, and reserve the"
                            + " old one.");
    private static final Rule VALUE_NUMBER = RuleBuilder.on(
                    ProtoTypeChange.Reused.class, "enum.value.number.reused", Facet.IDENTITY)
            .when(change -> change.ofValue() && change.part().equals("number"))
            .anywhere(ERROR)
            .says(
                    "A number of an enumeration that an earlier release used for another value is used again.",
                    "What was stored or is sent by old programs is taken for it: take a new number, and reserve the old"
                            + " one.");
    private static final Rule VALUE_NAME = RuleBuilder.on(
                    ProtoTypeChange.Reused.class, "enum.value.name.reused", Facet.IDENTITY)
            .layer(Layer.JSON)
            .anywhere(WARN)
            .says(
                    "A name of an enumeration that an earlier release gave to another number is used again.",
                    "See to it that it means what it meant: JSON calls it so.");
    private static final Rule PACKAGE = RuleBuilder.on(
                    ProtoFileChange.PackageRenamed.class, "package.renamed", Facet.IDENTITY)
            .anywhere((change, setting) -> change.told() ? INFO : ERROR)
            .depends("error; info where its whole package is gone")
            .says(
                    "A file is in another package.",
                    "Everything in it has another full name on the wire: keep the package.");
    private static final Rule IMPORT = RuleBuilder.on(
                    ProtoFileChange.PublicImportRemoved.class, "import.removed", Facet.EXISTENCE)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says(
                    "A file does not hand on another one any more.",
                    "Files that import it for that do not compile any more: keep the public import.");
    private static final Rule SYNTAX = RuleBuilder.on(
                    ProtoFileChange.Syntax.class, "file.syntax.changed", Facet.ENCODING)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says("A file is in another syntax.", "Presence and packing have other defaults: write out the old ones.");
    private static final Rule OPTION = RuleBuilder.on(
                    ProtoFileChange.SourceOption.class, "source-option.changed", Facet.SOURCE_NAME)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says("Generated code of one language is another one.", "Callers must be changed: keep the option.");
    private static final Rule ONEOF = RuleBuilder.on(
                    ProtoTypeChange.OneofRemoved.class, "union.removed", Facet.EXISTENCE)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says("A oneof is gone.", CALLERS);
    private static final Rule RESERVATION = RuleBuilder.on(
                    ProtoTypeChange.ReservationRemoved.class, "reservation.removed", Facet.EXISTENCE)
            .anywhere(ERROR)
            .says("A number or name may be used again.", "Old messages would be read wrongly: leave it reserved.");
    private static final Rule RANGE = RuleBuilder.on(
                    ProtoTypeChange.ExtensionRangeRemoved.class, "extension-range.removed", Facet.EXISTENCE)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says(
                    "Numbers are not open to extensions any more.",
                    "Extensions of others do not compile any more: keep them.");
    private static final Rule MESSAGE_SET = RuleBuilder.on(
                    ProtoTypeChange.MessageSet.class, "schema.wire-format.changed", Facet.ENCODING)
            .anywhere(ERROR)
            .says("A message is encoded in another way.", "Neither side reads the other: keep the option.");
    private static final Rule OPENNESS = RuleBuilder.on(
                    ProtoTypeChange.EnumOpenness.class, "enum.openness.changed", Facet.VALUES)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says(
                    "Unknown values of an enumeration are kept, or not any more.",
                    "Write out features.enum_type as it was.");
    private static final Rule NUMBER_ADDED = RuleBuilder.on(
                    ProtoTypeChange.NumberAdded.class, "enum.value.added", Facet.VALUES)
            .out(change -> change.foreseen() ? WARN : ERROR)
            .at(Position.BOTH, (change, setting) -> change.foreseen() ? WARN : ERROR)
            .at(Position.NONE, (change, setting) -> change.foreseen() ? WARN : ERROR)
            .depends("warn; error where the enumeration is closed and its first value stands for something")
            .says("An enumeration has a new value.", "Make sure that old clients have a fallback for it.");
    private static final Rule NUMBER_NAME = RuleBuilder.on(
                    ProtoTypeChange.NumberName.class, "enum.value.renamed", Facet.IDENTITY)
            .layer(Layer.JSON)
            .anywhere(ERROR)
            .says("A value of an enumeration has another name.", "JSON calls it otherwise: keep the name.");
    private static final Rule NUMBER_WRITTEN = RuleBuilder.on(
                    ProtoTypeChange.NumberWritten.class, "enum.value.renamed", Facet.IDENTITY)
            .layer(Layer.JSON)
            .out(ERROR)
            .at(Position.BOTH, ERROR)
            .at(Position.NONE, ERROR)
            .says(
                    "A value of an enumeration is written in JSON by a name that is new.",
                    "Old clients do not know it: declare the old name first.");

    private static final Rule SERVICE = RuleBuilder.on(
                    ProtoTypeChange.DeclarationRemoved.class, "service.removed", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .when(change -> change.kind() == ProtoChange.Kind.SERVICE && change.fromPackage())
            .anywhere((change, setting) -> ProtoEndings.of(change.ending(), setting))
            .depends(ProtoEndings.words())
            .says(
                    "A service is gone.",
                    "Old clients get UNIMPLEMENTED: keep it, and deprecate it with a sunset first.");

    private ProtoRules() {}

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(
                FILE,
                PACKAGE_CALLED_OTHERWISE,
                PACKAGE_REMOVED,
                VERSION_REPLACED,
                VERSION_REMOVED,
                VERSION_ADDED,
                FIELD_NUMBER,
                FIELD_NAME,
                VALUE_NUMBER,
                VALUE_NAME,
                PACKAGE,
                IMPORT,
                SYNTAX,
                OPTION,
                ONEOF,
                RESERVATION,
                RANGE,
                MESSAGE_SET,
                OPENNESS,
                NUMBER_ADDED,
                NUMBER_NAME,
                NUMBER_WRITTEN));
        all.add(number(Layer.WIRE, change -> !change.numberReserved() || change.fatal()));
        all.add(ProtoEndings.ignored(
                ProtoTypeChange.NumberRemoved.class,
                "enum.value.removed",
                ProtoTypeChange.NumberRemoved::numberReserved,
                change -> change.namesReserved() ? Layer.SOURCE : Layer.JSON,
                ProtoTypeChange.NumberRemoved::ending));
        all.add(number(Layer.JSON, change -> change.numberReserved() && !change.namesReserved()));
        all.addAll(ProtoEndings.removed(
                ProtoTypeChange.NumberRemoved.class,
                "enum.value.removed",
                change -> change.numberReserved() && change.namesReserved(),
                ProtoTypeChange.NumberRemoved::ending));
        all.add(renamed());
        all.addAll(removed("schema.removed", ProtoChange.Kind.MESSAGE));
        all.addAll(removed("enum.removed", ProtoChange.Kind.ENUM));
        all.addAll(removed("extension.removed", ProtoChange.Kind.EXTENSION));
        all.add(moved());
        all.add(SERVICE);
        all.add(format("schema.json-format.changed", ProtoChange.Kind.MESSAGE));
        all.add(format("enum.json-format.changed", ProtoChange.Kind.ENUM));
        all.add(added("schema.added", ProtoChange.Kind.MESSAGE));
        all.add(added("enum.added", ProtoChange.Kind.ENUM));
        all.add(added("service.added", ProtoChange.Kind.SERVICE));
        all.add(added("extension.added", ProtoChange.Kind.EXTENSION));
        return all;
    }

    private static Rule number(Layer layer, Predicate<ProtoTypeChange.NumberRemoved> when) {
        return RuleBuilder.on(ProtoTypeChange.NumberRemoved.class, "enum.value.removed", Facet.VALUES)
                .layer(layer)
                .when(when)
                .anywhere(ERROR)
                .says(
                        "A value of an enumeration is gone.",
                        "Deprecate it first; when it goes, reserve number and name.");
    }

    /** What has only moved to another file of its package is felt in generated code at most. */
    private static List<Rule> removed(String id, ProtoChange.Kind kind) {
        return ProtoEndings.removed(
                ProtoTypeChange.DeclarationRemoved.class,
                id,
                change -> change.kind() == kind,
                ProtoTypeChange.DeclarationRemoved::ending);
    }

    private static Rule renamed() {
        return RuleBuilder.on(ProtoTypeChange.DeclarationRemoved.class, "schema.removed", Facet.EXISTENCE)
                .layer(Layer.SOURCE)
                .when(change -> change.after().isPresent())
                .anywhere(ERROR)
                .says("A message is gone, and a new one looks like it.", CALLERS);
    }

    private static Rule added(String id, ProtoChange.Kind kind) {
        return RuleBuilder.on(ProtoTypeChange.DeclarationAdded.class, id, Facet.EXISTENCE)
                .when(change -> change.kind() == kind)
                .says("There is a new declaration.", "Nothing is to be done.");
    }

    /** A service that is in another file of its package is called as before. */
    private static Rule moved() {
        return RuleBuilder.on(ProtoTypeChange.DeclarationRemoved.class, "service.removed", Facet.EXISTENCE)
                .layer(Layer.SOURCE)
                .when(change -> change.kind() == ProtoChange.Kind.SERVICE && !change.fromPackage())
                .anywhere(ERROR)
                .says("A service is not in its file any more.", CALLERS);
    }

    private static Rule format(String id, ProtoChange.Kind kind) {
        return RuleBuilder.on(ProtoTypeChange.JsonFormat.class, id, Facet.ENCODING)
                .layer(Layer.JSON)
                .when(change -> change.kind() == kind)
                .anywhere(ERROR)
                .says("A JSON form is not promised any more.", "Write out features.json_format as it was.");
    }
}
