package dev.covenant.truth;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a validator of JSON Schema says of values under the schemas of a contract as it is written.
 */
final class SchemaJudge {
    private static final SchemaRegistryConfig CONFIG =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode contract;
    private final Map<Boolean, ObjectNode> documents = new HashMap<>();
    private final Map<String, Schema> schemas = new HashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(CONFIG));

    SchemaJudge(JsonNode contract) {
        this.contract = contract;
    }

    static SchemaJudge of(Path file) {
        return new SchemaJudge(read(file));
    }

    static JsonNode read(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the contract has something there. */
    boolean has(String pointer) {
        return !contract.at(pointer).isMissingNode();
    }

    /** Whether the schema at the pointer accepts the value where it travels in a request, or else in a response. */
    boolean accepts(String pointer, JsonNode value, boolean request) {
        return complaints(pointer, value, request).isEmpty();
    }

    List<Error> complaints(String pointer, JsonNode value, boolean request) {
        return schemas.computeIfAbsent(pointer + request, key -> schema(pointer, request))
                .validate(value);
    }

    private Schema schema(String pointer, boolean request) {
        ObjectNode root = documents
                .computeIfAbsent(request, way -> PlainSchemas.of(contract, way))
                .deepCopy();
        root.put(
                "$ref",
                "#"
                        + pointer.replace("%", "%25")
                                .replace("{", "%7B")
                                .replace("}", "%7D")
                                .replace(" ", "%20"));
        return registry.getSchema(root);
    }
}
