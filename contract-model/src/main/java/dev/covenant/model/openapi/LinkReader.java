package dev.covenant.model.openapi;

import dev.covenant.model.Link;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the links of responses. Nothing is generated from them; they are there to be compared.
 */
final class LinkReader {
    private final ReadRun run;

    LinkReader(ReadRun run) {
        this.run = run;
    }

    /** The links of a response, sorted by name. */
    List<Link> of(MappingNode response) {
        if (run.dialect().isSwagger() || !(response.get("links") instanceof MappingNode written)) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        for (Entries.Entry entry : Entries.sorted(written)) {
            if (!entry.key().startsWith("x-")
                    && run.references().resolved(entry.value()).orElse(null) instanceof MappingNode link) {
                links.add(link(entry.key(), link));
            }
        }
        return links;
    }

    private Link link(String name, MappingNode link) {
        String target = run.fields()
                .optionalText(link, "operationId")
                .or(() -> run.fields().optionalText(link, "operationRef"))
                .orElse("");
        Map<String, String> parameters = new TreeMap<>();
        for (Entries.Entry entry : Entries.sorted(run.fields().mapping(link, "parameters"))) {
            parameters.put(entry.key(), text(entry.value()).orElse(""));
        }
        return new Link(name, target, parameters, text(link.get("requestBody")), link.location());
    }

    /** An expression or a constant; of constants that are no single values, only that there is one is of interest. */
    private static Optional<String> text(@Nullable Node value) {
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.text());
        }
        return value == null ? Optional.empty() : Optional.of(value.kindInWords());
    }
}
