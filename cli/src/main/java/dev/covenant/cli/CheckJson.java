package dev.covenant.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.covenant.compat.Finding;
import dev.covenant.compat.FindingJson;
import dev.covenant.compat.Level;
import dev.covenant.model.Contract;
import java.io.IOException;

/**
 * A report as one JSON object: the verdict, how it was judged, the findings.
 */
final class CheckJson {
    /** Raised when a program that reads these reports would misunderstand a new one. */
    private static final int SCHEMA_VERSION = 1;

    private CheckJson() {}

    static String of(CheckReport report) {
        return JsonOut.text(json -> {
            // A finding a line, so that reports can be compared by lines.
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("verdict", report.verdict());
            json.writeNumberField("exitCode", report.exitCode().number());
            settings(report.settings(), json);
            contract("old", report.old(), json);
            contract("new", report.revised(), json);
            counts(report, json);
            json.writeArrayFieldStart("findings");
            for (Finding finding : report.result().findings()) {
                json.writeRawValue(FindingJson.of(finding));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void settings(CheckSettings settings, JsonGenerator json) throws IOException {
        json.writeStringField("profile", Choice.word(settings.profile()));
        json.writeStringField("direction", Choice.word(settings.direction()));
        json.writeStringField("failOn", Choice.word(settings.failOn()));
        json.writeStringField("today", settings.today().toString());
    }

    private static void contract(String key, Contract contract, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("kind", Choice.word(contract.kind()));
        json.writeStringField("file", contract.location().file());
        json.writeStringField("title", contract.info().title());
        json.writeStringField("version", contract.info().version());
        json.writeEndObject();
    }

    private static void counts(CheckReport report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("counts");
        for (Level level : new Level[] {Level.ERROR, Level.WARN, Level.INFO}) {
            json.writeNumberField(level.word(), report.count(level));
        }
        json.writeEndObject();
    }
}
