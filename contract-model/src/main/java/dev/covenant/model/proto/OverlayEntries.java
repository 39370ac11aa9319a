package dev.covenant.model.proto;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Literal;
import dev.covenant.model.PolicyKey;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Entries of an overlay as if they were options.
 */
final class OverlayEntries {
    private static final List<PolicyKey> FLAGS = List.of(PolicyKey.SAFE, PolicyKey.IDEMPOTENT);

    private final Findings findings;

    OverlayEntries(Findings findings) {
        this.findings = findings;
    }

    /** The entry of this key. */
    Optional<ProtoOption> one(MappingNode parent, String key, PolicyKey.Place place) {
        Node value = parent.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof MappingNode mapping) {
            return Optional.of(new ProtoOption("overlay", members(mapping, place), mapping.location()));
        }
        findings.add(DiagnosticCode.BAD_OVERLAY, value.location(), "'" + key + "' is no object");
        return Optional.empty();
    }

    /** The entries below this key, by name. */
    Map<String, ProtoOption> named(MappingNode parent, String key, PolicyKey.Place place) {
        Map<String, ProtoOption> entries = new LinkedHashMap<>();
        Node value = parent.get(key);
        if (value instanceof MappingNode mapping) {
            for (String name : mapping.keys()) {
                one(mapping, name, place).ifPresent(entry -> entries.put(name, entry));
            }
        } else if (value != null) {
            findings.add(DiagnosticCode.BAD_OVERLAY, value.location(), "'" + key + "' is no object");
        }
        return entries;
    }

    private Literal.Members members(MappingNode mapping, PolicyKey.Place place) {
        Map<String, Literal> members = new LinkedHashMap<>();
        for (int i = 0; i < mapping.size(); i++) {
            String text = mapping.key(i);
            Node value = mapping.value(i);
            PolicyKey key = PolicyKey.of(text).orElse(null);
            if (key == null || key == PolicyKey.VERSION || !key.belongsTo(place)) {
                bad(value, "'" + text + "' is not said there", Spelling.hint(text, PolicyKey.texts(place)));
            } else if (value instanceof ScalarNode scalar && scalar.isBoolean() == FLAGS.contains(key)) {
                Literal literal =
                        scalar.isBoolean() ? new Literal.Bool(scalar.isTrue()) : new Literal.Text(scalar.text());
                members.put(text.replace('-', '_'), literal);
            } else {
                bad(value, "'" + text + "' is to be " + key.wanted(), "");
            }
        }
        return new Literal.Members(members);
    }

    private void bad(Node at, String message, String hint) {
        findings.add(DiagnosticCode.BAD_EXTENSION, at.location(), message, hint);
    }
}
