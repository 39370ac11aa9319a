package dev.covenant.javaapi;

import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Victim;
import dev.covenant.compat.diff.OperationLabel;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.EnumType;
import dev.covenant.model.Located;
import dev.covenant.model.Location;
import dev.covenant.model.Operation;
import dev.covenant.model.TypeDef;
import java.util.List;

/**
 * What has been found on the contract itself. Of what an error there says already, nothing is said again: that a field is gone means that
 * its accessor is.
 */
final class Echoes {
    /** Beginnings of rules after which what is made of the element, and of everything in it, is another thing or none. */
    private static final List<String> SHAPES = List.of(
            "schema.type.",
            "schema.union.",
            "schema.enum.",
            "schema.removed",
            "operation.removed",
            "operation.path.",
            "operation.name.",
            "version.replaced",
            "union.discriminator.",
            "union.removed",
            "package.",
            "file.",
            "service.removed");

    /** Those after which what is made of the element alone is. */
    private static final List<String> FACETS = List.of(
            "schema.nullable.",
            "schema.applicator.",
            "schema.additional-properties.",
            "schema.default.",
            "union.",
            "field.",
            "enum.value.",
            "parameter.",
            "body.",
            "media-type.",
            "response.",
            "header.",
            "security.scheme.",
            "operation.streaming.",
            "operation.payload-type.",
            "lifecycle.sunset.");

    private final Contract old;
    private final List<Finding> found;

    Echoes(CheckRequest request, List<Finding> found) {
        this.old = request.old();
        this.found = found.stream()
                .filter(finding -> finding.isBreaking() && finding.victim() == Victim.OLD_CLIENT)
                .toList();
    }

    /** Those causes of which nothing has been said. */
    List<Cause> without(List<Cause> causes) {
        return causes.stream().filter(cause -> !isTold(cause.head())).toList();
    }

    private boolean isTold(Break broken) {
        if (broken.rule() == SourceRule.METHOD_ADDED_ABSTRACT) {
            return broken.revision().stream().anyMatch(origin -> found.stream().anyMatch(f -> isOf(f, origin)));
        }
        // What compiles and means something else must be said, whatever else is wrong with the operation.
        return broken.reach() != Reach.MEANING && broken.base().stream().anyMatch(origin -> isTold(broken, origin));
    }

    private boolean isTold(Break broken, Located origin) {
        List<Location> places = Elements.places(origin, old);
        return found.stream()
                .anyMatch(finding -> tells(finding, broken, origin)
                        || finding.base().stream()
                                .anyMatch(at -> places.stream().anyMatch(place -> tells(finding, at, place, origin))));
    }

    /** By where it is. */
    private static boolean tells(Finding finding, Location at, Location place, Located origin) {
        if (!at.file().equals(place.file())) {
            return false;
        }
        boolean shape = begins(finding, SHAPES);
        if (at.pointer().equals(place.pointer())) {
            // What is added is placed at what it is added to.
            return (shape || begins(finding, FACETS)) && !finding.rule().contains(".added");
        }
        return within(place, at)
                ? shape || isGone(finding)
                : isValue(origin) && within(at, place) && (shape || begins(finding, FACETS));
    }

    /** Whether what is in it is about it: of types and operations the parts have their own Java. */
    private static boolean isValue(Located origin) {
        return !(origin instanceof TypeDef || origin instanceof Operation || origin instanceof EnumType.Value);
    }

    /** By what it is called. */
    private boolean tells(Finding finding, Break broken, Located origin) {
        if (origin instanceof Operation operation) {
            String label = OperationLabel.within(old, operation);
            boolean part = finding.element().startsWith(label + ": ") && isPart(broken) && begins(finding, FACETS);
            boolean typed = begins(finding, SHAPES) && isUsed(finding, label) && isPart(broken);
            boolean replaced = finding.rule().equals("version.replaced") && isUsed(finding, label);
            return part || typed || replaced;
        }
        if (old.kind() == ContractKind.PROTO && isOfFile(finding, origin)) {
            return true;
        }
        return origin instanceof TypeDef type
                && finding.rule().equals("union.member.removed")
                && finding.before().filter(type.name()::equals).isPresent();
    }

    /** Whether it says of the whole file that Java has it elsewhere. */
    private boolean isOfFile(Finding finding, Located origin) {
        boolean named = finding.rule().equals("source-option.changed")
                && finding.aspect().startsWith("java_");
        boolean whole = named || begins(finding, List.of("file.removed", "package.", "version.replaced"));
        String file = origin.location().file();
        return whole
                && (finding.base().filter(at -> at.file().equals(file)).isPresent()
                        || finding.element().startsWith("package "));
    }

    private static boolean isUsed(Finding finding, String label) {
        return finding.usages().stream().anyMatch(usage -> usage.equals(label) || usage.startsWith(label + ": "));
    }

    /** Whether a break is about how an operation is called, not about its being there. */
    private static boolean isPart(Break broken) {
        return broken.rule() != SourceRule.TYPE_REMOVED || broken.owner().contains(".Result");
    }

    /** Whether it is about the operation of this origin, in whatever way. */
    private boolean isOf(Finding finding, Located origin) {
        if (!(origin instanceof Operation operation)) {
            return false;
        }
        String label = OperationLabel.within(old, operation);
        boolean here = finding.revision().filter(operation.location()::equals).isPresent();
        return (here && begins(finding, SHAPES))
                || finding.element().startsWith(label + ": ")
                || finding.element().equals(label);
    }

    private static boolean isGone(Finding finding) {
        return finding.rule().endsWith(".removed") && !finding.rule().startsWith("enum.");
    }

    private static boolean within(Location inner, Location outer) {
        // Of proto the pointer is the full name.
        return inner.pointer().startsWith(outer.pointer() + "/")
                || inner.pointer().startsWith(outer.pointer() + ".");
    }

    private static boolean begins(Finding finding, List<String> starts) {
        return starts.stream().anyMatch(finding.rule()::startsWith);
    }
}
