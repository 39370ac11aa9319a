package dev.covenant.model.openapi;

import dev.covenant.model.Deprecation;
import dev.covenant.model.Docs;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a contract says in words, and that something is deprecated.
 */
final class DocsReader {
    private final Fields fields;

    DocsReader(Fields fields) {
        this.fields = fields;
    }

    /** Docs of an operation, parameter, response or the like: {@code summary} and {@code description}. */
    Docs of(MappingNode element) {
        return read(element, "summary");
    }

    /** Docs of a schema: {@code title} and {@code description}. */
    Docs ofSchema(Node schema) {
        return schema instanceof MappingNode mapping ? read(mapping, "title") : Docs.none();
    }

    private Docs read(MappingNode element, String summaryKey) {
        String summary = text(element.get(summaryKey));
        String description = text(element.get("description"));
        Optional<Deprecation> deprecation = deprecation(element);
        Optional<String> stability =
                Optional.of(text(element.get("x-stability-level"))).filter(level -> !level.isEmpty());
        boolean words = !summary.isEmpty() || !description.isEmpty();
        boolean anything = words || deprecation.isPresent() || stability.isPresent();
        return anything ? new Docs(summary, description, deprecation, stability) : Docs.none();
    }

    /** Words of the wrong kind are nobody's problem. */
    private static String text(@Nullable Node value) {
        return value instanceof ScalarNode scalar && !scalar.isNull() ? scalar.text() : "";
    }

    private Optional<Deprecation> deprecation(MappingNode element) {
        MappingNode own = element.get("x-covenant") instanceof MappingNode mapping ? mapping : null;
        Optional<String> since = extension(element, "x-deprecated-since", own, "deprecated-since");
        Optional<String> sunset = extension(element, "x-sunset", own, "sunset");
        Node flag = element.get("deprecated");
        boolean deprecated = flag != null && fields.flag(element, "deprecated");
        if (!deprecated && since.isEmpty() && sunset.isEmpty()) {
            return Optional.empty();
        }
        Node at = flag != null ? flag : element;
        return Optional.of(new Deprecation(since, sunset, at.location()));
    }

    private Optional<String> extension(MappingNode element, String key, @Nullable MappingNode own, String ownKey) {
        Optional<String> value = own == null ? Optional.empty() : fields.optionalText(own, ownKey);
        Node said = element.get(key);
        if (value.isPresent() || said == null || said instanceof ScalarNode) {
            return value.isPresent() ? value : fields.optionalText(element, key);
        }
        // It is no text: still, something is said.
        return Optional.of(said.kindInWords());
    }
}
