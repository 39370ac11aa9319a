package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import dev.covenant.model.Docs;
import dev.covenant.model.Property.Access;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out whether the end of something was announced, or the announcement has changed.
 */
final class Announcements {
    private Announcements() {}

    static void of(Site site, Docs before, Docs after, Consumer<? super LifecycleChange> sink) {
        Optional<Deprecation> was = before.deprecation();
        Optional<Deprecation> is = after.deprecation();
        boolean same = was.isPresent() == is.isPresent()
                && was.flatMap(Deprecation::sunset).equals(is.flatMap(Deprecation::sunset));
        if (!same) {
            sink.accept(new LifecycleChange.Announcement(site, was, is, after.stability()));
        }
        Optional<String> level = after.stability();
        if (!before.stability().equals(level)) {
            boolean none = StabilityLevel.isNone(before.stability()) || StabilityLevel.isNone(level);
            sink.accept(
                    none
                            ? new LifecycleChange.NoLevel(site, before.stability(), level)
                            : new LifecycleChange.Stability(site, before.stability(), level));
        }
    }

    static void ofField(Pair pair, Site site, Docs before, Docs after, Access access) {
        of(site, before, after, change -> pair.announce(change, access));
    }
}
