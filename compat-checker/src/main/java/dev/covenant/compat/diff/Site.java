package dev.covenant.compat.diff;

import dev.covenant.model.Located;
import dev.covenant.model.Location;
import java.util.Optional;

/**
 * What has changed and where that stands on both sides.
 *
 * @param element what a reader of the contract would call it, such as {@code Order.discount} or {@code GET /orders: parameter limit}
 * @param base its place in the old contract; absent when it is new
 * @param revision its place in the new contract; absent when it is gone
 */
public record Site(String element, Optional<Location> base, Optional<Location> revision) {
    /** Something that is in both. */
    public static Site of(String element, Located base, Located revision) {
        return new Site(element, Optional.of(base.location()), Optional.of(revision.location()));
    }

    /** Something new, beside what was there: the place where the old contract would have it. */
    public static Site added(String element, Located revision) {
        return new Site(element, Optional.empty(), Optional.of(revision.location()));
    }

    /** Something that is gone. */
    public static Site removed(String element, Located base) {
        return new Site(element, Optional.of(base.location()), Optional.empty());
    }

    /** The same with another place in the new contract. */
    Site with(Located newPlace) {
        return new Site(element, base, Optional.of(newPlace.location()));
    }

    /** The same two places, seen from the other contract. */
    public Site reversed() {
        return new Site(element, revision, base);
    }
}
