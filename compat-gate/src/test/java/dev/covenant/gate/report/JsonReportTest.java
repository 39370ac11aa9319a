package dev.covenant.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.covenant.compat.Direction;
import dev.covenant.compat.FindingJson;
import dev.covenant.gate.GateFinding;
import dev.covenant.gate.GateReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form for programs, and its published schema. */
class JsonReportTest {
    private static final Path PUBLISHED = Path.of("../docs/schema/covenant-check-1.json");

    static Stream<GateReport> reports() {
        return Stream.of(
                Fixture.shop(),
                Fixture.shop(Direction.FULL),
                Fixture.shop(Direction.FORWARD),
                Fixture.unchanged(),
                Hostile.report(),
                Fixture.nextMajor());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportIsAsTheSchemaSays(GateReport report) throws IOException {
        // Readers are to ignore what they do not know; we are to write nothing that is not described.
        String strict = Files.readString(PUBLISHED)
                .replace("\"type\": \"object\"", "\"type\": \"object\", \"additionalProperties\": false");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(strict, InputFormat.JSON);
        assertThat(schema.validate(Fixture.write(ReportForm.JSON, report), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aFindingHasTheKeysOfTheCheckersOwnJson() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (GateFinding finding : Fixture.shop().findings()) {
            JsonNode own = json.readTree(FindingJson.of(finding.finding()));
            JsonNode told = json.readTree(
                    JsonText.line(out -> JsonFinding.write(new ToldFinding(finding, finding.base()), out)));
            assertThat(told.fieldNames()).toIterable().containsAll(own::fieldNames);
        }
    }

    @Test
    void theSchemaIsInTheJarToo() throws IOException {
        try (var in = ReportForm.class.getResourceAsStream("covenant-check-1.json")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(PUBLISHED));
        }
    }

    @Test
    void aFindingIsALine() {
        assertThat(Fixture.write(ReportForm.JSON, Fixture.shop()).lines())
                .anyMatch(line -> line.contains("\"rule\":\"operation.removed\"")
                        && line.contains("\"element\":\"DELETE /orders/{id}\"")
                        && line.contains("\"fingerprint\":\""));
    }

    @Test
    void whatIsAcceptedSaysWhoAnswersForIt() {
        assertThat(Fixture.write(ReportForm.JSON, Fixture.shop()))
                .contains("\"accepted\":{\"rule\":\"field.removed\",\"element\":\"Order.discount\","
                        + "\"reason\":\"nobody reads it\",\"by\":\"ann\",\"until\":\"2026-06-30\"");
    }

    @Test
    void nothingInItIsMoreThanAscii() {
        assertThat(Fixture.write(ReportForm.JSON, Hostile.report())).matches("[\\n -~]*");
    }
}
