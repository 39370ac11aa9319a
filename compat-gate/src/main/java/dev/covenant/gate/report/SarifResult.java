package dev.covenant.gate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Level;
import dev.covenant.gate.Acceptance;
import dev.covenant.gate.Printable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Findings as SARIF's results.
 */
final class SarifResult {
    private final JsonGenerator json;
    private final List<String> rules;
    private final Repository repository = new Repository();
    private final Survivors survivors = new Survivors(new Sources());

    SarifResult(JsonGenerator json, List<String> rules) {
        this.json = json;
        this.rules = rules;
    }

    static String level(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARN -> "warning";
            case INFO -> "note";
            case OFF -> "none";
        };
    }

    void write(ToldFinding told) throws IOException {
        Finding finding = told.finding();
        boolean carried = told.gate().carried().isPresent();
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rules.indexOf(finding.rule()));
        json.writeStringField("kind", carried ? "informational" : "fail");
        json.writeStringField("level", carried ? "none" : level(finding.level()));
        message(message(told));
        locations(told);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("covenant/v1", finding.fingerprint());
        json.writeEndObject();
        if (told.accepted().isPresent()) {
            suppression(told.accepted().get());
        }
        properties(told);
        json.writeEndObject();
    }

    private static String message(ToldFinding told) {
        String values = told.hasValues() ? ": " + told.before() + " -> " + told.after() : "";
        return told.element() + values + ". " + told.explanation();
    }

    /** What looks like a link in a message would be one. */
    private void message(String text) throws IOException {
        json.writeObjectFieldStart("message");
        json.writeStringField("text", Printable.visible(text).replace("[", "\\["));
        json.writeEndObject();
    }

    /** What is gone is shown where it would be now: platforms have only the new files. */
    private void locations(ToldFinding told) throws IOException {
        Optional<Place> now = survivors.anchor(told);
        json.writeArrayFieldStart("locations");
        if (now.isPresent()) {
            json.writeStartObject();
            physical(now.get());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (told.base().isPresent() && !now.orElseThrow().isSame(told.base().get())) {
            json.writeArrayFieldStart("relatedLocations");
            json.writeStartObject();
            json.writeNumberField("id", 1);
            physical(told.base().get());
            message("as it was (" + told.gate().base().label() + ")");
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private void physical(Place place) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", Repository.uri(repository.file(place)));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", Math.max(1, place.line()));
        if (place.column() > 0) {
            json.writeNumberField("startColumn", place.column());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void suppression(Acceptance accepted) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification", Words.reason(accepted) + ", until " + Words.end(accepted.until()));
        json.writeEndObject();
        json.writeEndArray();
    }

    private void properties(ToldFinding told) throws IOException {
        Finding finding = told.finding();
        json.writeObjectFieldStart("properties");
        json.writeStringField("position", finding.position().word());
        json.writeStringField("layer", finding.layer().name());
        json.writeStringField("victim", Words.of(finding.victim()));
        json.writeStringField("element", finding.element());
        JsonText.optional(json, "old", finding.before());
        JsonText.optional(json, "new", finding.after());
        JsonText.optional(json, "witness", finding.witness());
        JsonText.optional(json, "carried", told.gate().carried());
        JsonText.strings(json, "usages", finding.usages());
        json.writeEndObject();
    }
}
