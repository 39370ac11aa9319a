package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The named parts of a contract, wherever its version keeps them.
 */
final class Components {
    private final ReadRun run;
    private final @Nullable MappingNode schemas;
    private final @Nullable MappingNode parameters;
    private final @Nullable MappingNode responses;
    private final @Nullable MappingNode bodies;
    private final @Nullable MappingNode headers;
    private final @Nullable MappingNode securitySchemes;

    Components(ReadRun run, MappingNode root) {
        this.run = run;
        boolean swagger = run.dialect().isSwagger();
        MappingNode home = swagger ? root : run.fields().mapping(root, "components");
        this.schemas = part(home, swagger ? "definitions" : "schemas");
        this.parameters = part(home, "parameters");
        this.responses = part(home, "responses");
        this.bodies = swagger ? null : part(home, "requestBodies");
        this.headers = swagger ? null : part(home, "headers");
        this.securitySchemes = part(home, swagger ? "securityDefinitions" : "securitySchemes");
    }

    private @Nullable MappingNode part(@Nullable MappingNode home, String key) {
        return home == null ? null : run.fields().mapping(home, key);
    }

    @Nullable
    MappingNode securitySchemes() {
        return securitySchemes;
    }

    /** Gives every part its name, before anything refers to one. */
    void nameAll() {
        for (String name : sortedKeys(schemas)) {
            Node schema = schemas.get(name);
            if (schema != null && run.names().of(schema) == null) {
                run.names().name(schema, name);
            }
        }
        own(parameters, ".param");
        own(responses, ".response");
        own(bodies, ".request");
        own(headers, ".header");
    }

    private void own(@Nullable MappingNode parts, String suffix) {
        for (String name : sortedKeys(parts)) {
            Node part = parts.get(name);
            if (part != null) {
                run.names().own(part, name + suffix);
            }
        }
    }

    /** Queues all schemas for reading. */
    void declareSchemas() {
        for (String name : sortedKeys(schemas)) {
            Node schema = schemas.get(name);
            if (schema != null) {
                run.schemas().declare(schema, name);
            }
        }
    }

    static List<String> sortedKeys(@Nullable MappingNode mapping) {
        if (mapping == null) {
            return List.of();
        }
        List<String> keys = new ArrayList<>(mapping.keys());
        Collections.sort(keys);
        return keys;
    }
}
