package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release tells those who call it. */
final class ChangelogTest {
    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void shop() {
        shop = new Shop(folder);
    }

    private String changelog(String before, String after) {
        GateSettings settings = GateSettings.on(Shop.TODAY).withProjectVersion("1.5.0");
        return Changelog.of(Shop.run(shop.release("1.4.2", before), shop.side(after), settings))
                .markdown();
    }

    @Test
    void changesStandBelowTheirOperationByHowTheyMatter() {
        String after = Shop.WITH_LIST
                .replace(
                        "- {name: id, in: path,",
                        "- {name: X-Shop, in: header, required: true, schema: {type: string}}\n"
                                + "        - {name: id, in: path,")
                .replace(
                        "operationId: getOrder",
                        "operationId: getOrder\n      deprecated: true\n      x-sunset: 2027-01-01")
                .replace("enum: [open, paid]", "enum: [open, paid, lost]");

        assertThat(changelog(Shop.ORDERS, after)).isEqualTo("""
            ## 1.5.0

            Since 1.4.2.

            ### `GET /items`

            - **Added**: There is a new operation.

            ### `GET /orders/{id}`

            - **Breaking**: `header parameter X-Shop`: A new parameter must be sent.
            - **Deprecated**: It is deprecated. (nothing → `deprecated until 2027-01-01`)

            ### `Order`

            - **Added**: `Order.state: "lost"`: An enumeration has a new value. In \
            `GET /orders/{id}`, `POST /orders`.
            """);
    }

    @Test
    void whatIsAcceptedOrCarriedIsToldAllTheSame() {
        GateSettings settings = GateSettings.on(Shop.TODAY).withProjectVersion("2.0.0");
        GateReport report = Shop.run(shop.release("1.4.2", Shop.ORDERS), shop.side(Shop.WITHOUT_POST), settings);

        assertThat(Changelog.of(report).markdown())
                .contains("### `POST /orders`\n\n- **Breaking**: An operation is gone.");
    }

    @Test
    void severalContractsStandBelowTheirNames() {
        String users = Shop.ORDERS.replace("Orders", "Us*ers").replace("/orders", "/users");
        Side old = shop.side(Optional.of("1.4.2"), "orders.yaml", Shop.ORDERS, "users.yaml", users);
        Side revised = shop.side(
                Optional.empty(),
                "orders.yaml",
                Shop.WITH_LIST,
                "users.yaml",
                users.replace("discount: {type: number}", "discount: {type: string}"));

        String text = Changelog.of(Shop.run(old, revised)).markdown();

        assertThat(text).contains("### Orders `orders.yaml`\n\n#### `GET /items`\n");
        assertThat(text).contains("### Us\\*ers `users.yaml`\n\n#### `Order`\n\n- **Breaking**: `Order.discount`: ");
    }

    @Test
    void wordsAndVersionsAloneAreNoChange() {
        String words = Shop.version(Shop.ORDERS.replace("Reads an order.", "Reads one order."), "1.5.0");

        assertThat(changelog(Shop.ORDERS, words)).isEqualTo("## 1.5.0\n\nSince 1.4.2: nothing has changed.\n");
    }

    @Test
    void nothingOfAContractMeansAnythingInMarkdown() {
        String before = Shop.ORDERS.replace("operationId: createOrder", "tags: ['`a` @ann']");
        Side old = shop.side(Optional.of("1.4.2 @ann <b>"), "orders.yaml", before, "users.yaml", Shop.ORDERS);
        Side revised = shop.side(
                Optional.of("[x](y) *z*"),
                "orders.yaml",
                Shop.ORDERS.replace("title: Orders", "title: '@bob #1'"),
                "users.yaml",
                Shop.WITHOUT_POST);

        assertThat(Changelog.of(Shop.run(old, revised)).markdown())
                .contains("Since 1.4.2 @<!-- -->ann \\<b\\>.")
                .contains("### @<!-- -->bob #<!-- -->1 `orders.yaml`")
                .contains("`` `a` @ann ``");
    }
}
