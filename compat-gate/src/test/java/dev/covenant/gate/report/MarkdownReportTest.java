package dev.covenant.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.gate.Markdown;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form for summaries and comments. */
class MarkdownReportTest {
    @Test
    void theVerdictAndTheBumpComeFirst() {
        assertThat(Fixture.write(ReportForm.MARKDOWN, Fixture.shop())).startsWith("""
            ## &#10060; Contract check refused

            **required bump MAJOR: 2.0.0**, the project says 1.5.0, which is not enough

            """);
    }

    @Test
    void whatBreaksIsATableAndTheRestIsFolded() {
        assertThat(Fixture.write(ReportForm.MARKDOWN, Fixture.shop()))
                .contains("| &#128308; error | `schema.constraint.narrowed@in` | `NewOrder.item (maxLength)` | `40` |"
                        + " `20` |")
                .contains("<details><summary>1 accepted</summary>\n\n"
                        + "- `field.removed@out` `Order.discount`: nobody reads it")
                .contains("- `field.added@out` 2: `Order.colour`, `Order.size`");
    }

    @Test
    void adviceThatIsNotForAllOfARuleSaysForWhich() {
        assertThat(Fixture.write(ReportForm.MARKDOWN, Fixture.renamed()))
                .containsPattern("\n- `field.removed@out` `Order.discount`: .* It looks renamed to discounts")
                .containsPattern("\n- `field.removed@out` `Order.total`: .* first\\.\n")
                .containsPattern("\n- `enum.value.added@out`: ");
    }

    @Test
    void whoWantsToAcceptARowFindsItsFingerprint() {
        assertThat(Fixture.write(ReportForm.MARKDOWN, Fixture.renamed()))
                .containsPattern("\\| `Order\\.total` \\|.*\\| `[0-9a-f]{12}` \\|\n");
    }

    @Test
    void everyRowOfTheTableHasItsCells() {
        assertThat(Fixture.write(ReportForm.MARKDOWN, Hostile.report()).lines().filter(line -> line.startsWith("| ")))
                .isNotEmpty()
                .allMatch(line ->
                        line.replace("\\|", "").chars().filter(c -> c == '|').count() == 8);
    }

    @Test
    void aReportOfThousandsStaysAComment() {
        List<String> many = java.util.stream.IntStream.range(0, 2000)
                .mapToObj(i -> "Order.field" + i)
                .toList();
        assertThat(Fixture.write(ReportForm.MARKDOWN, Hostile.report(many)))
                .hasSizeLessThan(65_536)
                .contains("more are in the other forms of this report");
    }

    @Test
    void codeIsCodeWhateverIsInIt() {
        assertThat(Markdown.code("a`b``c")).isEqualTo("```a`b``c```");
        assertThat(Markdown.code("`a")).isEqualTo("`` `a ``");
        assertThat(Markdown.codeCell("a|b")).isEqualTo("`a\\|b`");
        assertThat(Markdown.code("a\nb")).isEqualTo("`a\\nb`");
        assertThat(Markdown.code("")).isEmpty();
    }

    @Test
    void proseIsNoMarkupLinkOrMention() {
        assertThat(Markdown.text("*a* <b> [c](d) `e`")).isEqualTo("\\*a\\* \\<b\\> \\[c\\](d) \\`e\\`");
        assertThat(Markdown.text("@ann #12 http://x www.x"))
                .isEqualTo("@<!-- -->ann #<!-- -->12 http:<!-- -->//x www<!-- -->.x");
        assertThat(Markdown.text("there now. And WWW.x")).isEqualTo("there now. And WWW<!-- -->.x");
        assertThat(Markdown.text("- a")).isEqualTo("\\- a");
        assertThat(Markdown.text("1. a")).isEqualTo("1\\. a");
        assertThat(Markdown.text("1.4.0 is out. So it is.")).isEqualTo("1.4.0 is out. So it is.");
    }

    @Test
    void aBlockIsFencedByMoreThanItHolds() {
        assertThat(Markdown.block("diff", List.of("```", "a"))).isEqualTo("````diff\n```\na\n````\n");
    }
}
