package dev.covenant.gate.report;

import dev.covenant.compat.Level;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.Printable;

/**
 * Workflow commands of GitHub Actions ({@code ::error file=..,line=..::..}): the verdict, then what nobody has accepted.
 */
final class GithubReport {
    private final Repository repository = new Repository();
    private final Survivors survivors = new Survivors(new Sources());
    private final StringBuilder out = new StringBuilder();

    private GithubReport() {}

    static String of(GateReport report) {
        GithubReport github = new GithubReport();
        github.verdict(Verdict.of(report));
        ToldFinding.all(report).stream().filter(ToldFinding::isGrave).forEach(github::finding);
        return github.out.toString();
    }

    private void verdict(Verdict verdict) {
        String planned = verdict.planned().isEmpty() ? "" : ", " + verdict.planned();
        command(
                verdict.refused() ? "error" : "notice",
                "title=" + property("Contract: " + verdict.outcome()),
                verdict.counts() + "; " + verdict.required() + planned);
    }

    /** Only files of the working tree can be annotated; what is carried need not be mended. */
    private void finding(ToldFinding finding) {
        String title = "title=" + property(finding.rule() + " " + finding.element());
        String place = survivors.anchor(finding).map(this::place).orElse("");
        command(level(finding), place + title, message(finding));
    }

    private static String level(ToldFinding finding) {
        if (!finding.gate().isOpen()) {
            return "notice";
        }
        return finding.level() == Level.ERROR ? "error" : "warning";
    }

    private String place(Place place) {
        String file = "file=" + property(repository.file(place)) + ",";
        String line = place.line() > 0 ? "line=" + place.line() + "," : "";
        return file + line + (place.column() > 0 ? "col=" + place.column() + "," : "");
    }

    private static String message(ToldFinding finding) {
        String values = finding.hasValues() ? ": " + finding.before() + " -> " + finding.after() : "";
        String old = finding.base().map(place -> " It was at " + place + ".").orElse("");
        String excuse = finding.excuse().isEmpty() ? "" : " (" + finding.excuse() + ")";
        return finding.element() + values + excuse + ". " + finding.explanation() + old + " Fingerprint "
                + finding.finding().fingerprint() + ".";
    }

    private void command(String name, String properties, String message) {
        out.append("::")
                .append(name)
                .append(' ')
                .append(properties)
                .append("::")
                .append(data(message))
                .append('\n');
    }

    private static String data(String text) {
        return Printable.visible(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
