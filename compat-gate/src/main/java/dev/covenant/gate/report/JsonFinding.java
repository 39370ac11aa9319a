package dev.covenant.gate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.covenant.compat.Finding;
import dev.covenant.gate.Acceptance;
import dev.covenant.model.Location;
import java.io.IOException;
import java.util.Optional;

/**
 * A finding as one JSON object, with the keys of {@link dev.covenant.compat.FindingJson} and what the gate adds.
 */
final class JsonFinding {
    private JsonFinding() {}

    static void write(ToldFinding told, JsonGenerator json) throws IOException {
        Finding finding = told.finding();
        json.writeStartObject();
        if (!told.gate().contract().isEmpty()) {
            json.writeStringField("contract", told.gate().contract());
        }
        what(finding, json);
        location("baseLocation", told.base(), json);
        location("revisionLocation", told.revision(), json);
        JsonText.optional(json, "witness", finding.witness());
        JsonText.strings(json, "usages", finding.usages());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeStringField("meaning", told.meaning());
        json.writeStringField("advice", told.advice());
        if (told.accepted().isPresent()) {
            json.writeFieldName("accepted");
            acceptance(told.accepted().get(), json);
        }
        JsonText.optional(json, "carried", told.gate().carried());
        if (!finding.bufIds().isEmpty()) {
            json.writeObjectFieldStart("peerIds");
            JsonText.strings(json, "buf", finding.bufIds());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void what(Finding finding, JsonGenerator json) throws IOException {
        json.writeStringField("rule", finding.rule());
        if (!finding.aspect().isEmpty()) {
            json.writeStringField("aspect", finding.aspect());
        }
        json.writeStringField("position", finding.position().word());
        json.writeStringField("layer", finding.layer().name());
        json.writeStringField("victim", Words.of(finding.victim()));
        json.writeStringField("severity", finding.level().word());
        json.writeStringField("element", finding.element());
        JsonText.optional(json, "old", finding.before());
        JsonText.optional(json, "new", finding.after());
    }

    private static void location(String key, Optional<Place> place, JsonGenerator json) throws IOException {
        if (place.isPresent()) {
            json.writeObjectFieldStart(key);
            json.writeStringField("file", place.get().file());
            json.writeNumberField("line", place.get().line());
            json.writeNumberField("column", place.get().column());
            json.writeEndObject();
        }
    }

    static void acceptance(Acceptance acceptance, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonText.optional(json, "fingerprint", acceptance.fingerprint());
        JsonText.optional(json, "rule", acceptance.rule());
        JsonText.optional(json, "element", acceptance.element());
        JsonText.optional(json, "contract", acceptance.contract());
        json.writeStringField("reason", acceptance.reason());
        json.writeStringField("by", acceptance.by());
        json.writeStringField("until", Words.end(acceptance.until()));
        JsonText.optional(json, "ticket", acceptance.ticket());
        json.writeBooleanField("semverWaived", acceptance.semverWaived());
        Location place = acceptance.location();
        json.writeStringField("file", place.file());
        json.writeNumberField("line", place.line());
        json.writeEndObject();
    }
}
