package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.Contract;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.proto.ProtoReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate on proto contracts, read with the protoc that the build brings (system property {@code covenant.protoc}). */
final class ProtoGateTest {
    private static final Path PROTOC =
            Path.of(System.getProperty("covenant.protoc", "no-protoc")).toAbsolutePath();

    private static final String V1 = """
        syntax = "proto3";
        package shop.v1;
        message Order { string id = 1; int32 total = 2; State state = 3; }
        enum State { STATE_UNSPECIFIED = 0; STATE_OPEN = 1; }
        message GetOrderRequest { string id = 1; }
        service Orders {
          rpc GetOrder(GetOrderRequest) returns (Order);
          rpc DeleteOrder(GetOrderRequest) returns (Order);
        }
        """;
    private static final String V2 = """
        syntax = "proto3";
        package shop.v2;
        message Order { string id = 1; string total = 2; State state = 3; }
        enum State { STATE_UNSPECIFIED = 0; STATE_OPEN = 1; }
        message GetOrderRequest { string id = 1; }
        service Orders {
          rpc GetOrder(GetOrderRequest) returns (Order);
          rpc ListOrders(GetOrderRequest) returns (stream Order);
        }
        """;

    @TempDir
    Path folder;

    @BeforeEach
    void protocIsHere() {
        assumeThat(PROTOC)
                .as("protoc for this platform (system property covenant.protoc)")
                .exists();
        assertThat(Files.isExecutable(PROTOC) || PROTOC.toFile().setExecutable(true))
                .isTrue();
    }

    /** @param files paths and texts by turns */
    private Contract contract(String... files) {
        try {
            Path root = Files.createTempDirectory(folder, "proto");
            for (int i = 0; i < files.length; i += 2) {
                Path file = root.resolve(files[i]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, files[i + 1]);
            }
            ReadOptions options = ReadOptions.defaults().withTools(NativeTools.of(Map.of(NativeTool.PROTOC, PROTOC)));
            var read = new ProtoReader().read(List.of(root), options);
            return read.contract()
                    .orElseThrow(() ->
                            new IllegalArgumentException(read.diagnostics().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Side side(String version, Contract contract) {
        List<NamedContract> contracts = List.of(new NamedContract("*.proto", contract));
        return new Side(version, Optional.of(version), Path.of(""), "", contracts);
    }

    @Test
    void aNumberThatAnEarlierReleaseUsedIsNotUsedAgain() {
        Contract first = contract("shop/v1/orders.proto", V1);
        Contract second = contract("shop/v1/orders.proto", V1.replace(" int32 total = 2;", ""));
        Contract third = contract("shop/v1/orders.proto", V1.replace("int32 total = 2;", "string note = 2;"));
        GateSettings settings = GateSettings.on(Shop.TODAY);

        GateReport against =
                GateJob.run(new GateRequest(side("1.1.0", second), side("1.2.0", third), List.of(), settings));
        GateReport since = GateJob.run(
                new GateRequest(side("1.1.0", second), side("1.2.0", third), List.of(side("1.0.0", first)), settings));

        assertThat(against.isRefused()).isFalse();
        assertThat(since.isRefused()).isTrue();
        assertThat(Shop.told(since)).anyMatch(line -> line.startsWith("error field.number.reused shop.v1.Order"));
    }

    @Test
    void packagesOfTwoVersionsAreTheSameWithoutThem() {
        Contract both = contract("shop/v1/orders.proto", V1, "shop/v2/orders.proto", V2);

        MigrationGuide guide = MigrationGuide.between(both, "v1", "v2");

        assertThat(guide.operations())
                .extracting(MigrationGuide.Step::before, MigrationGuide.Step::after)
                .containsExactly(
                        Tuple.tuple("shop.v1.Orders/DeleteOrder", Optional.empty()),
                        Tuple.tuple("shop.v1.Orders/GetOrder", Optional.of("shop.v2.Orders/GetOrder")));
        assertThat(guide.added()).containsExactly("shop.v2.Orders/ListOrders");
        assertThat(guide.operations().get(1).musts())
                .extracting(finding -> finding.rule() + " " + finding.element())
                .containsExactly("schema.type.changed shop.Order.total");
        assertThat(guide.markdown()).contains("### `shop.v1.Orders/GetOrder` → `shop.v2.Orders/GetOrder`");
    }

    @Test
    void contractsOfOneVersionEachAreComparedWithoutIt() {
        MigrationGuide guide =
                MigrationGuide.between(contract("shop/v1/orders.proto", V1), contract("shop/v2/orders.proto", V2));

        assertThat(guide.from()).isEqualTo("v1");
        assertThat(guide.to()).isEqualTo("v2");
        assertThat(guide.operations().get(1).musts()).hasSize(1);
    }
}
