package dev.covenant.gate;

import dev.covenant.compat.SemanticVersion;

/**
 * What a version says of compatibility (semver.org, 7 to 11): its three numbers. A snapshot or a candidate has those of what it is to become.
 */
record Numbers(long major, long minor, long patch) implements Comparable<Numbers> {
    static Numbers of(SemanticVersion version) {
        return new Numbers(version.major(), version.minor(), version.patch());
    }

    /** Whether releasing it after another one says that so much has changed. */
    boolean isEnoughFor(Bump bump, SemanticVersion released) {
        return bump == Bump.NONE || compareTo(next(bump, released)) >= 0;
    }

    /** The lowest version that says so. */
    static Numbers next(Bump bump, SemanticVersion released) {
        Numbers from = of(released);
        Numbers raised = switch (isInitial(released) ? below(bump) : bump) {
            case MAJOR -> new Numbers(from.major + 1, 0, 0);
            case MINOR -> new Numbers(from.major, from.minor + 1, 0);
            case PATCH -> new Numbers(from.major, from.minor, from.patch + 1);
            case NONE -> from;
        };
        // A candidate of 2.0.0 has said already what 2.0.0 will say.
        boolean saysIt = !released.preRelease().isEmpty() && from.says().compareTo(bump) <= 0;
        return saysIt ? from : raised;
    }

    /** Below 1.0.0 the second number stands for the first one (semver.org, 4). */
    static Bump below(Bump bump) {
        return bump == Bump.MAJOR ? Bump.MINOR : bump == Bump.MINOR ? Bump.PATCH : bump;
    }

    /** The reverse. */
    static Bump above(Bump bump) {
        return bump == Bump.MINOR ? Bump.MAJOR : bump == Bump.PATCH ? Bump.MINOR : bump;
    }

    static boolean isInitial(SemanticVersion version) {
        return version.major() == 0;
    }

    /** What has changed since the version before, as far as its zeros tell. */
    private Bump says() {
        if (major == 0) {
            return patch > 0 ? Bump.MINOR : Bump.MAJOR;
        }
        return patch > 0 ? Bump.PATCH : minor > 0 ? Bump.MINOR : Bump.MAJOR;
    }

    String text() {
        return major + "." + minor + "." + patch;
    }

    @Override
    public int compareTo(Numbers other) {
        int order = Long.compare(major, other.major);
        order = order != 0 ? order : Long.compare(minor, other.minor);
        return order != 0 ? order : Long.compare(patch, other.patch);
    }
}
