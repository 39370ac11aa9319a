package dev.covenant.compat.diff;

import dev.covenant.model.Location;
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
    private final ProtoUsages common;
    private final ProtoDiff.Sink sink;

    ProtoExtensionComparison(ProtoIndex old, ProtoIndex revised, ProtoUsages common, ProtoDiff.Sink sink) {
        this.old = old;
        this.revised = revised;
        this.common = common;
        this.sink = sink;
    }

    void compare() {
        Map<String, ProtoExtension> after = new HashMap<>();
        revised.extensions().forEach(extension -> after.put(key(extension), extension));
        for (ProtoExtension extension : old.extensions()) {
            ProtoExtension now = after.get(key(extension));
            if (now == null) {
                renumbered(extension);
            } else {
                ProtoTravel travel = common.travel(extension.extendee());
                name(extension, now, travel);
                ProtoTypes types = new ProtoTypes(old, revised);
                ProtoFieldPair pair = new ProtoFieldPair(extension.name(), extension.property(), now.property(), types);
                new ProtoFieldComparison(pair, change -> told(change, travel)).compare();
            }
        }
    }

    /** JSON calls an extension by its full name, whatever its short one is. */
    private void told(Change change, ProtoTravel travel) {
        if (change instanceof ProtoFieldChange.FieldName name) {
            sink.add(
                    new ProtoFieldChange.FieldName(name.site(), false, name.ofMap(), name.before(), name.after()),
                    travel);
        } else if (!(change instanceof ProtoFieldChange.FieldJsonName)) {
            sink.add(change, travel);
        }
    }

    /** An extension of the same full name that is another field; those of options are in no message. */
    private void renumbered(ProtoExtension was) {
        revised.extensions().stream()
                .filter(is -> is.name().equals(was.name()) && !isOption(was))
                .findFirst()
                .ifPresent(is -> {
                    Site site = Site.of(was.name(), was, is);
                    Optional<String> now = Optional.of(words(is));
                    ProtoTravel travel = ProtoUsages.of(old.contract()).travel(was.extendee());
                    sink.add(new ProtoFieldChange.ExtensionRenumbered(site, Optional.of(words(was)), now), travel);
                });
    }

    private static boolean isOption(ProtoExtension extension) {
        return extension.extendee().startsWith("google.protobuf.")
                && extension.extendee().endsWith("Options");
    }

    private static String words(ProtoExtension extension) {
        return key(extension).replace(" ", " = ");
    }

    /** The same field under another full name; another simple name is told by the field itself. */
    private void name(ProtoExtension was, ProtoExtension is, ProtoTravel travel) {
        if (!was.name().equals(is.name())
                && was.property().name().equals(is.property().name())) {
            Location name =
                    is.property().field().map(facts -> facts.places().name()).orElse(is.location());
            Site site = new Site(was.name(), Optional.of(was.location()), Optional.of(name));
            Optional<String> now = Optional.of(is.name());
            sink.add(new ProtoFieldChange.FieldName(site, false, false, Optional.of(was.name()), now), travel);
        }
    }

    private static String key(ProtoExtension extension) {
        return extension.extendee() + " "
                + extension.property().field().map(facts -> facts.number()).orElse(0);
    }
}
