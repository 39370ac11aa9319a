package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamingTest {
    @TempDir
    Path folder;

    @Test
    void whatIsInAPackageOfAPackageIsCalledAfterTheNearerOne() {
        Map<String, String> packages = Map.of("shop.v1", "shop", "shop.v1.pay.v1", "pay", "shop.v1.pay", "none");

        assertThat(title("shop.v1.pay.v1.Card", packages)).isEqualTo("pay.Card");
        assertThat(title("shop.v1.Order", packages)).isEqualTo("shop.Order");
        assertThat(title("shop.v10.Order", packages)).isEqualTo("shop.v10.Order");
    }

    private String title(String title, Map<String, String> packages) {
        Contract contract =
                new Shop(folder).contract("orders.yaml", Shop.ORDERS.replace("title: Orders", "title: " + title));
        return Renaming.of(packages).contract(contract).info().title();
    }
}
