package dev.covenant.gate.report;

import dev.covenant.gate.Side;
import dev.covenant.model.Location;

/**
 * A place in a contract of one side.
 *
 * @param side whose contract it is
 * @param location where its reader found it
 */
record Place(Side side, Location location) {
    /** The file as reports tell it. */
    String file() {
        return side.shownFile(location);
    }

    /** From 1; 0 for the whole file. */
    int line() {
        return location.line();
    }

    /** From 1; 0 for the whole line. */
    int column() {
        return location.column();
    }

    /** Whether both are told in the same words; sides themselves hold whole contracts, which are dear to compare. */
    boolean isSame(Place other) {
        return location.equals(other.location()) && file().equals(other.file());
    }

    /** {@code file:line:column}, leaving out what is not known. */
    @Override
    public String toString() {
        return side.shown(location);
    }
}
