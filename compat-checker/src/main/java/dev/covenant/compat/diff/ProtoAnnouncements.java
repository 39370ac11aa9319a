package dev.covenant.compat.diff;

import dev.covenant.model.Docs;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out whether the end of something in a proto file was announced. How much may be relied on it the version of its package says.
 */
final class ProtoAnnouncements {
    private ProtoAnnouncements() {}

    static void of(Site site, Docs before, Docs after, Consumer<Change> sink) {
        Optional<String> stability = stability(site.element());
        Announcements.of(site, with(before, stability), with(after, stability), sink);
    }

    private static Optional<String> stability(String element) {
        return Arrays.stream(element.split("\\.", -1))
                .map(ProtoPackage::of)
                .flatMap(segment -> segment.stability().stream())
                .findFirst();
    }

    private static Docs with(Docs docs, Optional<String> stability) {
        return new Docs(
                docs.summary(),
                docs.description(),
                docs.deprecation(),
                docs.stability().or(() -> stability));
    }
}
