package dev.covenant.compat.diff;

import dev.covenant.model.ProtoExtension;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares fields that messages get from elsewhere: by the message and the number.
 */
final class ProtoExtensionComparison {
    private final ProtoIndex old;
    private final ProtoIndex revised;
    private final ProtoDiff.Sink sink;

    ProtoExtensionComparison(ProtoIndex old, ProtoIndex revised, ProtoDiff.Sink sink) {
        this.old = old;
        this.revised = revised;
        this.sink = sink;
    }

    void compare() {
        Map<String, ProtoExtension> after = new HashMap<>();
        revised.extensions().forEach(extension -> after.put(key(extension), extension));
        for (ProtoExtension extension : old.extensions()) {
            ProtoExtension now = after.get(key(extension));
            if (now != null) {
                Position position = old.position(extension.extendee());
                name(extension, now, position);
                new ProtoFieldComparison(
                                extension.name(),
                                extension.property(),
                                now.property(),
                                old,
                                revised,
                                change -> sink.add(change, position))
                        .compare();
            }
        }
    }

    /** The same field under another full name; another simple name is told by the field itself. */
    private void name(ProtoExtension was, ProtoExtension is, Position position) {
        if (!was.name().equals(is.name())
                && was.property().name().equals(is.property().name())) {
            Site site = Site.of(was.name(), was, is.property());
            sink.add(new ProtoChange.FieldName(site, false, Optional.of(was.name()), Optional.of(is.name())), position);
        }
    }

    private static String key(ProtoExtension extension) {
        return extension.extendee() + " "
                + extension.property().field().map(facts -> facts.number()).orElse(0);
    }
}
