package dev.covenant.gate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.covenant.compat.Level;
import dev.covenant.gate.Acceptance;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.NamedContract;
import dev.covenant.gate.Side;
import dev.covenant.gate.VersionAdvice;
import java.io.IOException;

/**
 * A report as one JSON object, as {@code covenant-check-1.json} says: the verdict, how it was judged, the findings.
 */
final class JsonReport {
    /** Raised when a program that reads these reports would misunderstand a new one. */
    private static final int SCHEMA_VERSION = 1;

    private final GateReport report;
    private final JsonGenerator json;

    private JsonReport(GateReport report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    static String of(GateReport report) {
        return JsonText.of(json -> {
            // A finding a line, so that reports can be compared by lines.
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(JsonText.LINES)
                    .withArrayIndenter(JsonText.LINES));
            new JsonReport(report, json).write();
        });
    }

    private void write() throws IOException {
        Verdict verdict = Verdict.of(report);
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("verdict", verdict.word());
        json.writeBooleanField("refused", verdict.refused());
        json.writeNumberField("exitCode", verdict.exitCode());
        settings(report.request().settings());
        side("old", report.request().old());
        side("new", report.request().revised());
        json.writeArrayFieldStart("earlier");
        for (Side earlier : report.request().earlier()) {
            json.writeString(earlier.label());
        }
        json.writeEndArray();
        counts(verdict);
        version(report.advice());
        findings();
        unused();
        json.writeEndObject();
    }

    private void settings(GateSettings settings) throws IOException {
        json.writeStringField("profile", Words.of(settings.profile()));
        json.writeStringField("direction", Words.of(settings.direction()));
        json.writeStringField("failOn", Words.of(settings.failOn()));
        json.writeStringField("today", settings.today().toString());
        json.writeNumberField("graceDays", settings.graceDays());
    }

    private void side(String key, Side side) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("label", side.label());
        JsonText.optional(json, "version", side.version());
        json.writeArrayFieldStart("contracts");
        for (NamedContract named : side.contracts()) {
            json.writeStartObject();
            json.writeStringField("key", named.key());
            json.writeStringField("kind", Words.of(named.contract().kind()));
            json.writeStringField("file", side.shownFile(named.contract().location()));
            json.writeStringField("title", named.contract().info().title());
            json.writeStringField("version", named.contract().info().version());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(Verdict verdict) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField(Level.ERROR.word(), verdict.errors());
        json.writeNumberField(Level.WARN.word(), verdict.warnings());
        json.writeNumberField(Level.INFO.word(), verdict.additions() + verdict.notes());
        json.writeNumberField("additions", verdict.additions());
        json.writeNumberField("accepted", verdict.accepted());
        json.writeNumberField("carried", verdict.carried());
        json.writeEndObject();
    }

    private void version(VersionAdvice advice) throws IOException {
        json.writeObjectFieldStart("version");
        json.writeStringField("required", Words.of(advice.required()));
        json.writeStringField("generated", Words.of(advice.generated()));
        JsonText.optional(json, "released", advice.released());
        JsonText.optional(json, "next", advice.next());
        JsonText.optional(json, "planned", advice.planned());
        json.writeBooleanField("sufficient", advice.sufficient());
        json.writeEndObject();
    }

    private void findings() throws IOException {
        json.writeArrayFieldStart("findings");
        for (ToldFinding finding : ToldFinding.all(report)) {
            json.writeRawValue(JsonText.line(line -> JsonFinding.write(finding, line)));
        }
        json.writeEndArray();
    }

    private void unused() throws IOException {
        json.writeArrayFieldStart("unusedAcceptances");
        for (Acceptance unused : report.unused()) {
            json.writeRawValue(JsonText.line(line -> JsonFinding.acceptance(unused, line)));
        }
        json.writeEndArray();
    }
}
