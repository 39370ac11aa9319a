package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.Location;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import java.util.Optional;

/**
 * Two fields of the same number.
 *
 * @param element what a reader of the contract would call it
 * @param types of the two contracts
 */
record ProtoFieldPair(String element, Property before, Property after, ProtoTypes types) {
    FieldFacts was() {
        return before.field().orElseThrow();
    }

    FieldFacts is() {
        return after.field().orElseThrow();
    }

    Site site(Location place) {
        return new Site(element, Optional.of(before.location()), Optional.of(place));
    }

    /** Where an option is written in the new contract, or else the field. */
    Site option(String name) {
        return site(ProtoMessageComparison.at(is().options(), name, after));
    }

    boolean areMaps() {
        return before.type() instanceof TypeRef.MapOf && after.type() instanceof TypeRef.MapOf;
    }

    boolean isAMap() {
        return before.type() instanceof TypeRef.MapOf || after.type() instanceof TypeRef.MapOf;
    }
}
