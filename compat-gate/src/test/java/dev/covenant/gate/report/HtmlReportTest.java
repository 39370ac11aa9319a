package dev.covenant.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page for reviewers. */
class HtmlReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][^\\s>/]*)([^<>]*)>");

    /** All markup that the writer has; what a contract says must not add to it. */
    private static final List<String> ELEMENTS = List.of(
            "!doctype",
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "main",
            "section",
            "article",
            "form",
            "fieldset",
            "legend",
            "label",
            "input",
            "select",
            "option",
            "output",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "a",
            "code",
            "strong",
            "small",
            "span",
            "del",
            "ins",
            "dl",
            "div",
            "dt",
            "dd",
            "ul",
            "li",
            "figure",
            "figcaption",
            "pre",
            "mark",
            "details",
            "summary",
            "script");

    @Test
    void bothContractsAreSideBySideWithTheLinesMarked() {
        assertThat(Fixture.write(ReportForm.HTML, Fixture.shop()))
                .contains("<mark data-n=\"60\">    item: {type: string, maxLength: 40}</mark>")
                .contains("<mark data-n=\"64\">")
                .contains("not there: around src/test/resources/report/new.yaml:40");
    }

    @Test
    void theVerdictComesFirst() {
        assertThat(Fixture.write(ReportForm.HTML, Fixture.shop()))
                .contains("<header class=\"banner refused\">\n<p class=\"outcome\">Refused</p>")
                .contains("<strong>required bump MAJOR: 2.0.0</strong>, the project says 1.5.0, which is not enough");
        assertThat(Fixture.write(ReportForm.HTML, Fixture.unchanged())).contains("<p class=\"outcome\">Passed</p>");
    }

    @Test
    void whatIsAcceptedSaysByWhomAndHowLong() {
        assertThat(Fixture.write(ReportForm.HTML, Fixture.shop()))
                .contains("<strong>Accepted until 2026-06-30, 12 days left</strong>: nobody reads it (ann, SHOP-12)");
    }

    @Test
    void itNeedsNothingBesideItself() {
        String page = Fixture.write(ReportForm.HTML, Fixture.shop());
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain(" src=", "@import", "url(", " style=")
                .doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void nothingThatAContractSaysIsMarkup() {
        String page = Fixture.write(ReportForm.HTML, Hostile.report());
        String body = page.substring(page.indexOf("<body"), page.indexOf("<script>(function"));
        Matcher tag = TAG.matcher(body);
        while (tag.find()) {
            assertThat(ELEMENTS).contains(tag.group(1).replace("/", ""));
            assertThat(tag.group(1)).isNotIn("script", "style");
            assertThat(tag.group(2).replaceAll("\"[^\"]*\"", "")).doesNotContainPattern("\\bon|['`]");
        }
        assertThat(body.replaceAll(TAG.pattern(), "")).doesNotContain("<", ">");
        assertThat(page).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\u202e\\u2066\\uFFFE\\uFFFF]");
    }

    @Test
    void everyIdIsThereOnce() {
        Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(Fixture.write(ReportForm.HTML, Hostile.report()));
        assertThat(id.results().map(found -> found.group(1))).doesNotHaveDuplicates();
    }

    @Test
    void aReportOfThousandsIsAFewMegabytes() {
        List<String> many =
                IntStream.range(0, 1300).mapToObj(i -> "Order.field" + i).toList();
        assertThat(Fixture.write(ReportForm.HTML, Hostile.report(many))).hasSizeLessThan(8_000_000);
    }
}
