package dev.covenant.codegen.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.runtime.watch.ClientMeter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DashboardFileTest {
    @TempDir
    private Path folder;

    @Test
    void dashboardAsksWhereItsDataAreAndWhichTargetIsMeant() throws IOException {
        JsonNode dashboard = dashboard(Contracts.ORDERS, "order-service");

        assertThat(dashboard.at("/uid").asText()).isEqualTo("covenant-order-service");
        assertThat(dashboard.at("/title").asText()).isEqualTo("Clients of Order Service");
        assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
        assertThat(dashboard.at("/templating/list/1/current/value").asText()).isEqualTo("order-service");
        assertThat(panels(dashboard))
                .filteredOn(panel -> panel.has("targets"))
                .hasSizeGreaterThan(25)
                .allSatisfy(panel -> {
                    assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
                    assertThat(panel.at("/targets/0/expr").asText()).contains("target=\"$target\"");
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyMeterIsShown(ClientMeter meter) throws IOException {
        assertThat(dashboard(Contracts.ORDERS, "orders").findValuesAsText("expr"))
                .anyMatch(query -> query.contains(meter.prometheusName()));
    }

    @Test
    void picturesLieBesideEachOtherAndNotOnEachOther() throws IOException {
        List<JsonNode> panels = panels(dashboard(Contracts.ORDERS, "orders"));
        List<String> taken = new ArrayList<>();
        for (JsonNode panel : panels) {
            JsonNode place = panel.get("gridPos");
            assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(24);
            for (int y = 0; y < place.get("h").asInt(); y++) {
                for (int x = 0; x < place.get("w").asInt(); x++) {
                    taken.add(
                            (place.get("x").asInt() + x) + "/" + (place.get("y").asInt() + y));
                }
            }
        }

        assertThat(taken).doesNotHaveDuplicates();
        assertThat(panels.stream().map(panel -> panel.get("id").asInt())).doesNotHaveDuplicates();
    }

    @Test
    void successRateIsRedBelowTheObjective() throws IOException {
        JsonNode success = panels(dashboard(Contracts.ORDERS, "orders")).get(1);

        assertThat(success.at("/title").asText()).isEqualTo("Success rate");
        assertThat(success.at("/fieldConfig/defaults/thresholds/steps"))
                .hasToString("[{\"color\":\"red\",\"value\":null},{\"color\":\"green\",\"value\":0.999}]");
    }

    @Test
    void tableListsOperationsWithTheirDeadlines() throws IOException {
        String table = dashboard(Contracts.ORDERS, "orders")
                .findValuesAsText("content")
                .get(0);

        assertThat(table)
                .contains("| createOrder | POST /orders | 2 s |  |")
                .contains("| getOrder | GET /orders/\\{id\\} | 10 s | One order |")
                .contains("| getReport | GET /reports | 30 s |  |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\" } ], \\\"x", "${target}", "$__all", "[[target]]", "| a |", "<script>", "a\\nb", "订单"})
    void uglyTextsStayTexts(String ugly) throws IOException {
        JsonNode dashboard = dashboard(
                Contracts.ORDERS.replace("Order Service", "\"" + ugly + "\"").replace("One order", "\"" + ugly + "\""),
                "orders");
        String title = dashboard.at("/title").asText();
        String table = dashboard.findValuesAsText("content").get(0);

        assertThat(panels(dashboard)).hasSameSizeAs(panels(dashboard(Contracts.ORDERS, "orders")));
        assertThat(title + table).doesNotContain("$", "[[target");
        assertThat(table).doesNotContain(" <script", "**<script", "| a |");
    }

    @Test
    void targetsThatLookAlikeHaveFilesAndIdsOfTheirOwn() throws IOException {
        List<GeneratedFile> files = new ArrayList<>();
        for (String target :
                List.of("orders", "Orders", "https://a:1/x", "https://a:1/y", "o".repeat(80), "../../etc")) {
            files.addAll(WatchFiles.of(Contracts.read(folder, Contracts.ORDERS), WatchOptions.of(target)));
        }

        assertThat(files.stream().map(file -> file.path().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .allMatch(path -> path.matches("(grafana|prometheus)/[a-z0-9-]+\\.(json|rules\\.yaml)"));
        assertThat(files.stream()
                        .filter(file -> file.path().endsWith(".json"))
                        .map(file -> file.content().lines().skip(1).findFirst().orElseThrow()))
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches("  \"uid\" : \"[a-z0-9-]{1,40}\","));
    }

    @Test
    void sameContractGivesTheSameBytes() throws IOException {
        assertThat(WatchFiles.of(Contracts.read(folder, Contracts.ORDERS), WatchOptions.of("orders")))
                .isEqualTo(WatchFiles.of(Contracts.read(folder, Contracts.ORDERS), WatchOptions.of("orders")));
    }

    private JsonNode dashboard(String contract, String target) throws IOException {
        GeneratedFile file = new DashboardFile(Contracts.read(folder, contract), WatchOptions.of(target)).spec();
        return new ObjectMapper().readTree(file.content());
    }

    private static List<JsonNode> panels(JsonNode dashboard) {
        List<JsonNode> panels = new ArrayList<>();
        dashboard.get("panels").forEach(panels::add);
        return panels;
    }
}
