package dev.covenant.gate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.covenant.gate.GateReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * SARIF 2.1.0 (OASIS): one run; a result for each finding that is more than information. What is accepted is suppressed, what the version
 * carries is informational.
 */
final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final List<ToldFinding> findings;
    private final List<String> rules;
    private final Verdict verdict;
    private final JsonGenerator json;

    private SarifReport(GateReport report, JsonGenerator json) {
        this.findings = ToldFinding.all(report).stream()
                .filter(finding -> !finding.isNote())
                .toList();
        this.rules = new ArrayList<>(findings.stream()
                .map(finding -> finding.finding().rule())
                .distinct()
                .toList());
        this.verdict = Verdict.of(report);
        this.json = json;
    }

    static String of(GateReport report) {
        return JsonText.of(json -> {
            JsonText.lines(json);
            new SarifReport(report, json).write();
        });
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool();
        invocation();
        json.writeStringField("columnKind", "unicodeCodePoints");
        json.writeArrayFieldStart("results");
        SarifResult result = new SarifResult(json, rules);
        for (ToldFinding finding : findings) {
            result.write(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Covenant");
        json.writeArrayFieldStart("rules");
        SarifRules descriptions = SarifRules.load();
        for (String rule : rules) {
            descriptions.write(rule, findings, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void invocation() throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeNumberField("exitCode", verdict.exitCode());
        json.writeStringField("exitCodeDescription", verdict.outcome() + ": " + verdict.counts());
        json.writeEndObject();
        json.writeEndArray();
    }
}
