package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Orders, version: '1'}
        paths:
          /orders:
            get: {operationId: getOrders, responses: {'200': {description: all}}}
        """;

    @TempDir
    private Path folder;

    private String contract = "";
    private String out = "";

    @BeforeEach
    void write() throws IOException {
        contract = Files.writeString(folder.resolve("orders.yaml"), CONTRACT).toString();
        out = folder.resolve("watch").toString();
    }

    @Test
    void dashboardAndRulesAreWrittenOnce() {
        CommandRun first = CommandRun.of("watch", contract, "--target", "order-service", "--out", out);
        CommandRun second = CommandRun.of("watch", contract, "--target", "order-service", "--out", out);

        assertThat(first.code()).isZero();
        assertThat(first.out()).endsWith("2 written, 0 unchanged\n");
        assertThat(second.out()).endsWith("0 written, 2 unchanged\n");
        assertThat(Path.of(out, "grafana/order-service.json")).content().contains("Clients of Orders");
        assertThat(Path.of(out, "prometheus/order-service.rules.yaml"))
                .content()
                .contains("target=\"order-service\"", "> 0.0144");
    }

    @Test
    void objectiveMovesTheLimits() {
        CommandRun.of("watch", contract, "--target", "orders", "--out", out, "--objective", "99");

        assertThat(Path.of(out, "prometheus/orders.rules.yaml")).content().contains("> 0.144");
    }

    @Test
    void severalTargetsShareAFolder() {
        CommandRun.of("watch", contract, "--target", "orders", "--out", out);
        CommandRun.of("watch", contract, "--target", "users", "--out", out);

        assertThat(Path.of(out, "grafana/orders.json")).exists();
        assertThat(Path.of(out, "grafana/users.json")).exists();
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThat(CommandRun.of("watch", contract, "--out", out).err()).contains("--target NAME is required");
        assertThat(CommandRun.of("watch", contract, "--target", "orders").err()).contains("--out DIR is required");
        assertThat(CommandRun.of("watch", "--target", "orders", "--out", out).err())
                .contains("which contract?");
        CommandRun odd = CommandRun.of("watch", contract, "--target", "o", "--out", out, "--objective", "most");
        assertThat(odd.code()).isEqualTo(2);
        assertThat(odd.err()).contains("--objective is a percentage such as 99.9, not most");
    }

    @Test
    void unreadableContractWritesNothing() throws IOException {
        Files.writeString(folder.resolve("orders.yaml"), "openapi: [");

        CommandRun run = CommandRun.of("watch", contract, "--target", "orders", "--out", out);

        assertThat(run.code()).isEqualTo(3);
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void folderThatCannotBeWrittenIsToldWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("watch"), "a file");

        CommandRun run = CommandRun.of("watch", contract, "--target", "orders", "--out", out);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(out + ": error[unwritable-output] cannot be written");
    }
}
