package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.model.Contract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client must change to move to another version. */
final class MigrationGuideTest {
    private static final String TWO_VERSIONS = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.4.0}
        paths:
          /api/v1/orders/{id}:
            get:
              operationId: getOrder
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses:
                "200":
                  description: the order
                  content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
            delete:
              operationId: deleteOrder
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses: {"204": {description: gone}}
          /api/v1/health:
            get: {operationId: health, responses: {"204": {description: well}}}
          /api/v2/orders/{orderId}:
            get:
              operationId: getOrderV2
              parameters:
                - {name: orderId, in: path, required: true, schema: {type: string}}
                - {name: X-Shop, in: header, required: true, schema: {type: string}}
              responses:
                "200":
                  description: the order
                  content: {application/json: {schema: {$ref: "#/components/schemas/OrderV2"}}}
          /api/v2/health:
            get: {operationId: healthV2, responses: {"204": {description: well}}}
          /api/v2/items:
            get: {operationId: itemsV2, responses: {"204": {description: none}}}
        components:
          schemas:
            Order:
              type: object
              required: [id, total]
              properties: {id: {type: string}, total: {type: number}}
            OrderV2:
              type: object
              required: [id]
              properties: {id: {type: string}, amount: {type: number}}
        """;

    @TempDir
    Path folder;

    private Contract contract(String text) {
        return new Shop(folder).contract("orders.yaml", text);
    }

    @Test
    void operationsAreTheSameWithoutTheirVersion() {
        MigrationGuide guide = MigrationGuide.between(contract(TWO_VERSIONS), "v1", "v2");

        assertThat(guide.operations())
                .extracting(MigrationGuide.Step::before, MigrationGuide.Step::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DELETE /api/v1/orders/{id}", Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple("GET /api/v1/health", Optional.of("GET /api/v2/health")),
                        org.assertj.core.groups.Tuple.tuple(
                                "GET /api/v1/orders/{id}", Optional.of("GET /api/v2/orders/{orderId}")));
        assertThat(guide.added()).containsExactly("GET /api/v2/items");
        assertThat(guide.operations().get(2).musts())
                .extracting(finding -> finding.rule() + " " + finding.element())
                .containsExactly(
                        "field.removed Order.total",
                        "parameter.added-required GET /api/orders/{id}: header parameter X-Shop");
    }

    @Test
    void aCallbackIsAPartOfTheOperationThatLeadsToIt() {
        String calledBack = Shop.ORDERS.replace("operationId: createOrder", """
            operationId: createOrder
                  callbacks:
                    shipped:
                      '{$request.body#/id}':
                        post:
                          responses: {"204": {description: seen}}\
            """);

        MigrationGuide guide = MigrationGuide.between(
                contract(calledBack),
                contract(calledBack.replace("\"204\": {description: seen}", "\"200\": {description: seen}")));

        assertThat(guide.operations())
                .extracting(MigrationGuide.Step::before)
                .containsExactly("GET /orders/{id}", "POST /orders");
        assertThat(guide.operations().get(1).musts())
                .singleElement()
                .satisfies(must -> assertThat(must.element()).startsWith("POST /orders: callback POST "));
    }

    @Test
    void theGuideSaysWhatIsToBeDone() {
        assertThat(MigrationGuide.between(contract(TWO_VERSIONS), "v1", "v2").markdown())
                .isEqualTo("""
                    ## From v1 to v2

                    2 of 3 operations ask clients for a change.

                    ### `DELETE /api/v1/orders/{id}`

                    The new version does not have it. Do without it, or ask the owner what takes its place.

                    ### `GET /api/v1/orders/{id}` → `GET /api/v2/orders/{orderId}`

                    - `Order.total`: A property is gone. Do without it: it is not sent any more.
                    - `header parameter X-Shop`: A new parameter must be sent. Send it.

                    Also different, without anything to be done:

                    - `Order.amount`: A new property is received.

                    ### Nothing else to change

                    - `GET /api/v1/health` → `GET /api/v2/health`

                    ### New

                    - `GET /api/v2/items`
                    """);
    }

    @Test
    void backwardsTheOtherOperationsAreMissing() {
        MigrationGuide guide = MigrationGuide.between(contract(TWO_VERSIONS), "v2", "v1");

        assertThat(guide.operations())
                .filteredOn(step -> step.after().isEmpty())
                .extracting(MigrationGuide.Step::before)
                .containsExactly("GET /api/v2/items");
    }

    @Test
    void aVersionThatThereIsNotIsTold() {
        assertThatThrownBy(() -> MigrationGuide.between(contract(TWO_VERSIONS), "v1", "v3"))
                .isInstanceOf(InvalidGateException.class)
                .hasMessageContaining("error[unknown-version] no path and no package has the version 'v3'")
                .hasMessageContaining("there are v1, v2");
        assertThatThrownBy(() -> MigrationGuide.between(contract(Shop.ORDERS), "v1", "v2"))
                .hasMessageContaining("it says no versions in paths or packages");
    }

    @Test
    void twoContractsWithAVersionEachAreComparedWithoutIt() {
        String v1 = Shop.ORDERS.replace("  /orders", "  /v1/orders");
        String v2 = Shop.ORDERS.replace("  /orders", "  /v2/orders").replace("enum: [open, paid]", "enum: [open]");

        MigrationGuide guide = MigrationGuide.between(contract(v1), contract(v2));

        assertThat(guide.from()).isEqualTo("v1");
        assertThat(guide.to()).isEqualTo("v2");
        assertThat(guide.operations())
                .extracting(MigrationGuide.Step::after)
                .containsExactly(Optional.of("GET /v2/orders/{id}"), Optional.of("POST /v2/orders"));
        assertThat(guide.operations().get(1).musts())
                .extracting(finding -> finding.rule() + "@" + finding.position().word())
                .containsExactly("enum.value.removed@in");
    }

    @Test
    void twoContractsWithoutVersionsInPathsAreComparedAsTheyAre() {
        MigrationGuide guide =
                MigrationGuide.between(contract(Shop.ORDERS), contract(Shop.version(Shop.WITHOUT_POST, "2.0.0")));

        assertThat(guide.from()).isEqualTo("1.4.0");
        assertThat(guide.to()).isEqualTo("2.0.0");
        assertThat(guide.markdown())
                .contains("1 of 2 operations ask clients for a change.")
                .contains("### `POST /orders`\n\nThe new version does not have it.")
                .contains("### Nothing else to change\n\n- `GET /orders/{id}`\n");
    }

    @Test
    void contractsThatGiveThemselvesTheSameVersionAreCalledByTheirFiles() {
        MigrationGuide guide = MigrationGuide.between(contract(Shop.ORDERS), contract(Shop.WITHOUT_POST));

        assertThat(guide.from()).endsWith("orders.yaml").isNotEqualTo(guide.to());
    }
}
