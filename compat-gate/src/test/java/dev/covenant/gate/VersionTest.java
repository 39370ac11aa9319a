package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.Level;
import dev.covenant.compat.Profile;
import dev.covenant.compat.SemanticVersion;
import dev.covenant.model.Location;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version the changes ask for, and what a version says. */
final class VersionTest {
    private static final GateSettings USUAL = GateSettings.on(Shop.TODAY);

    private static final String WORDS = Shop.ORDERS.replace("Reads an order.", "Reads one order.");

    @TempDir
    Path folder;

    private GateReport report(String released, String text, String planned) {
        Shop shop = new Shop(folder);
        return Shop.run(shop.release(released, Shop.ORDERS), shop.side(text), USUAL.withProjectVersion(planned));
    }

    @Test
    void aBreakAsksForTheNextMajorVersion() {
        VersionAdvice advice =
                report("1.4.2", Shop.WITHOUT_POST, "1.5.0-SNAPSHOT").advice();

        assertThat(advice.required()).isEqualTo(Bump.MAJOR);
        assertThat(advice.next()).contains("2.0.0");
        assertThat(advice.planned()).contains("1.5.0-SNAPSHOT");
        assertThat(advice.sufficient()).isFalse();
    }

    @Test
    void anAdditionAsksForTheNextMinorVersionAndWordsForAPatch() {
        assertThat(report("1.4.2", Shop.WITH_LIST, "1.5.0").advice())
                .isEqualTo(new VersionAdvice(
                        Bump.MINOR,
                        Bump.MINOR,
                        Optional.of("1.4.2"),
                        Optional.of("1.5.0"),
                        Optional.of("1.5.0"),
                        true));
        assertThat(report("1.4.2", WORDS, "1.4.3").advice())
                .isEqualTo(new VersionAdvice(
                        Bump.PATCH,
                        Bump.PATCH,
                        Optional.of("1.4.2"),
                        Optional.of("1.4.3"),
                        Optional.of("1.4.3"),
                        true));
        assertThat(report("1.4.2", Shop.ORDERS, "1.4.2").advice().required()).isEqualTo(Bump.NONE);
    }

    @Test
    void theContractsOwnVersionIsNoChange() {
        assertThat(report("1.4.2", Shop.version(Shop.ORDERS, "1.5.0"), "1.4.2")
                        .advice()
                        .required())
                .isEqualTo(Bump.NONE);
    }

    @Test
    void belowOneAMinorVersionCarriesABreak() {
        GateReport report = report("0.3.1", Shop.WITHOUT_POST, "0.4.0");

        assertThat(report.advice().required()).isEqualTo(Bump.MINOR);
        assertThat(report.advice().next()).contains("0.4.0");
        assertThat(report.isRefused()).isFalse();
        assertThat(report("0.3.1", Shop.WITH_LIST, "0.3.2").advice().sufficient())
                .isTrue();
        assertThat(report("0.3.1", Shop.WITHOUT_POST, "0.3.2").isRefused()).isTrue();
    }

    @Test
    void withTheNextMajorVersionABreakMayGoOut() {
        GateReport report = report("1.4.2", Shop.WITHOUT_POST, "2.0.0-SNAPSHOT");

        assertThat(report.isRefused()).isFalse();
        assertThat(report.isBreaking()).as("it is told all the same").isTrue();
        assertThat(report.judgesProject()).isTrue();
        assertThat(report.carried()).hasSize(1);
        assertThat(Shop.only(report, "operation.removed").carried()).contains("2.0.0");
        assertThat(report.count(Level.ERROR)).isZero();
        assertThat(report.advice().sufficient()).isTrue();
    }

    @Test
    void whereOnlyAdditionsAreAllowedNoVersionCarriesABreak() {
        Shop shop = new Shop(folder);
        GateSettings additive = USUAL.withProfile(Profile.ADDITIVE).withProjectVersion("2.0.0");

        assertThat(Shop.run(shop.release("1.4.2", Shop.ORDERS), shop.side(Shop.WITHOUT_POST), additive)
                        .isRefused())
                .isTrue();
    }

    @Test
    void noVersionExcusesABrokenPromise() {
        Shop shop = new Shop(folder);
        Side old = shop.release("1.4.2", Shop.LEAVING.replace("2026-01-01", "2027-06-30"));
        Side revised = shop.side(Shop.LEAVING.replace("2026-01-01", "2026-02-01"));

        GateReport report = Shop.run(old, revised, USUAL.withGraceDays(180).withProjectVersion("2.0.0"));

        assertThat(Shop.told(report)).contains("error lifecycle.sunset.moved-too-early GET /orders/{id}");
        assertThat(report.isRefused()).isTrue();
    }

    @Test
    void aVersionThatSaysTooLittleIsWarnedOfOnce() {
        GateReport report = report("1.4.2", Shop.WITH_LIST, "1.4.3");

        GateFinding finding = Shop.only(report, "version.bump.insufficient");
        assertThat(finding.finding().level()).isEqualTo(Level.WARN);
        assertThat(finding.finding().before()).contains("1.4.2");
        assertThat(finding.finding().after()).contains("1.4.3");
        assertThat(finding.finding().element()).contains("1.5.0");
        assertThat(report.isRefused()).isFalse();
        assertThat(Shop.told(report("1.4.2", Shop.WITHOUT_POST, "1.5.0")))
                .filteredOn(line -> line.contains("version.bump.insufficient"))
                .as("the contract's own version is not judged beside the project's")
                .hasSize(1);
    }

