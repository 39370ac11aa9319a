package dev.covenant.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.covenant.codegen.GenerateResult;
import dev.covenant.codegen.GenerateResult.Counts;
import dev.covenant.model.Diagnostic;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/**
 * What a run did as one JSON object: outcome, counts, diagnostics.
 */
final class JsonReport {
    private JsonReport() {}

    static void print(GenerateResult result, long millis, PrintStream out) {
        JsonOut.print(out, json -> {
            Counts counts = result.counts();
            json.writeStartObject();
            json.writeStringField(
                    "outcome", result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeNumberField("contracts", counts.contracts());
            json.writeNumberField("operations", counts.operations());
            json.writeNumberField("types", counts.types());
            json.writeNumberField("written", counts.written());
            json.writeNumberField("unchanged", counts.unchanged());
            json.writeNumberField("deleted", counts.deleted());
            json.writeNumberField("millis", millis);
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic diagnostic : result.diagnostics()) {
                write(diagnostic, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", diagnostic.severity().word());
        json.writeStringField("code", diagnostic.code());
        json.writeStringField("message", diagnostic.message());
        json.writeStringField("file", diagnostic.location().file());
        json.writeNumberField("line", diagnostic.location().line());
        json.writeNumberField("column", diagnostic.location().column());
        json.writeStringField("pointer", diagnostic.location().pointer());
        if (!diagnostic.hint().isEmpty()) {
            json.writeStringField("hint", diagnostic.hint());
        }
        json.writeEndObject();
    }
}
