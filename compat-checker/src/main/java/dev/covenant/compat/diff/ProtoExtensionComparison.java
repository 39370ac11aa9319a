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
                ProtoTravel travel = old.travel(extension.extendee());
                name(extension, now, travel);
                ProtoTypes types = new ProtoTypes(old.contract(), revised.contract());
                ProtoFieldPair pair = new ProtoFieldPair(extension.name(), extension.property(), now.property(), types);
                new ProtoFieldComparison(pair, revised, change -> sink.add(change, travel)).compare();
            }
        }
    }

    /** The same field under another full name; another simple name is told by the field itself. */
    private void name(ProtoExtension was, ProtoExtension is, ProtoTravel travel) {
        if (!was.name().equals(is.name())
                && was.property().name().equals(is.property().name())) {
            Site site = Site.of(was.name(), was, is.property());
            Optional<String> now = Optional.of(is.name());
            sink.add(new ProtoChange.FieldName(site, false, false, Optional.of(was.name()), now), travel);
        }
    }

    private static String key(ProtoExtension extension) {
        return extension.extendee() + " "
                + extension.property().field().map(facts -> facts.number()).orElse(0);
    }
}
