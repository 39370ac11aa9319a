package dev.covenant.model.openapi;

import dev.covenant.model.tree.MappingNode;
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
        for (Entries.Entry schema : Entries.sorted(schemas)) {
            if (run.names().of(schema.value()) == null) {
                run.names().name(schema.value(), schema.key());
            }
        }
        own(parameters, ".param");
        own(responses, ".response");
        own(bodies, ".request");
        own(headers, ".header");
    }

    private void own(@Nullable MappingNode parts, String suffix) {
        for (Entries.Entry part : Entries.sorted(parts)) {
            run.names().own(part.value(), part.key() + suffix);
        }
    }

    /** Queues all schemas for reading. */
    void declareSchemas() {
        for (Entries.Entry schema : Entries.sorted(schemas)) {
            run.schemas().declare(schema.value(), schema.key());
        }
    }
}