    @Test
    void withoutAReleaseTheContractsVersionsAreJudgedAndCarryNothing() {
        Shop shop = new Shop(folder);
        Side old = shop.side(Shop.ORDERS);

        GateReport raised =
                Shop.run(old, shop.side(Shop.version(Shop.WITHOUT_POST, "2.0.0")), USUAL.withProjectVersion("7.0.0"));
        GateReport kept = Shop.run(old, shop.side(Shop.WITHOUT_POST));

        assertThat(raised.judgesProject()).isFalse();
        assertThat(raised.advice().planned()).contains("2.0.0");
        assertThat(raised.advice().sufficient()).isTrue();
        assertThat(raised.isRefused()).isTrue();
        assertThat(Shop.told(raised)).noneMatch(line -> line.contains("version.bump.insufficient"));
        assertThat(Shop.only(kept, "version.bump.insufficient").finding().aspect())
                .isEqualTo("not-bumped");
    }

    @Test
    void aSideMayBeSaidToBeReleasedAsItsContractsSay() {
        Shop shop = new Shop(folder);
        Side old = shop.side(Shop.ORDERS);
        Side released = old.contractVersion().map(old::withVersion).orElseThrow();

        GateReport report = Shop.run(released, shop.side(Shop.WITHOUT_POST), USUAL.withProjectVersion("2.0.0"));

        assertThat(released.version()).contains("1.4.0");
        assertThat(report.isRefused()).isFalse();
        assertThat(report.carried()).hasSize(1);
        assertThat(shop.side(Optional.empty(), "a.yaml", Shop.ORDERS, "b.yaml", Shop.version(Shop.ORDERS, "2.0.0"))
                        .contractVersion())
                .isEmpty();
    }

    @Test
    void versionsThatAreDatesAreNotJudged() {
        Shop shop = new Shop(folder);
        Side old = shop.release("2026-01-01", Shop.version(Shop.ORDERS, "v1"));
        Side revised = shop.side(Shop.version(Shop.WITHOUT_POST, "v1"));

        VersionAdvice advice =
                Shop.run(old, revised, USUAL.withProjectVersion("2026-02-01")).advice();

        assertThat(advice)
                .isEqualTo(new VersionAdvice(
                        Bump.MAJOR, Bump.MAJOR, Optional.empty(), Optional.empty(), Optional.empty(), true));
    }

    @Test
    void generatedCodeMayAskForMoreThanTheContract() {
        Shop shop = new Shop(folder);
        Side old = shop.release("1.4.2", Shop.ORDERS);
        Side renamed = shop.side(Shop.ORDERS.replace("operationId: getOrder", "operationId: readOrder"));

        GateReport source =
                Shop.run(old, renamed, USUAL.withProfile(Profile.SOURCE).withProjectVersion("1.5.0"));
        GateReport standard = Shop.run(old, renamed, USUAL.withProjectVersion("1.5.0"));

        assertThat(source.advice().required()).isEqualTo(Bump.MINOR);
        assertThat(source.advice().generated()).isEqualTo(Bump.MAJOR);
        assertThat(source.advice().next()).contains("2.0.0");
        assertThat(source.isRefused()).isTrue();
        assertThat(standard.advice().generated()).isEqualTo(Bump.MINOR);
        assertThat(standard.isRefused()).isFalse();
    }

    @Test
    void whatIsAcceptedStillAsksForItsVersionUnlessThatIsWaived() {
        String fingerprint = Shop.only(report("1.4.2", Shop.WITHOUT_POST, "1.5.0"), "operation.removed")
                .finding()
                .fingerprint();

        GateReport accepted = accepted(fingerprint, false);
        GateReport waived = accepted(fingerprint, true);

        assertThat(accepted.isRefused()).isFalse();
        assertThat(accepted.advice().required()).isEqualTo(Bump.MAJOR);
        assertThat(Shop.only(accepted, "version.bump.insufficient").isOpen()).isTrue();
        assertThat(waived.isRefused()).isFalse();
        assertThat(waived.advice().required()).isEqualTo(Bump.NONE);
        assertThat(Shop.told(waived)).noneMatch(line -> line.contains("version.bump.insufficient"));
    }

    private GateReport accepted(String fingerprint, boolean waived) {
        Acceptance acceptance = new Acceptance(
                Optional.of(fingerprint),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "nobody calls it",
                "",
                new Until.Date(LocalDate.of(2026, 6, 30)),
                Optional.empty(),
                waived,
                Location.of("covenant-accept.yaml"),
                List.of());
        Shop shop = new Shop(folder);
        return Shop.run(
                shop.release("1.4.2", Shop.ORDERS),
                shop.side(Shop.WITHOUT_POST),
                USUAL.withAcceptances(List.of(acceptance)).withProjectVersion("1.5.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.4.2, MAJOR, 2.0.0",
        "1.4.2, MINOR, 1.5.0",
        "1.4.2, PATCH, 1.4.3",
        "1.4.2, NONE, 1.4.2",
        "0.4.2, MAJOR, 0.5.0",
        "0.4.2, MINOR, 0.4.3",
        "0.4.2, PATCH, 0.4.3",
        "2.0.0-rc.1, MAJOR, 2.0.0",
        "2.1.0-rc.1, MINOR, 2.1.0",
        "2.1.0-rc.1, MAJOR, 3.0.0",
        "2.1.1-rc.1, PATCH, 2.1.1",
        "2.1.1-rc.1, MINOR, 2.2.0",
        "0.3.0-rc.1, MAJOR, 0.3.0",
        "0.3.1-rc.1, MAJOR, 0.4.0",
        "0.3.1-rc.1, MINOR, 0.3.1",
    })
    void theNextVersionIsTheLowestThatSaysEnough(String released, Bump bump, String next) {
        assertThat(Numbers.next(bump, SemanticVersion.parse(released).orElseThrow())
                        .text())
                .isEqualTo(next);
    }
}
