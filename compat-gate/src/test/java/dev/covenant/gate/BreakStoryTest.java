package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.gate.AcceptanceFile.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project with a released contract sees of the gate when it breaks its clients. */
final class BreakStoryTest {
    @TempDir
    Path folder;

    /** As a build runs it: everything is read anew from the project's folder. */
    private GateReport build(String version, String today, String contract) {
        Shop shop = new Shop(folder);
        GateFile file = GateFile.read(folder.resolve(GateFile.NAME)).orThrow();
        AcceptanceFile accepted = AcceptanceFile.read(file.acceptFile()).orThrow();
        Side revised = shop.side(contract);
        GateSettings judged = file.settings(LocalDate.parse(today))
                .withAcceptances(accepted.acceptances())
                .withProjectVersion(version);
        return Shop.run(shop.release("1.4.2", Shop.ORDERS), revised, judged);
    }

    @Test
    void aBreakFailsIsAcceptedForAWhileFailsAgainAndGoesOutWithTheNextMajorVersion() throws IOException {
        Files.writeString(folder.resolve(GateFile.NAME), "compatibility: {baseline: 'maven:com.acme:orders'}\n");
        assertThat(build("1.5.0-SNAPSHOT", "2026-01-15", Shop.WITH_LIST).isRefused())
                .isFalse();

        GateReport broken = build("1.5.0-SNAPSHOT", "2026-01-15", Shop.WITHOUT_POST);
        assertThat(broken.isRefused()).isTrue();

        String fingerprint = Shop.only(broken, "operation.removed").finding().fingerprint();
        Entry entry = new Entry(fingerprint, "nobody orders this way", "jane", "2026-06-30", Optional.empty(), false);
        AcceptanceFile.read(folder.resolve(AcceptanceFile.NAME)).orThrow().add(entry, broken);
        assertThat(build("1.5.0-SNAPSHOT", "2026-06-30", Shop.WITHOUT_POST).isRefused())
                .isFalse();

        assertThat(build("1.5.0-SNAPSHOT", "2026-07-01", Shop.WITHOUT_POST).isRefused())
                .isTrue();

        assertThat(build("2.0.0-SNAPSHOT", "2026-07-01", Shop.WITHOUT_POST).isRefused())
                .isFalse();
    }
}
