package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run came to. */
final class GateOutcomeTest {
    @TempDir
    Path folder;

    private GateOutcome.FirstRelease first(MissingBaseline missing) {
        Side revised = new Shop(folder).side(Optional.empty(), "a.yaml", Shop.ORDERS, "b.yaml", Shop.ORDERS);
        return new GateOutcome.FirstRelease("maven:com.acme:orders", revised, missing);
    }

    @Test
    void aFirstReleasePassesWithALineUnlessThatIsRefused() {
        assertThat(first(MissingBaseline.PASS).isRefused()).isFalse();
        assertThat(first(MissingBaseline.PASS).text())
                .isEqualTo("no released version at maven:com.acme:orders: nothing to compare 2 contracts of api with;"
                        + " passed as the first release");
        assertThat(first(MissingBaseline.WARN).isRefused()).isFalse();
        assertThat(first(MissingBaseline.WARN).text()).startsWith("warning: ");
        assertThat(first(MissingBaseline.FAIL).isRefused()).isTrue();
        assertThat(first(MissingBaseline.FAIL).text()).startsWith("error: ").contains("missing-baseline: pass");
    }

    @Test
    void whatWasJudgedIsRefusedAsItsReportSays() {
        Shop shop = new Shop(folder);
        Side old = shop.side(Shop.ORDERS);

        assertThat(new GateOutcome.Judged(Shop.run(old, shop.side(Shop.WITHOUT_POST))).isRefused())
                .isTrue();
        assertThat(new GateOutcome.Judged(Shop.run(old, shop.side(Shop.WITH_LIST))).isRefused())
                .isFalse();
    }
}
