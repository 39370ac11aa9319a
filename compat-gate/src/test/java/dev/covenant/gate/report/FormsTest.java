package dev.covenant.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.GateSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The forms that platforms read. */
class FormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void sarifHasAResultForWhatIsToBeLookedAtAndARuleForEach() throws IOException {
        JsonNode run = sarif(Fixture.shop());
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("Covenant");
        JsonNode first = run.at("/results/0");
        assertThat(first.path("level").asText()).isEqualTo("error");
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("src/test/resources/report/new.yaml");
        assertThat(first.at("/partialFingerprints/covenant~1v1").asText()).matches("[0-9a-f]{12}");
        for (JsonNode result : run.path("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt());
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
            assertThat(rule.at("/help/markdown").asText())
                    .startsWith("# `" + rule.path("id").asText() + "`");
        }
    }

    @Test
    void sarifShowsWhatIsGoneWhereItWouldBe() throws IOException {
        JsonNode removed = result(sarif(Fixture.shop()), "operation.removed");
        assertThat(removed.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("new.yaml");
        // The path item, of which the operation is gone.
        assertThat(removed.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(40);
        assertThat(removed.at("/relatedLocations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(50);
    }

    @Test
    void sarifSuppressesWhatIsAccepted() throws IOException {
        JsonNode accepted = result(sarif(Fixture.shop()), "field.removed");
        assertThat(accepted.at("/suppressions/0/justification").asText())
                .isEqualTo("nobody reads it (ann, SHOP-12), until 2026-06-30");
    }

    @Test
    void sarifHasUrisThatAreUris() throws IOException {
        for (JsonNode uri : sarif(Hostile.report()).findValues("uri")) {
            assertThat(uri.asText()).matches("[A-Za-z0-9/._~%!$&'()*+,;=@-]+");
        }
    }

    @Test
    void junitFailsARuleThatRefusesAndSkipsOneThatIsAccepted() throws Exception {
        Element suite = junit(Fixture.shop());
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(String.valueOf(suite.getElementsByTagName("failure").getLength()));
        assertThat(suite.getAttribute("tests"))
                .isEqualTo(String.valueOf(suite.getElementsByTagName("testcase").getLength()));
        assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(names(suite)).contains("the release may go out", "operation.removed", "field.removed@out");
    }

    @Test
    void junitOfNothingHasOneCaseThatPasses() throws Exception {
        Element suite = junit(Fixture.unchanged());
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(names(suite)).containsExactly("the release may go out");
    }

    @Test
    void junitIsXmlWhateverAContractSays() throws Exception {
        assertThat(names(junit(Hostile.report()))).anyMatch(name -> name.contains("]]></failure><testcase name='x'/>"));
    }

    @Test
    void githubGetsOneCommandALineAndNothingElse() {
        for (GateReport report : List.of(Fixture.shop(), Hostile.report())) {
            assertThat(Fixture.write(ReportForm.GITHUB, report).lines())
                    .allMatch(line -> line.matches("::(error|warning|notice) [^:]*::(?s:[^\\x00-\\x1f]*)"));
        }
        assertThat(Fixture.write(ReportForm.GITHUB, Hostile.report())).contains("%250A%253A");
    }

    @Test
    void githubIsToldTheVerdictFirst() {
        assertThat(Fixture.write(ReportForm.GITHUB, Fixture.shop()))
                .startsWith("::error title=Contract%3A refused::5 errors,")
                .contains("new.yaml,line=67,col=18,title=field.added-required@in NewOrder.address::");
        assertThat(Fixture.write(ReportForm.GITHUB, Fixture.unchanged()))
                .isEqualTo("::notice title=Contract%3A passed::0 errors; no bump required, the contract says 1.4.0\n");
    }

    @Test
    void pathsStartAtTheRootOfTheRepository(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("repository/.git"));
        Path api = Files.createDirectories(folder.resolve("repository/shop/api"));
        Path old = Files.copy(Path.of("src/test/resources/report/old.yaml"), api.resolve("old.yaml"));
        Path revised = Files.copy(Path.of("src/test/resources/report/new.yaml"), api.resolve("new.yaml"));
        GateReport report = Fixture.report(old, revised, GateSettings.on(Fixture.TODAY));
        assertThat(Fixture.write(ReportForm.GITHUB, report)).contains("file=shop/api/new.yaml,line=40,");
    }

    @Test
    void gitlabHasAFingerprintForEach() throws IOException {
        JsonNode issues = JSON.readTree(Fixture.write(ReportForm.GITLAB, Hostile.report()));
        List<String> fingerprints = new ArrayList<>();
        issues.forEach(issue -> fingerprints.add(issue.path("fingerprint").asText()));
        assertThat(fingerprints).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void gitlabGradesWhatItShows() throws IOException {
        JsonNode issues = JSON.readTree(Fixture.write(ReportForm.GITLAB, Fixture.shop()));
        assertThat(issues.findValuesAsText("severity")).contains("critical", "minor", "info");
        assertThat(issues.at("/0/location/lines/begin").asInt()).isEqualTo(67);
    }

    private static JsonNode sarif(GateReport report) throws IOException {
        return JSON.readTree(Fixture.write(ReportForm.SARIF, report)).at("/runs/0");
    }

    private static JsonNode result(JsonNode run, String rule) {
        for (JsonNode result : run.path("results")) {
            if (result.path("ruleId").asText().equals(rule)) {
                return result;
            }
        }
        throw new AssertionError("no result of " + rule);
    }

    private static Element junit(GateReport report) throws Exception {
        String xml = Fixture.write(ReportForm.JUNIT, report);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        return document.getDocumentElement();
    }

    private static List<String> names(Element suite) {
        List<String> names = new ArrayList<>();
        var cases = suite.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            names.add(((Element) cases.item(i)).getAttribute("name"));
        }
        return names;
    }
}
