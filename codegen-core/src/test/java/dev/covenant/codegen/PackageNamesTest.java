package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageNamesTest {
    @ParameterizedTest
    @CsvSource({
        "/c/orders.yaml, orders",
        "/c/order-service.v2.json, orderservicev2",
        "/c/orders/openapi.yaml, orders",
        "/c/Orders/swagger.json, orders",
        "/src/main/contracts/openapi.yaml, openapi",
        "/c/class.yaml, class_",
        "/c/con.yaml, con_",
        "/c/2024.yaml, _2024",
    })
    void contractsAreNamedByTheirPlace(String path, String name) {
        assertThat(PackageNames.name(Path.of(path))).isEqualTo(name);
    }

    @Test
    void oneFileWithABasePackageIsInIt() {
        assertThat(packages("p", "/c/orders.yaml")).containsExactly("p");
    }

    @Test
    void withoutABasePackageThereIsADefault() {
        assertThat(packages("ignored", false, "/c/orders.yaml")).containsExactly("dev.covenant.generated.orders");
    }

    @Test
    void versionsOfOneContractAreToldApartByTheirFolders() {
        assertThat(packages("p", "/c/v1/orders.yaml", "/c/v2/orders.yaml", "/c/x.yaml"))
                .containsExactly("p.v1.orders", "p.v2.orders", "p.x");
    }

    @Test
    void noTwoContractsShareAPackage() {
        assertThat(packages("p", "/a/c/orders.yaml", "/b/c/orders.json", "/a/c/Orders.yml"))
                .doesNotHaveDuplicates();
    }

    private static Iterable<String> packages(String base, String... contracts) {
        return packages(base, true, contracts);
    }

    private static Iterable<String> packages(String base, boolean given, String... contracts) {
        List<Path> paths = Stream.of(contracts).map(Path::of).toList();
        GenerateRequest.Builder request = GenerateRequest.of(paths, Path.of("/out"));
        return PackageNames.of(paths, (given ? request.basePackage(base) : request).build())
                .values();
    }
}
