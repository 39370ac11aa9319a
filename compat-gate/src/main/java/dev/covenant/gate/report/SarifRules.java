package dev.covenant.gate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.covenant.compat.RuleCatalogue;
import dev.covenant.compat.RuleDescription;
import dev.covenant.gate.GateRules;
import dev.covenant.gate.Markdown;
import java.io.IOException;
import java.util.List;

/**
 * Rules as SARIF describes them ({@code reportingDescriptor}).
 *
 * @param catalogue what rules say of themselves
 */
record SarifRules(RuleCatalogue catalogue) {
    static SarifRules load() {
        return new SarifRules(GateRules.catalogue());
    }

    /** A rule; one that is in no catalogue is told by its first finding. */
    void write(String id, List<ToldFinding> findings, JsonGenerator json) throws IOException {
        ToldFinding first = findings.stream()
                .filter(finding -> finding.finding().rule().equals(id))
                .findFirst()
                .orElseThrow();
        boolean known = !catalogue.find(id).isEmpty();
        String told = first.explanation();
        json.writeStartObject();
        json.writeStringField("id", id);
        text("shortDescription", first.finding().meaning(), json);
        text(
                "fullDescription",
                catalogue.find(id).stream().findFirst().map(SarifRules::words).orElse(told),
                json);
        json.writeObjectFieldStart("help");
        json.writeStringField("text", known ? catalogue.explanation(id) : told);
        json.writeStringField("markdown", known ? catalogue.page(id) : Markdown.text(told));
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", SarifResult.level(first.level()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        JsonText.strings(
                json, "tags", List.of("compatibility", Words.of(first.finding().layer())));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What it always means; the advice of a finding may be about its own element. */
    private static String words(RuleDescription rule) {
        return rule.meaning() + " " + rule.advice();
    }

    private static void text(String key, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
