package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} without operands: what {@code covenant.yaml} says, and what the command line says otherwise. */
class CheckSettingsTest {
    @TempDir
    Path folder;

    private ShopProject shop = new ShopProject(Path.of(""));

    @BeforeEach
    void make() {
        shop = ShopProject.in(folder).settings("baseline: released");
        shop.write("released/orders.yaml", ShopProject.ORDERS);
    }

    @Test
    void theContractsAreComparedWithTheBaseline() {
        assertThat(shop.run("check").code()).isZero();
        CommandRun run = shop.contract(ShopProject.WITHOUT_TOTAL).run("check");
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("field.removed@out", "released/orders.yaml:20:16", "api/orders.yaml:");
    }

    @Test
    void theCommandLineHasTheLastWord() throws IOException {
        shop.settings("baseline: released\nprofile: additive\nfail-on: never\ngrace-days: 90")
                .contract(ShopProject.WITHOUT_TOTAL);
        assertThat(shop.run("check").code()).isZero();
        CommandRun run = shop.run("check", "--profile", "wire", "--fail-on", "error", "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.path("profile").asText()).isEqualTo("wire");
        assertThat(report.path("graceDays").asInt()).isEqualTo(90);
        assertThat(report.path("today").asText()).isEqualTo("2026-01-15");
    }

    @Test
    void aTeamMakesRulesLessGraveAndTheCommandLineMore() {
        shop.settings("baseline: released\nrules:\n  field.removed: warn").contract(ShopProject.WITHOUT_TOTAL);
        assertThat(shop.run("check").code()).isZero();
        assertThat(shop.run("check", "--rule", "field.removed@out=error").code())
                .isEqualTo(1);
        CommandRun wrong = shop.run("check", "--rule", "feild.removed=warn", "--rule", "field.removed=grave");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("feild.removed", "grave");
    }

    @Test
    void faultsOfTheSettingsAndOfTheOptionsAreToldTogether() {
        shop.settings("baseline: released\nprofile: strictest\nfail-on: sometimes");
        CommandRun run = shop.run("check", "--direction", "sideways", "--format", "pdf");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("covenant.yaml:4:", "strictest", "covenant.yaml:5:", "sometimes")
                .contains("--direction is one of", "--format is one of");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatTheSettingsDoNotSayIsAskedFor() {
        shop.settings("");
        assertThat(shop.run("check").err()).contains("does not say what to compare with", "baseline: main:api");
        shop.write("covenant.yaml", "compatibility: {baseline: released}\n");
        assertThat(shop.run("check").err()).contains("does not say which contracts");
    }

    @Test
    void aSnapshotIsComparedWithOnceThereIsOne() {
        shop.settings("baseline: snapshot");
        CommandRun first = shop.run("check");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out())
                .startsWith("covenant: ")
                .contains("first release")
                .hasLineCount(1);

        CommandRun kept = shop.run("baseline", "--project-version", "1.0.0");
        assertThat(kept.code()).as(kept.err()).isZero();
        assertThat(shop.path(".covenant/baseline")).isNotEmptyDirectory();
        assertThat(shop.run("baseline").out()).contains("is as it was");

        assertThat(shop.contract(ShopProject.WITHOUT_TOTAL).run("check").code()).isEqualTo(1);
        // Where there is a snapshot nobody need say that it is the baseline.
        assertThat(shop.settings("").run("check").code()).isEqualTo(1);
    }

    @Test
    void aFirstReleaseHasReportsForWhoWaitsForThem() throws IOException {
        Path sarif = shop.path("target/covenant.sarif");
        CommandRun run = shop.settings("baseline: snapshot").run("check", "--format", "json,sarif=" + sarif);
        assertThat(run.code()).isZero();
        assertThat(run.err()).startsWith("covenant: ").contains("first release");
        assertThat(new ObjectMapper().readTree(run.out()).path("verdict").asText())
                .isEqualTo("compatible");
        assertThat(Files.size(sarif)).isPositive();
    }

    @Test
    void aFirstReleaseIsRefusedWhereThereMustBeAnEarlierOne() {
        CommandRun run =
                shop.settings("baseline: snapshot\nmissing-baseline: fail").run("check");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("missing-baseline");
    }

    @Test
    void aReleaseThatNobodyCanLookForIsNoFirstRelease() {
        CommandRun run = shop.settings("baseline: maven:dev.covenant.tests:no-such-artifact:1.0.0")
                .run("check");
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(4);
        assertThat(run.err()).contains("no-such-artifact", "leave out --offline");
        assertThat(run.out()).isEmpty();
    }
}
