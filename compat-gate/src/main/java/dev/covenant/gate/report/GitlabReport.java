package dev.covenant.gate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.covenant.compat.Level;
import dev.covenant.gate.GateReport;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * GitLab's code quality report: an array of what is to be looked at.
 */
final class GitlabReport {
    private final Repository repository = new Repository();
    private final Survivors survivors = new Survivors(new Sources());
    private final Map<String, Integer> fingerprints = new HashMap<>();

    private GitlabReport() {}

    static String of(GateReport report) {
        GitlabReport gitlab = new GitlabReport();
        return JsonText.of(json -> {
            JsonText.lines(json);
            json.writeStartArray();
            for (ToldFinding finding : ToldFinding.all(report)) {
                if (!finding.isNote()) {
                    gitlab.finding(finding, json);
                }
            }
            json.writeEndArray();
        });
    }

    private void finding(ToldFinding finding, JsonGenerator json) throws IOException {
        Optional<Place> place = survivors.anchor(finding);
        json.writeStartObject();
        json.writeStringField("description", description(finding));
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", fingerprint(finding));
        json.writeStringField("severity", severity(finding));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", place.map(repository::file).orElse(""));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", Math.max(1, place.map(Place::line).orElse(1)));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String description(ToldFinding finding) {
        String excuse = finding.excuse().isEmpty() ? "" : " (" + finding.excuse() + ")";
        return finding.element() + excuse + ": " + finding.explanation();
    }

    /** GitLab takes two with the same one for one. */
    private String fingerprint(ToldFinding finding) {
        String own = finding.finding().fingerprint();
        String contract = finding.gate().contract().isEmpty()
                ? ""
                : "-" + Integer.toHexString(finding.gate().contract().hashCode());
        int n = fingerprints.merge(own + contract, 1, Integer::sum);
        return own + contract + (n == 1 ? "" : "-" + n);
    }

    private static String severity(ToldFinding finding) {
        if (!finding.gate().isOpen()) {
            return "info";
        }
        return finding.level() == Level.ERROR ? "critical" : "minor";
    }
}
