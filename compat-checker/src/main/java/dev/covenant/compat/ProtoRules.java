package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.ProtoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rules on what proto files declare.
 */
final class ProtoRules {
    private static final String CALLERS = "Code that was generated from it does not compile any more: keep it.";

    private static final Rule FILE = RuleBuilder.on(ProtoChange.FileRemoved.class, "file.removed", Facet.EXISTENCE)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says("A file is gone.", "Files that import it do not compile any more: keep it, with a public import.");
    private static final Rule PACKAGE_REMOVED = RuleBuilder.on(
                    ProtoChange.PackageRemoved.class, "package.removed", Facet.EXISTENCE)
            .anywhere(ERROR)
            .says("A whole package is gone.", "Calls of its services fail: keep it until no client uses it.");
    private static final Rule PACKAGE = RuleBuilder.on(
                    ProtoChange.PackageRenamed.class, "package.renamed", Facet.IDENTITY)
            .anywhere(ERROR)
            .says(
                    "A file is in another package.",
                    "Everything in it has another full name on the wire: keep the package.");
    private static final Rule SYNTAX = RuleBuilder.on(ProtoChange.Syntax.class, "file.syntax.changed", Facet.ENCODING)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says("A file is in another syntax.", "Presence and packing have other defaults: write out the old ones.");
    private static final Rule OPTION = RuleBuilder.on(
                    ProtoChange.SourceOption.class, "source-option.changed", Facet.SOURCE_NAME)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says("Generated code of one language is another one.", "Callers must be changed: keep the option.");
    private static final Rule ONEOF = RuleBuilder.on(ProtoChange.OneofRemoved.class, "union.removed", Facet.EXISTENCE)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says("A oneof is gone.", CALLERS);
    private static final Rule RESERVATION = RuleBuilder.on(
                    ProtoChange.ReservationRemoved.class, "reservation.removed", Facet.EXISTENCE)
            .anywhere(ERROR)
            .says("A number or name may be used again.", "Old messages would be read wrongly: leave it reserved.");
    private static final Rule RANGE = RuleBuilder.on(
                    ProtoChange.ExtensionRangeRemoved.class, "extension-range.removed", Facet.EXISTENCE)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says(
                    "Numbers are not open to extensions any more.",
                    "Extensions of others do not compile any more: keep them.");
    private static final Rule MESSAGE_SET = RuleBuilder.on(
                    ProtoChange.MessageSet.class, "schema.wire-format.changed", Facet.ENCODING)
            .anywhere(ERROR)
            .says("A message is encoded in another way.", "Neither side reads the other: keep the option.");
    private static final Rule OPENNESS = RuleBuilder.on(
                    ProtoChange.EnumOpenness.class, "enum.openness.changed", Facet.VALUES)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says(
                    "Unknown values of an enumeration are kept, or not any more.",
                    "Write out features.enum_type as it was.");
    private static final Rule NUMBER_ADDED = RuleBuilder.on(
                    ProtoChange.NumberAdded.class, "enum.value.added", Facet.VALUES)
            .out(change -> change.open() ? INFO : WARN)
            .at(Position.BOTH, (change, setting) -> change.open() ? INFO : WARN)
            .says("An enumeration has a new value.", "Make sure that old clients have a fallback for it.");
    private static final Rule NUMBER_NAME = RuleBuilder.on(
                    ProtoChange.NumberName.class, "enum.value.renamed", Facet.IDENTITY)
            .layer(Layer.JSON)
            .anywhere(ERROR)
            .says("A value of an enumeration has another name.", "JSON calls it otherwise: keep the name.");

    private ProtoRules() {}

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(
                FILE,
                PACKAGE_REMOVED,
                PACKAGE,
                SYNTAX,
                OPTION,
                ONEOF,
                RESERVATION,
                RANGE,
                MESSAGE_SET,
                OPENNESS,
                NUMBER_ADDED,
                NUMBER_NAME));
        all.add(number(Layer.WIRE, change -> !change.numberReserved()));
        all.add(number(Layer.JSON, change -> change.numberReserved() && !change.namesReserved()));
        all.add(number(Layer.SOURCE, change -> change.numberReserved() && change.namesReserved()));
        all.add(removed("schema.removed", Layer.SOURCE, ProtoChange.Kind.MESSAGE));
        all.add(removed("enum.removed", Layer.SOURCE, ProtoChange.Kind.ENUM));
        all.add(removed("extension.removed", Layer.SOURCE, ProtoChange.Kind.EXTENSION));
        all.add(moved());
        all.add(removed("service.removed", Layer.ROUTE, ProtoChange.Kind.SERVICE));
        all.add(format("schema.json-format.changed", ProtoChange.Kind.MESSAGE));
        all.add(format("enum.json-format.changed", ProtoChange.Kind.ENUM));
        all.add(added("schema.added", ProtoChange.Kind.MESSAGE));
        all.add(added("enum.added", ProtoChange.Kind.ENUM));
        all.add(added("service.added", ProtoChange.Kind.SERVICE));
        all.add(added("extension.added", ProtoChange.Kind.EXTENSION));
        return all;
    }

    private static Rule number(Layer layer, Predicate<ProtoChange.NumberRemoved> when) {
        return RuleBuilder.on(ProtoChange.NumberRemoved.class, "enum.value.removed", Facet.VALUES)
                .layer(layer)
                .when(when)
                .anywhere(ERROR)
                .says(
                        "A value of an enumeration is gone.",
                        "Deprecate it first; when it goes, reserve number and name.");
    }

    private static Rule removed(String id, Layer layer, ProtoChange.Kind kind) {
        return RuleBuilder.on(ProtoChange.DeclarationRemoved.class, id, Facet.EXISTENCE)
                .layer(layer)
                .when(change -> change.kind() == kind && (change.fromPackage() || kind != ProtoChange.Kind.SERVICE))
                .anywhere(ERROR)
                .says("A declaration is gone.", CALLERS);
    }

    private static Rule added(String id, ProtoChange.Kind kind) {
        return RuleBuilder.on(ProtoChange.DeclarationAdded.class, id, Facet.EXISTENCE)
                .when(change -> change.kind() == kind)
                .says("There is a new declaration.", "Nothing is to be done.");
    }

    /** A service that is in another file of its package is called as before. */
    private static Rule moved() {
        return RuleBuilder.on(ProtoChange.DeclarationRemoved.class, "service.removed", Facet.EXISTENCE)
                .layer(Layer.SOURCE)
                .when(change -> change.kind() == ProtoChange.Kind.SERVICE && !change.fromPackage())
                .anywhere(ERROR)
                .says("A service is not in its file any more.", CALLERS);
    }

    private static Rule format(String id, ProtoChange.Kind kind) {
        return RuleBuilder.on(ProtoChange.JsonFormat.class, id, Facet.ENCODING)
                .layer(Layer.JSON)
                .when(change -> change.kind() == kind)
                .anywhere(ERROR)
                .says("A JSON form is not promised any more.", "Write out features.json_format as it was.");
    }
}
