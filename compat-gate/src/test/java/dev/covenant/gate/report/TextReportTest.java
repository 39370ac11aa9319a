package dev.covenant.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.Direction;
import dev.covenant.gate.Bump;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.VersionAdvice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The form for people. */
class TextReportTest {
    @Test
    void whatIsUnchangedPasses() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.unchanged())).isEqualTo("""
            Shop 1.4.0   baseline maven:com.acme:shop:1.4.0   profile standard, backward

            0 errors; no bump required, the contract says 1.4.0; passed, exit 0
            """);
    }

    @Test
    void findingsOfOneRuleAreToldTogetherWithBothPlacesAndWhatToDoOnce() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.shop()))
                .containsPattern("(?s)error  schema\\.constraint\\.narrowed@in\\n"
                        + " {7}GET /orders: query parameter limit \\(maximum\\): 100 -> 50 +[0-9a-f]{12}\\n"
                        + " {9}src/test/resources/report/old\\.yaml:13:19 \\(old\\)\\n"
                        + " {9}src/test/resources/report/new\\.yaml:13:19 \\(new\\)\\n"
                        + " {9}used by GET /orders: query parameter limit\\n"
                        + ".*"
                        + " {7}NewOrder\\.item \\(maxLength\\): 40 -> 20 +[0-9a-f]{12}\\n");
    }

    @Test
    void whatIsSaidOfOneOnlyStandsBelowIt() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.renamed()))
                .containsPattern(
                        "(?s)\\nerror  field\\.removed@out\n {7}Order\\.discount [^\n]*(\n {9}[^\n]*)+\n {7}A property"
                                + "[^\n]* It looks renamed to discounts\\.\n {7}Order\\.total ")
                .containsPattern("with a sunset date first\\.\n\n");
    }

    @Test
    void theOnlyContractIsNotNamedAtEveryRule() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.renamed()))
                .contains("\nerror  field.removed@out\n")
                .doesNotContain("field.removed@out   ");
    }

    @Test
    void aWitnessThatHasWhatIsGoneSaysWhyThatHurts() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.gone()))
                .containsPattern("such as \\{[^\n]*\"note\":[^\n]*\\}, received by old clients:"
                        + " nothing says any more what note may be\n");
    }

    @Test
    void aWitnessWithoutWhatIsGoneSpeaksForItself() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.gone()))
                .containsPattern("Order\\.total [^\n]*(\n {9}[^\n]*)*\n {9}such as [^\n]*, received by old clients\n");
    }

    @Test
    void whatIsNewIsNotSaidTwice() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.renamed()))
                .containsPattern("\\n {7}Order\\.state: \"lost\" +[0-9a-f]{12}\\n");
    }

    @Test
    void whatNobodyMindsIsALineARule() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.shop()))
                .containsPattern("info   field\\.added@out +2   Order\\.colour, Order\\.size\\n")
                .contains("in the forms json and html");
    }

    @Test
    void whatIsAcceptedSaysByWhomAndHowLong() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.shop()))
                .containsPattern("accepted 1\\n {7}field\\.removed@out Order\\.discount   [0-9a-f]{12}\\n"
                        + " {9}nobody reads it \\(ann, SHOP-12\\); until 2026-06-30, 12 days left\\n")
                .contains("policy.acceptance.unused");
    }

    @Test
    void theVerdictIsTheLastLine() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.shop()))
                .containsPattern("\\n"
                        + "5 errors, \\d+ warnings, \\d additions, \\d notes?, 1 accepted; required bump MAJOR:"
                        + " 2\\.0\\.0, the project says 1\\.5\\.0, which is not enough; refused, exit 1\\n"
                        + "$");
    }

    @Test
    void whatOnlyGeneratedCodeNeedsIsSaidOfIt() {
        GateReport shop = Fixture.shop();
        VersionAdvice advice = new VersionAdvice(
                Bump.MINOR, Bump.MAJOR, Optional.of("1.4.0"), Optional.of("2.0.0"), Optional.empty(), true);
        assertThat(Fixture.write(
                        ReportForm.TEXT, new GateReport(shop.request(), shop.findings(), shop.unused(), advice)))
                .contains("; required bump MINOR: 1.5.0 for the contract, MAJOR: 2.0.0 for generated code; ");
    }

    @Test
    void whatTheVersionSaysIsToldAndPasses() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.nextMajor()))
                .contains("error  operation.removed   carried by 2.0.0")
                .endsWith("passed, exit 0\n");
    }

    @Test
    void whoBreaksIsSaidWhereItIsNotAlwaysTheSame() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.shop(Direction.FULL)))
                .contains("operation.removed   breaks old clients")
                .contains("operation.removed   breaks new clients")
                .contains("New clients that still meet an old server see this the other way: An operation is gone.");
    }

    @Test
    void coloursAreOnlyWhereTheyAreAskedFor() {
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.shop())).doesNotContain("\u001b");
        assertThat(Fixture.write(ReportForm.TEXT, Fixture.shop(), Look.COLOURED))
                .contains("\u001b[1;31merror\u001b[0m");
    }

    @Test
    void aContractCannotControlTheTerminalOrTheBuildServer() {
        String plain = Fixture.write(ReportForm.TEXT, Hostile.report());
        assertThat(plain).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f\u202e\u2066]");
        assertThat(plain.lines().map(String::strip)).noneMatch(line -> line.startsWith("::"));
        assertThat(plain).doesNotContain("##vso", "##teamcity");
        String coloured = Fixture.write(ReportForm.TEXT, Hostile.report(), Look.COLOURED);
        String bare = coloured.replaceAll("\u001b\\[(0|1|2|1;31|32|33|36)m", "");
        assertThat(bare.lines().map(String::stripTrailing))
                .containsExactlyElementsOf(
                        plain.lines().map(String::stripTrailing).toList());
    }

    @Test
    void everyFormEndsWithALineBreakAndHasAFileName() {
        assertThat(List.of(ReportForm.values())).allSatisfy(form -> {
            assertThat(Fixture.write(form, Fixture.shop())).endsWith("\n");
            assertThat(ReportForm.of(form.word())).contains(form);
            assertThat(form.fileName()).contains("covenant-check");
        });
        assertThat(ReportForm.of("pdf")).isEmpty();
        assertThat(ReportForm.words()).isEqualTo("text, json, sarif, junit, markdown, html, github, gitlab");
    }
}
