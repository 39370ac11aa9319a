package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file beside a contract, or one that is named, says of the contract's operations. */
class OverlayTest {
    private static final String CONTRACT = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.0.0}
        paths:
          /orders:
            post:
              operationId: createOrder
              tags: [orders]
              responses: {'204': {description: made}}
        """;

    @TempDir
    Path folder;

    private String file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    private CommandRun generate(String... more) {
        String[] command = new String[more.length + 5];
        System.arraycopy(
                new String[] {"generate", "--out", folder.resolve("out").toString(), "--package", "p"},
                0,
                command,
                0,
                5);
        System.arraycopy(more, 0, command, 5, more.length);
        return CommandRun.of(command);
    }

    private String operation() throws IOException {
        return Files.readString(folder.resolve("out/p/CreateOrder.java"));
    }

    @Test
    void overlayBesideAContractIsFoundByItself() throws IOException {
        file("orders.covenant.yaml", "operations: {createOrder: {idempotent: true, timeout: 700ms}}");

        assertThat(generate(file("orders.yaml", CONTRACT)).err()).isEmpty();

        assertThat(operation()).contains("OperationClass.IDEMPOTENT").contains(".timeout(\"PT0.7S\")");
    }

    @Test
    void contractWithoutAnOverlayIsAsItSays() throws IOException {
        assertThat(generate(file("orders.yaml", CONTRACT)).code()).isZero();

        assertThat(operation()).contains("OperationClass.UNSAFE").doesNotContain("timeout");
    }

    @Test
    void overlayThatIsNamedGoesBeforeTheOneBesideTheContract() throws IOException {
        file("orders.covenant.yaml", "operations: {createOrder: {idempotent: true}}");
        String other = file("laid/over.yaml", "operations: {POST /orders: {idempotency-key: Request-Id}}");

        assertThat(generate(file("orders.yaml", CONTRACT), "--overlay", other).err())
                .isEmpty();

        assertThat(operation()).contains("OperationClass.KEYED").contains("Request-Id");
    }

    @Test
    void everyChangeOfAnOverlayIsSeen() throws IOException {
        String contract = file("orders.yaml", CONTRACT);
        generate(contract);
        assertThat(generate(contract).out()).contains("up to date");

        file("orders.covenant.yaml", "operations: {createOrder: {idempotent: true}}");
        assertThat(generate(contract).out()).doesNotContain("up to date");
        assertThat(operation()).contains("IDEMPOTENT");
        assertThat(generate(contract).out()).contains("up to date");

        file("orders.covenant.yaml", "operations: {createOrder: {safe: true}}");
        assertThat(generate(contract).out()).doesNotContain("up to date");
        assertThat(operation()).contains("OperationClass.SAFE");

        Files.delete(folder.resolve("orders.covenant.yaml"));
        assertThat(generate(contract).out()).doesNotContain("up to date");
        assertThat(operation()).contains("UNSAFE");
    }

    @Test
    void folderOfContractsDoesNotTakeAnOverlayForAContract() throws IOException {
        file("contracts/orders.yaml", CONTRACT);
        file("contracts/orders.covenant.yaml", "# openapi: it is none\nopenapi: 3.0.3\n");

        CommandRun run = generate(folder.resolve("contracts").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("orders.covenant.yaml:2:10: error[bad-overlay] an overlay has no key 'openapi'")
                .hasLineCount(1);
    }

    @Test
    void contractsInAFolderEachHaveTheirOwn() throws IOException {
        file("contracts/orders.yaml", CONTRACT);
        file("contracts/orders.covenant.yaml", "document: {timeout: 700ms}");
        file("contracts/offers.yaml", CONTRACT);
        String offers = file("elsewhere/offers.covenant.json", "{\"document\": {\"timeout\": \"800ms\"}}");

        CommandRun run = generate(folder.resolve("contracts").toString(), "--overlay", offers);

        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("out/p/orders/CreateOrder.java")).content().contains(".timeout(\"PT0.7S\")");
        assertThat(folder.resolve("out/p/offers/CreateOrder.java")).content().contains(".timeout(\"PT0.8S\")");
    }

    @Test
    void overlayOfNoContractIsAMistake() throws IOException {
        file("contracts/orders.yaml", CONTRACT);
        file("contracts/offers.yaml", CONTRACT);
        file("contracts/order.covenant.yaml", "document: {timeout: 700ms}");
        String named = file("other.yaml", "document: {timeout: 700ms}");

        CommandRun run = generate(folder.resolve("contracts").toString(), "--overlay", named);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("order.covenant.yaml: error[unmatched-overlay] there is no contract for this overlay")
                .contains("other.yaml: error[unmatched-overlay]");
    }

    @Test
    void overlayThatIsNotThereIsAMistake() throws IOException {
        CommandRun run = generate(
                file("orders.yaml", CONTRACT),
                "--overlay",
                folder.resolve("gone.yaml").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("gone.yaml: error[no-such-file] cannot be opened: no such file");
    }

    @Test
    void operationThatIsNotThereIsToldWithItsPlaceAndWhatWasMeant() throws IOException {
        file("orders.covenant.yaml", "operations:\n  createOrdr: {timeout: 1s}\n");

        CommandRun run = generate(file("orders.yaml", CONTRACT));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("orders.covenant.yaml:2:15: error[unknown-overlay-place] the contract has no operation"
                        + " 'createOrdr'")
                .contains("did you mean 'createOrder'?");
    }

    @Test
    void modelShowsWhatTheOverlaySays() throws IOException {
        String overlay = file("over.yaml", "operations: {createOrder: {safe: true}}");

        CommandRun run = CommandRun.of("model", file("orders.yaml", CONTRACT), "--overlay", overlay);

        assertThat(run.out()).containsPattern("\"safe\" ?: ?true");
    }
}
