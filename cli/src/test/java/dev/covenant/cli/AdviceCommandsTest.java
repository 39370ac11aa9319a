package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that tell of changes and refuse nothing: changelog, migration, advise-version, rules. */
class AdviceCommandsTest {
    @TempDir
    Path folder;

    private String old = "";
    private String revised = "";

    @BeforeEach
    void write() {
        ShopProject shop = ShopProject.in(folder);
        old = shop.path("api/orders.yaml").toString();
        revised = shop.write("new.yaml", ShopProject.WITHOUT_TOTAL).toString();
    }

    @Test
    void theChangelogTellsOfEveryOperation() {
        CommandRun run = CommandRun.of("changelog", old, revised);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("## ").contains("/v1/orders/{id}", "total");
        CommandRun twice = CommandRun.of("changelog", old, revised, "--from", "1.0");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("OLD says already since when");
    }

    @Test
    void aFileHasNoVersionsToStartFrom() {
        ShopProject shop = new ShopProject(folder).settings("baseline: new.yaml");
        CommandRun run = shop.run("changelog", "--from", "1.0.0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there are no versions of new.yaml");
    }

    @Test
    void theMigrationGuideGoesFromContractToContractOrFromVersionToVersion() {
        CommandRun two = CommandRun.of("migration", old, revised);
        assertThat(two.code()).as(two.err()).isZero();
        assertThat(two.out()).startsWith("## ").contains("total");

        String both = new ShopProject(folder)
                .write("both.yaml", ShopProject.ORDERS.replace("components:\n", """
                      /v2/orders/{id}:
                        get:
                          operationId: getOrder2
                          parameters:
                            - {name: id, in: path, required: true, schema: {type: string}}
                            - {name: fields, in: query, required: true, schema: {type: string}}
                          responses: {'200': {description: ok}}
                    components:
                    """))
                .toString();
        CommandRun one = CommandRun.of("migration", both, "--from", "v1", "--to", "v2");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out()).contains("v1", "v2", "/v2/orders/{id}");
    }

    @Test
    void theMigrationGuideNeedsToKnowFromWhereToWhere() {
        assertThat(CommandRun.of("migration", old).err()).contains("from where to where?");
        assertThat(CommandRun.of("migration", old, "--from", "v1").err()).contains("belong together");
        CommandRun none = CommandRun.of("migration", old, "--from", "v1", "--to", "v9");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("v9");
    }

    @Test
    void theNextVersionIsAdvised() throws IOException {
        CommandRun text = CommandRun.of("advise-version", old, revised);
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out()).startsWith("required bump MAJOR: 2.0.0");
        JsonNode json = new ObjectMapper()
                .readTree(CommandRun.of("advise-version", old, revised, "--format", "json")
                        .out());
        assertThat(json.path("required").asText()).isEqualTo("major");
        assertThat(json.path("next").asText()).isEqualTo("2.0.0");
        assertThat(json.path("sufficient").asBoolean()).isFalse();
    }

    @Test
    void theVersionThatIsAboutToBeReleasedIsJudged() {
        CommandRun minor = CommandRun.of("check", old, revised, "--project-version", "1.1.0");
        assertThat(minor.code()).isEqualTo(1);
        assertThat(minor.out()).contains("required bump MAJOR: 2.0.0", "1.1.0");
        CommandRun major = CommandRun.of("check", old, revised, "--project-version", "2.0.0-SNAPSHOT");
        assertThat(major.code()).as(major.out()).isZero();
    }

    @Test
    void rulesAreListedAndExplained() throws IOException {
        CommandRun list = CommandRun.of("rules");
        assertThat(list.code()).isZero();
        assertThat(list.out())
                .containsPattern("(?m)^field\\.removed ")
                .containsPattern("(?m)^policy\\.acceptance\\.expired ");
        CommandRun one = CommandRun.of("rules", "--explain", "field.removed@out");
        assertThat(one.code()).isZero();
        assertThat(one.out()).startsWith("field.removed\n");
        JsonNode json = new ObjectMapper()
                .readTree(CommandRun.of("rules", "--format", "json").out());
        assertThat(json).hasSizeGreaterThan(60);
        assertThat(json.path(0).path("rule").asText()).isNotEmpty();
        assertThat(json.path(0).path("levels").isObject()).isTrue();
    }

    @Test
    void aMistypedRuleIsGuessed() {
        CommandRun run = CommandRun.of("rules", "--explain", "feild.removed");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no rule feild.removed; did you mean field.removed?");
        assertThat(CommandRun.of("rules", "field.removed").err()).contains("covenant rules --explain field.removed");
    }
}
