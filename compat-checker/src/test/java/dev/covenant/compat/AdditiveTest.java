package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profile under which things are only added, never removed, and removed only after their days of grace. */
class AdditiveTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: {type: string}, b: {type: string}} | {a: {type: string}} | field.removed",
                "{a: {enum: [x, y]}} | {a: {enum: [x]}} | enum.value.removed",
                "{a: {type: string, default: x}} | {a: {type: string, default: y}} | schema.default.changed"
            })
    void whatOnlyWarnsElsewhereIsAnError(String before, String after, String rule) {
        assertThat(levels(before, after, Profile.ADDITIVE, rule)).containsOnly(Level.ERROR);
        assertThat(levels(before, after, Profile.STANDARD, rule)).doesNotContain(Level.ERROR);
    }

    @Test
    void aValueThatIsNotSentAnyMoreIsAnErrorToo() {
        String before = "{a: {enum: [x, y]}}";
        String after = "{a: {enum: [x]}}";
        assertThat(findings(answer(before), answer(after), Profile.ADDITIVE))
                .anyMatch(finding -> finding.rule().equals("enum.value.removed") && finding.isBreaking());
        assertThat(findings(answer(before), answer(after), Profile.STANDARD)).noneMatch(Finding::isBreaking);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: {type: string}, b: {type: string}} | field.added.no-default",
                "{a: {type: string}, b: {type: string, default: x}} | field.added-optional",
                "{a: {type: string}, b: {type: string, nullable: true}} | field.added-optional"
            })
    void aNewPropertyMustSayWhatHoldsWithoutIt(String after, String rule) {
        assertThat(findings(body("{a: {type: string}}"), body(after), Profile.ADDITIVE))
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    @Test
    void aNewParameterMustSayWhatHoldsWithoutIt() {
        assertThat(findings(
                        parameters(""), parameters("{name: q, in: query, schema: {type: string}}"), Profile.ADDITIVE))
                .extracting(Finding::rule)
                .containsExactly("parameter.added.no-default");
        assertThat(findings(
                        parameters(""),
                        parameters("{name: q, in: query, schema: {type: string, default: x}}"),
                        Profile.ADDITIVE))
                .extracting(Finding::rule)
                .containsExactly("parameter.added-optional");
    }

    @ParameterizedTest
    @CsvSource({
        "stable, 2026-07-13, lifecycle.sunset.too-soon",
        "stable, 2026-07-14, lifecycle.deprecated",
        "beta, 2026-02-13, lifecycle.sunset.too-soon",
        "beta, 2026-02-14, lifecycle.deprecated",
    })
    void whatIsStableLives180DaysAfterItsEndIsAnnouncedAndWhatIsBeta30(String level, String day, String rule) {
        String ending = "deprecated: true, x-sunset: '" + day + "', ";
        assertThat(findings(operation(level, ""), operation(level, ending), Profile.ADDITIVE))
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    @Test
    void whatIsAlphaMayEndToday() {
        String ending = "deprecated: true, x-sunset: '" + Contracts.TODAY + "', ";
        assertThat(findings(operation("alpha", ""), operation("alpha", ending), Profile.ADDITIVE))
                .isEmpty();
    }

    private List<Level> levels(String before, String after, Profile profile, String rule) {
        String position = rule.equals("enum.value.removed") ? "out" : "in";
        Contract old = position.equals("in") ? body(before) : answer(before);
        Contract revised = position.equals("in") ? body(after) : answer(after);
        return findings(old, revised, profile).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::level)
                .toList();
    }

    private static List<Finding> findings(Contract old, Contract revised, Profile profile) {
        CheckRequest request = CheckRequest.of(old, revised, Contracts.TODAY).withProfile(profile);
        return CheckJob.run(request).findings();
    }

    private Contract body(String properties) {
        return contract(
                "put: {operationId: a, requestBody: {content: {application/json: {schema: {type: object, properties: "
                        + properties + "}}}}, responses: {'204': {description: fine}}}");
    }

    private Contract answer(String properties) {
        return contract("get: {operationId: a, responses: {'200': {description: fine, content: {application/json: "
                + "{schema: {type: object, properties: " + properties + "}}}}}}");
    }

    private Contract parameters(String parameters) {
        return contract(
                "get: {operationId: a, parameters: [" + parameters + "], responses: {'204': {description: fine}}}");
    }

    private Contract operation(String level, String facts) {
        return contract("get: {operationId: a, x-stability-level: " + level + ", " + facts
                + "responses: {'204': {description: fine}}}");
    }

    private Contract contract(String operation) {
        return Contracts.of(
                folder, "openapi: 3.0.3\ninfo: {title: T, version: draft}\npaths:\n  /a:\n    " + operation + "\n");
    }
}
