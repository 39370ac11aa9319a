package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.Level;
import dev.covenant.model.Location;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody answers for, and until when. */
final class AcceptanceTest {
    private static final Location PLACE = new Location("covenant-accept.yaml", 3, 3, "/0");

    @TempDir
    Path folder;

    private Side old;
    private Side revised;

    @BeforeEach
    void sides() {
        Shop shop = new Shop(folder);
        old = shop.release("1.4.0", Shop.ORDERS);
        revised = shop.side(Shop.WITHOUT_POST);
    }

    private static Acceptance acceptance(String rule, String element, String until) {
        return new Acceptance(
                Optional.empty(),
                Optional.of(rule),
                Optional.of(element),
                Optional.empty(),
                "nobody calls it",
                "jane",
                Until.parse(until).orElseThrow(),
                Optional.empty(),
                false,
                PLACE,
                List.of());
    }

    private static Acceptance removal(String until) {
        return acceptance("operation.removed", "POST /orders", until);
    }

    private GateReport run(GateSettings settings, Acceptance... acceptances) {
        return Shop.run(old, revised, settings.withAcceptances(List.of(acceptances)));
    }

    private static GateSettings on(String day) {
        return GateSettings.on(LocalDate.parse(day));
    }

    @Test
    void whatIsAcceptedPassesUntilTheLastDayAndFailsOnTheNext() {
        GateReport last = run(on("2026-06-30"), removal("2026-06-30"));
        GateReport after = run(on("2026-07-01"), removal("2026-06-30"));

        assertThat(last.isRefused()).isFalse();
        assertThat(last.isBreaking()).isTrue();
        assertThat(last.accepted()).hasSize(1);
        assertThat(after.isRefused()).isTrue();
        assertThat(Shop.only(after, "operation.removed").isOpen()).isTrue();
        GateFinding expired = Shop.only(after, "policy.acceptance.expired");
        assertThat(expired.finding().level()).isEqualTo(Level.ERROR);
        assertThat(expired.finding().revision()).contains(PLACE);
        assertThat(expired.finding().element())
                .isEqualTo("acceptance of operation.removed POST /orders until 2026-06-30");
        assertThat(after.unused()).isEmpty();
    }

    @Test
    void untilAVersionEndsWhenThatIsAboutToBeReleased() {
        GateSettings settings = on("2026-01-15");

        assertThat(run(settings.withProjectVersion("1.4.9-SNAPSHOT"), removal("1.5.0"))
                        .isRefused())
                .isFalse();
        assertThat(run(settings.withProjectVersion("1.5.0-SNAPSHOT"), removal("1.5.0"))
                        .isRefused())
                .isTrue();
        assertThat(run(settings.withProjectVersion("1.6.0"), removal("1.5.0")).isRefused())
                .isTrue();
    }

    @Test
    void untilAVersionIsOfTheProjectWhateverIsKnownOfTheRelease() {
        Side unknown = new Side(old.label(), Optional.empty(), old.root(), old.prefix(), old.contracts());
        GateSettings settings = on("2026-01-15").withAcceptances(List.of(removal("1.5.0")));

        assertThat(Shop.run(unknown, revised, settings.withProjectVersion("1.4.9"))
                        .isRefused())
                .isFalse();
        assertThat(Shop.run(unknown, revised, settings.withProjectVersion("1.5.0"))
                        .isRefused())
                .isTrue();
        assertThat(Shop.run(unknown, revised, settings).isRefused())
                .as("the contract's own version is 1.4.0")
                .isFalse();
    }

    @Test
    void anAcceptanceThatTheVersionHasMadeNeedlessIsUnusedAndNotExpired() {
        GateReport report = run(on("2027-01-01").withProjectVersion("2.0.0"), removal("2026-06-30"));

        assertThat(report.isRefused()).isFalse();
        assertThat(Shop.told(report)).noneMatch(line -> line.contains("policy.acceptance.expired"));
        assertThat(Shop.only(report, "policy.acceptance.unused").finding().level())
                .isEqualTo(Level.WARN);
    }

    @Test
    void anAcceptanceOfNothingIsWarnedOfAtItsPlace() {
        Acceptance other = acceptance("operation.removed", "GET /orders", "2026-06-30");

        GateReport report = run(on("2026-01-15"), other);

        assertThat(report.unused()).containsExactly(other);
        assertThat(Shop.only(report, "policy.acceptance.unused").finding().revision())
                .contains(PLACE);
        assertThat(Shop.only(report, "operation.removed").isOpen()).isTrue();
    }

    @Test
    void anAcceptanceMayBeAboutOnePositionOnly() {
        Acceptance other = acceptance("operation.removed@in", "POST /orders", "2026-06-30");
        Acceptance same = acceptance("operation.removed@none", "POST /orders", "2026-06-30");

        assertThat(run(on("2026-01-15"), other).isRefused()).isTrue();
        assertThat(run(on("2026-01-15"), same).isRefused()).isFalse();
    }

    @Test
    void anAcceptanceMayBeAboutOneContractOnly() {
        String fingerprint =
                Shop.only(run(on("2026-01-15")), "operation.removed").finding().fingerprint();

        assertThat(run(on("2026-01-15"), byFingerprint(fingerprint, "orders.yaml"))
                        .isRefused())
                .isFalse();
        assertThat(run(on("2026-01-15"), byFingerprint(fingerprint, "users.yaml"))
                        .isRefused())
                .isTrue();
    }

    private static Acceptance byFingerprint(String fingerprint, String contract) {
        return new Acceptance(
                Optional.of(fingerprint),
                Optional.empty(),
                Optional.empty(),
                Optional.of(contract),
                "nobody calls it",
                "",
                new Until.Date(LocalDate.of(2026, 6, 30)),
                Optional.empty(),
                false,
                PLACE,
                List.of());
    }

    @Test
    void aNewAnswerTakesThePlaceOfOneThatHasRunOut() {
        Acceptance over = removal("2026-01-01");
        Acceptance fresh = removal("2026-06-30");

        GateReport report = run(on("2026-01-15"), over, fresh);

        assertThat(report.isRefused()).isFalse();
        assertThat(report.unused()).containsExactly(over);
    }

    @Test
    void aTeamMaySwitchTheWarningOff() {
        GateSettings settings =
                on("2026-01-15").withOverrides(List.of(SeverityOverride.parse("policy.acceptance.unused=off")));

        assertThat(Shop.told(run(settings, acceptance("operation.removed", "GET /orders", "2026-06-30"))))
                .noneMatch(line -> line.contains("policy.acceptance.unused"));
    }
}
