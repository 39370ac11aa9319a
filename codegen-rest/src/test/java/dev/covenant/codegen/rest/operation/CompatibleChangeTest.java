package dev.covenant.codegen.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GeneratedKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The promise to callers: a compatible change of the contract leaves their sources compiling.
 */
class CompatibleChangeTest {
    private static final Set<GeneratedKind> CLIENT = EnumSet.of(GeneratedKind.MODELS, GeneratedKind.CLIENT);

    private static final String BEFORE = """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        paths:
          /orders/{id}:
            get:
              tags: [Orders]
              operationId: getOrder
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
                # parameters
              responses:
                '200':
                  description: The order.
                  # headers
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Order'}}
                    # media types
                '404': {description: None.}
                # errors
          /orders:
            post:
              tags: [Orders]
              operationId: createOrder
              requestBody:
                required: true
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Order'}}
                  # bodies
              responses:
                '201': {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                # successes
            # operations
        components:
          schemas:
            Order:
              type: object
              required: [state, payment]
              properties:
                state: {$ref: '#/components/schemas/State'}
                payment: {$ref: '#/components/schemas/Payment'}
                # properties
            State:
              type: string
              enum: [open, paid]
            Payment:
              oneOf:
                - {$ref: '#/components/schemas/Card'}
                - {$ref: '#/components/schemas/Iban'}
                # variants
            Card: {type: object, required: [number], properties: {number: {type: string}}}
            Iban: {type: object, required: [iban], properties: {iban: {type: string}}}
            # schemas
        """;

    private static final String CALLER = """
        package caller;

        import api.CreateOrder;
        import api.GetOrder;
        import api.GetOrderRequest;
        import api.Orders;
        import api.OrdersClient;
        import api.model.Card;
        import api.model.Order;
        import api.model.Payment;
        import api.model.State;
        import dev.covenant.http.Response;
        import dev.covenant.runtime.CallOptions;
        import dev.covenant.runtime.Target;
        import java.util.concurrent.CompletableFuture;

        final class Caller {
            static String call(OrdersClient client) {
                Order order = Order.builder()
                        .state(State.OPEN)
                        .payment(Card.builder().number("4").build())
                        .build();
                Order made = client.createOrder(order);
                made = client.createOrder(order, CallOptions.none());
                Response<Order> response =
                        client.getOrderResponse(GetOrderRequest.builder().id("1").build(), CallOptions.none());
                CompletableFuture<Order> later = client.async().getOrder("1");
                Orders orders = client;
                try {
                    Order got = orders.getOrder("1");
                    got = orders.getOrder(GetOrderRequest.of("1"));
                    Payment payment = got.payment();
                    String text = payment instanceof Card card ? card.number() : "other";
                    return switch (got.state().known()) {
                        case OPEN -> text + made;
                        default -> response.toString() + later;
                    };
                } catch (GetOrder.NotFound e) {
                    return CreateOrder.OPERATION.name() + e.status();
                }
            }

            static OrdersClient client(Target target) {
                return OrdersClient.create(target);
            }
        }
        """;

    static Stream<Arguments> changes() {
        return Stream.of(
                change("optional property", "properties", "note: {type: string}"),
                change("optional parameter", "parameters", "- {name: verbose, in: query, schema: {type: boolean}}"),
                change(
                        "optional header of the same name",
                        "parameters",
                        "- {name: id, in: header, schema: {type: string}}"),
                change("response header", "headers", "headers: {X-Rate: {schema: {type: integer}}}"),
                change("error", "errors", "'410': {description: Gone.}"),
                change("range of errors", "errors", "4XX: {description: Bad.}"),
                change("default error", "errors", "default: {description: Other.}"),
                change("media type of a result", "media types", "text/csv: {schema: {type: string}}"),
                change(
                        "stream beside a result",
                        "media types",
                        "text/event-stream: {schema: {$ref: '#/components/schemas/Order'}}"),
                change("media type of a body", "bodies", "text/plain: {schema: {type: string}}"),
                change(
                        "form beside a body",
                        "bodies",
                        "application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Order'}}"),
                change(
                        "success with another body",
                        "successes",
                        "'202': {description: L., content: {application/json: {schema: {type: integer}}}}"),
                change("success without a body", "successes", "'204': {description: Nothing.}"),
                change("error where there was none", "successes", "'409': {description: Conflict.}"),
                change(
                        "operation",
                        "operations",
                        "get: {tags: [Orders], operationId: listOrders, responses: {'200': {description: x}}}"),
                change(
                        "operation of a new service",
                        "operations",
                        "get: {tags: [Carts], operationId: listCarts, responses: {'200': {description: x}}}"),
                change("operation without a tag", "operations", "delete: {responses: {'204': {description: x}}}"),
                change("schema", "schemas", "CreateOrderRequest: {type: object, properties: {a: {type: string}}}"),
                change(
                        "union variant",
                        "variants",
                        "- {$ref: '#/components/schemas/Cash'}",
                        "schemas",
                        "Cash: {type: object, required: [cash], properties: {cash: {type: string}}}"),
                Arguments.of("enum value", BEFORE.replace("[open, paid]", "[open, paid, shipped]")));
    }

    /** @param edits places, each with what is put there */
    private static Arguments change(String what, String... edits) {
        String after = BEFORE;
        for (int i = 0; i < edits.length; i += 2) {
            String mark = "# " + edits[i] + "\n";
            assertThat(after).contains(mark);
            after = after.replace(mark, edits[i + 1] + "\n");
        }
        return Arguments.of(what, after);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void leavesCallersCompiling(String what, String after) {
        assertThat(after).as(what).isNotEqualTo(BEFORE);
        Generated.of(after, CLIENT).compile(new GeneratedFile("caller/Caller.java", CALLER));
    }

    @Test
    void callerCompilesBeforeTheChange() {
        Generated.of(BEFORE, CLIENT).compile(new GeneratedFile("caller/Caller.java", CALLER));
    }

    @Test
    void incompatibleChangeIsNoticed() {
        Generated after = Generated.of(
                BEFORE.replace(
                        "name: id, in: path, required: true, schema: {type: string}",
                        "name: id, in: path, required: true, schema: {type: integer}"),
                CLIENT);
        assertThatThrownBy(() -> after.compile(new GeneratedFile("caller/Caller.java", CALLER)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("incompatible types");
    }
}
