package dev.covenant.model.proto;

import static dev.covenant.model.proto.Protos.enumeration;
import static dev.covenant.model.proto.Protos.method;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.EnumFacts;
import dev.covenant.model.EnumType;
import dev.covenant.model.NumberRange;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ProtoFile.Import;
import dev.covenant.model.ProtoFile.ImportKind;
import dev.covenant.model.ProtoFile.JavaFacts;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.RpcOperation.CallType;
import dev.covenant.model.RpcOperation.Idempotency;
import dev.covenant.model.Service;
import dev.covenant.model.TypeUsage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files, services and enums.
 */
class FilesServicesEnumsTest {
    private static final String FILE = "src/test/resources/proto/shop/v1/order.proto";

    @TempDir
    Path folder;

    private static ProtoFile file(Contract contract, String path) {
        return contract.proto().orElseThrow().file(path).orElseThrow();
    }

    @Test
    void contractIsOfItsPackageAndKnowsItsFiles() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        assertThat(contract.kind()).isEqualTo(ContractKind.PROTO);
        assertThat(contract.info().title()).isEqualTo("shop.v1");
        assertThat(contract.files())
                .containsExactly(
                        "google/protobuf/timestamp.proto", "src/test/resources/proto/shop/v1/money.proto", FILE);
        assertThat(file(contract, "shop/v1/order.proto").named()).isTrue();
        assertThat(file(contract, "shop/v1/money.proto").named()).isFalse();
    }

    @Test
    void filesTellSyntaxPackageImportsOptionsAndDocs() {
        ProtoFile file = file(Protos.resource("shop/v1/order.proto"), "shop/v1/order.proto");

        assertThat(file.syntax()).isEqualTo("proto3");
        assertThat(file.syntaxLocation()).hasToString(FILE + ":2:1");
        assertThat(file.packageName()).isEqualTo("shop.v1");
        assertThat(file.packageLocation()).hasToString(FILE + ":4:1");
        assertThat(file.docs().description()).isEqualTo("Orders of the shop.");
        assertThat(file.options().text("go_package")).contains("example.com/shop");
        assertThat(file.options().option("go_package").orElseThrow().location()).hasToString(FILE + ":9:1");
        assertThat(file.imports()).extracting(Import::kind).containsExactly(ImportKind.PLAIN, ImportKind.PUBLIC);
        assertThat(file.imports().get(1).location()).hasToString(FILE + ":7:1");
        assertThat(file.java()).isEqualTo(new JavaFacts("com.example.shop", "OrderOuterClass", true));
    }

    @Test
    void otherSyntaxesAreTold() {
        assertThat(file(Protos.resource("old.proto"), "old.proto").syntax()).isEqualTo("proto2");
        assertThat(file(Protos.resource("edition2023.proto"), "edition2023.proto")
                        .syntax())
                .isEqualTo("2023");
        ProtoFile newest = file(Protos.resource("edition2024.proto"), "edition2024.proto");
        assertThat(newest.syntax()).isEqualTo("2024");
        assertThat(newest.syntaxLocation()).hasToString("src/test/resources/proto/edition2024.proto:1:1");
        assertThat(newest.imports()).extracting(Import::kind).containsExactly(ImportKind.OPTION);
        assertThat(newest.java()).isEqualTo(new JavaFacts("com.example.newest", "Edition2024Proto", false));
    }

    @Test
    void outerClassIsCalledByTheOptionOrTheFile() {
        Protos protos = new Protos(folder);
        String proto = "syntax = 'proto3';\npackage a.b;\n";

        Contract byFile = protos.contract(proto + "message Other {}");
        Contract taken = protos.contract(proto + "message Other { message Test {} }");
        Contract byOption = protos.contract(proto + "option java_outer_classname = 'Named';");

        assertThat(file(byFile, "test.proto").java()).isEqualTo(new JavaFacts("a.b", "Test", false));
        assertThat(file(taken, "test.proto").java().outerClass()).isEqualTo("TestOuterClass");
        assertThat(file(byOption, "test.proto").java().outerClass()).isEqualTo("Named");
    }

    @Test
    void methodsKnowTheirCallTypesAndMessages() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        assertThat(contract.operations())
                .extracting(operation -> operation.name() + " " + ((RpcOperation) operation).callType())
                .containsExactly(
                        "shop.v1.OrderService/Get UNARY",
                        "shop.v1.OrderService/Put UNARY",
                        "shop.v1.OrderService/Send CLIENT_STREAMING",
                        "shop.v1.OrderService/Talk BIDIRECTIONAL",
                        "shop.v1.OrderService/Watch SERVER_STREAMING");
        RpcOperation get = method(contract, "shop.v1.OrderService/Get");
        assertThat(get.method()).isEqualTo("Get");
        assertThat(get.service()).isEqualTo("shop.v1.OrderService");
        assertThat(get.request().name()).isEqualTo("shop.v1.Order");
        assertThat(get.request().location()).hasToString(FILE + ":57:11");
        assertThat(get.response().location()).hasToString(FILE + ":57:27");
        assertThat(get.location().pointer()).isEqualTo("shop.v1.OrderService.Get");
        assertThat(get.docs().description()).isEqualTo("Finds one.");
        assertThat(CallType.of(true, false)).isEqualTo(CallType.CLIENT_STREAMING);
    }

    @Test
    void methodsSayWhetherTheyMayBeRepeated() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        assertThat(method(contract, "shop.v1.OrderService/Get").idempotency()).isEqualTo(Idempotency.NO_SIDE_EFFECTS);
        assertThat(method(contract, "shop.v1.OrderService/Put").idempotency()).isEqualTo(Idempotency.IDEMPOTENT);
        assertThat(method(contract, "shop.v1.OrderService/Put").docs().isDeprecated())
                .isTrue();
        assertThat(method(contract, "shop.v1.OrderService/Send").idempotency()).isEqualTo(Idempotency.UNKNOWN);
        assertThat(method(contract, "shop.v1.OrderService/Send").docs().isDeprecated())
                .isFalse();
    }

    @Test
    void servicesOfFilesThatAreOnlyImportedBelongToOthers() {
        Contract contract = Protos.resource("shop/v1/order.proto");

        assertThat(contract.services()).extracting(Service::name).containsExactly("shop.v1.OrderService");
        assertThat(contract.services().get(0).docs().description()).isEqualTo("Keeps orders.");
        assertThat(contract.services().get(0).rpc().orElseThrow().nameLocation())
                .hasToString(FILE + ":55:9");
        assertThat(Protos.resource("shop/v1/money.proto").services())
                .extracting(Service::name)
                .containsExactly("shop.v1.Bank");
    }

    @Test
    void typesThatTravelAreFound() {
        TypeUsage usage = TypeUsage.of(Protos.resource("shop/v1/order.proto"));

        assertThat(usage.inRequest("shop.v1.Money")).isTrue();
        assertThat(usage.inResponse("shop.v1.Status")).isTrue();
        assertThat(usage.inRequest("shop.v1.Absent")).isFalse();
    }

    @Test
    void enumsKeepTheirValuesInOrderWithNumbers() {
        EnumType status = enumeration(Protos.resource("shop/v1/order.proto"), "shop.v1.Status");
        EnumFacts facts = status.enumeration().orElseThrow();

        assertThat(status.values())
                .extracting(value ->
                        value.literal() + "=" + value.facts().orElseThrow().number())
                .containsExactly("\"STATUS_UNSPECIFIED\"=0", "\"OPEN\"=1", "\"RUNNING\"=1", "\"CLOSED\"=7");
        assertThat(status.values().get(3).facts().orElseThrow().numberLocation())
                .hasToString(FILE + ":49:12");
        assertThat(status.open()).isTrue();
        assertThat(facts.allowAlias()).isTrue();
        assertThat(facts.reserved().ranges()).extracting(NumberRange::last).containsExactly(4, Integer.MAX_VALUE);
        assertThat(facts.reserved().contains("LOST")).isTrue();
        assertThat(facts.nestedInJava()).isFalse();
    }

    @Test
    void enumsAreOpenOrClosedBySyntaxOrFeature() {
        assertThat(enumeration(Protos.resource("old.proto"), "old.Kind").open()).isFalse();
        Contract contract = Protos.resource("edition2023.proto");
        assertThat(enumeration(contract, "modern.Shut").open()).isFalse();
        assertThat(enumeration(contract, "modern.Open").open()).isTrue();
    }

    @Test
    void sameFilesInAnyOrderAreTheSameContract() {
        Path root = Path.of("src/test/resources/proto");
        Path order = root.resolve("shop/v1/order.proto");
        Path money = root.resolve("shop/v1/money.proto");
        ProtoReader reader = new ProtoReader();

        Contract one = Protos.contract(reader.read(List.of(order, money), Protos.options(root)));
        Contract other = Protos.contract(reader.read(List.of(money, order), Protos.options(root)));

        assertThat(other).isEqualTo(one);
    }
}
