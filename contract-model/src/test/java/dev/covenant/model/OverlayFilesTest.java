package dev.covenant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OverlayFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"orders.covenant.yaml", "orders.covenant.yml", "a/orders.covenant.json", "ORDERS.Covenant.YAML"})
    void overlayShowsInItsName(String name) {
        assertThat(OverlayFiles.isOverlay(Path.of(name))).isTrue();
    }

    /** {@code covenant.yaml} holds settings of clients. */
    @ParameterizedTest
    @ValueSource(
            strings = {"orders.yaml", "orders.covenant", "orders.covenant.txt", "covenant.yaml", "my-covenant.yaml"})
    void otherNamesAreNone(String name) {
        assertThat(OverlayFiles.isOverlay(Path.of(name))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "orders.yaml, orders.covenant.yaml, true",
        "orders.json, elsewhere/orders.covenant.yml, true",
        "v1/orders.v1.yaml, orders.v1.covenant.yaml, true",
        "orders.v1.yaml, orders.covenant.yaml, false",
        "orders.yaml, offers.covenant.yaml, false",
        "orders.yaml, orders.yaml, false",
    })
    void overlayIsCalledLikeItsContract(String contract, String overlay, boolean expected) {
        assertThat(OverlayFiles.isCalledLike(Path.of(overlay), Path.of(contract)))
                .isEqualTo(expected);
    }

    @Test
    void overlayBesideAContractIsFound() throws IOException {
        Path contract = Files.writeString(folder.resolve("orders.json"), "{}");
        assertThat(OverlayFiles.beside(contract)).isEmpty();

        Path overlay = Files.writeString(folder.resolve(OverlayFiles.nameFor(contract)), "document: {}");

        assertThat(OverlayFiles.beside(contract)).contains(overlay);
        assertThat(OverlayFiles.beside(folder.resolve("offers.json"))).isEmpty();
    }
}
