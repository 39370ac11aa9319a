package dev.covenant.runtime.health;

import java.util.ArrayList;
import java.util.List;

/**
 * Sees to it that never more than a share of a fleet's instances is out at once. One for a fleet, shared by its ejectors. Asked only when
 * an instance is about to be ejected, so a lock costs nothing.
 */
public final class EjectionCap {
    private final double most;
    private final List<Place> out = new ArrayList<>();
    private int known;

    /**
     * For a fleet without instances yet.
     *
     * @param most share of the instances that may be out at once, 0 to 1
     */
    public EjectionCap(double most) {
        this.most = most;
    }

    /** The fleet has so many instances now. Those that are out stay out. */
    public synchronized void known(int instances) {
        known = instances;
    }

    /** How many are out. */
    public synchronized int out(long now) {
        out.removeIf(place -> place.until - now <= 0);
        return out.size();
    }

    /** Takes a place among those that may be out, if there is one. */
    synchronized boolean take(Object holder, long now, long until) {
        if (out(now) + 1 > Math.floor(known * most)) {
            return false;
        }
        out.add(new Place(holder, until));
        return true;
    }

    /** Gives the place back early. */
    synchronized void giveBack(Object holder) {
        out.removeIf(place -> place.holder == holder);
    }

    private record Place(Object holder, long until) {}
}
