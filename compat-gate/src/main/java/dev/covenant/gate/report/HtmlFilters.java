package dev.covenant.gate.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What hides findings that are not looked for. Without its script it is not shown.
 */
final class HtmlFilters {
    private HtmlFilters() {}

    static void write(List<ToldFinding> findings, Html html) {
        if (findings.isEmpty()) {
            return;
        }
        html.raw("<form id=\"filters\" hidden>\n<fieldset><legend>Show</legend>");
        level("error", "errors", findings, finding -> isShownAs("error", finding), html);
        level("warn", "warnings", findings, finding -> isShownAs("warn", finding), html);
        level("info", "notes", findings, finding -> isShownAs("info", finding), html);
        level("accepted", "accepted", findings, ToldFinding::isAccepted, html);
        html.raw("</fieldset>\n");
        choice("contract", findings.stream().map(ToldFinding::contract), html);
        choice("rule", findings.stream().map(finding -> finding.finding().rule()), html);
        html.raw("<label class=\"find\"><span>Text</span><input type=\"search\" name=\"text\""
                + " placeholder=\"words\"></label>\n<output id=\"shown\"></output>\n</form>\n");
    }

    private static boolean isShownAs(String level, ToldFinding finding) {
        return !finding.isAccepted() && finding.level().word().equals(level);
    }

    private static void level(
            String name, String label, List<ToldFinding> findings, Predicate<ToldFinding> which, Html html) {
        long n = findings.stream().filter(which).count();
        if (n > 0) {
            html.raw("<label><input type=\"checkbox\" name=\"level\" value=\"" + name
                    + "\" checked> <span class=\"badge " + name + "\">" + n + "</span> " + label + "</label>");
        }
    }

    private static void choice(String name, Stream<String> values, Html html) {
        List<String> all = values.distinct().sorted().toList();
        if (all.size() < 2) {
            return;
        }
        html.raw("<label><span>" + name + "</span><select name=\"" + name + "\"><option value=\"\">all</option>");
        for (String value : all) {
            html.raw("<option").attribute("value", value).raw(">").text(value).raw("</option>");
        }
        html.raw("</select></label>\n");
    }
}
