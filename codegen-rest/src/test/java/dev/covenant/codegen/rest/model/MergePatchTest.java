package dev.covenant.codegen.rest.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.json.Direction;
import dev.covenant.json.JsonValue;
import dev.covenant.json.SchemaSet;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;

class MergePatchTest {
    private static final String CONTRACT = """
        paths:
          /users/{id}:
            patch:
              operationId: patchUser
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              requestBody:
                content:
                  application/merge-patch+json: {schema: {$ref: '#/components/schemas/User'}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
        components:
          schemas:
            User:
              type: object
              required: [name, address]
              properties:
                name: {type: string}
                address: {$ref: '#/components/schemas/Address'}
                labels: {type: object, additionalProperties: {type: string}}
            Address: {type: object, required: [city], properties: {city: {type: string}, zip: {type: string}}}
        """;

    @Test
    void everyMemberMayBeAbsentOrNullAlsoInObjectsInside() {
        Models models = Models.ofPaths(CONTRACT);
        for (String json : new String[] {
            "{}",
            "{\"name\":null}",
            "{\"address\":{\"zip\":null}}",
            "{\"address\":null}",
            "{\"labels\":{\"a\":null,\"b\":\"x\"}}"
        }) {
            models.keeps("UserPatch", json);
        }
    }

    @Test
    void patchIsNotAskedForWhatTheWholeNeeds() {
        var contract = Contracts.read(CONTRACT);
        var plan = dev.covenant.codegen.rest.plan.RestPlan.of(contract, dev.covenant.codegen.GenerateOptions.of("api"));
        plan.schemas().ofPatch(Contracts.ref("User"), "patchUser.body");
        plan.schemas().of(Contracts.ref("User"), "user");
        NavigableMap<String, String> texts = SchemaTexts.of(plan);
        SchemaSet schemas = SchemaSet.of(texts::get);
        JsonValue patch = JsonValue.parse("{\"address\":{\"zip\":null}}");
        assertThat(schemas.schema("#patchUser.body").validate(patch, Direction.REQUEST))
                .isEmpty();
        assertThat(schemas.schema("#user").validate(patch, Direction.REQUEST)).isNotEmpty();
        assertThat(schemas.schema("#patchUser.body").validate(JsonValue.parse("{\"name\":1}"), Direction.REQUEST))
                .isNotEmpty();
    }
}
