package dev.covenant.codegen.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.model.Contract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

final class RulesFileTest {
    @TempDir
    private Path folder;

    @Test
    void burnRatesAreThoseOfTheWorkbookForTheObjective() throws IOException {
        String page = query(rules(new WatchOptions("orders", new BigDecimal("99.5"))), "CovenantErrorBudgetBurn");

        assertThat(page).isEqualTo("""
            (target:covenant_client_failures:ratio_rate1h{target="orders"} > 0.072 \
            and target:covenant_client_failures:ratio_rate5m{target="orders"} > 0.072)
            or
            (target:covenant_client_failures:ratio_rate6h{target="orders"} > 0.03 \
            and target:covenant_client_failures:ratio_rate30m{target="orders"} > 0.03)\
            """);
    }

    @Test
    void everySeriesThatAnAlertReadsIsRecorded() throws IOException {
        List<Map<String, Object>> rules = rules(WatchOptions.of("orders"));
        List<Object> recorded = rules.stream()
                .map(rule -> rule.get("record"))
                .filter(name -> name != null)
                .toList();

        assertThat(recorded)
                .hasSize(7)
                .allSatisfy(name -> assertThat(rules.toString()).contains(name + "{target=\"orders\"} > "));
    }

    @Test
    void deadlinesAreThoseOfTheContractAndElseTheStandard() throws IOException {
        List<String> late = rules(WatchOptions.of("orders")).stream()
                .filter(rule -> "CovenantDeadlineMissed".equals(rule.get("alert")))
                .map(rule -> (String) rule.get("expr"))
                .toList();

        assertThat(late).hasSize(3);
        assertThat(late.get(0)).contains("operation=~\"createOrder\"", "[5m]))) > 2.5\nor\nsum ");
        assertThat(late.get(1)).contains("operation=~\"getReport\"").doesNotContain("histogram");
        assertThat(late.get(2)).contains("operation!~\"createOrder|getReport\"", "[5m]))) > 10\n");
    }

    @Test
    void everyAlertSaysWhoShouldKnowAndWhat() throws IOException {
        assertThat(rules(WatchOptions.of("orders")))
                .filteredOn(rule -> rule.containsKey("alert"))
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> {
                    assertThat(rule).containsKeys("expr", "for", "labels", "annotations");
                    assertThat(rule.get("labels")).asString().matches("\\{severity=(page|ticket)(, deadline=\\d+s)?}");
                    assertThat(rule.get("annotations")).asString().contains("summary=", "description=");
                });
    }

    /** Prometheus' own check (promtool) calls it a fault. */
    @Test
    void noTwoRulesHaveNameAndLabelsInCommon() throws IOException {
        assertThat(rules(WatchOptions.of("orders")).stream()
                        .map(rule -> rule.get("alert") + " " + rule.get("record") + " " + rule.get("labels")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"} or up{x=\"",
                "line\nbreak",
                "${datasource}",
                "{{ $value }}",
                "订单\u2028",
                "a: b #c",
                "\uD83D"
            })
    void uglyTargetsAndNamesStayTexts(String ugly) throws IOException {
        String quoted = RulesYaml.quoted(ugly.replace("\uD83D", "x"));
        Contract contract = Contracts.read(
                folder, Contracts.ORDERS.replace("createOrder", quoted).replace("Order Service", "'" + "x" + "'"));
        String text = new RulesFile(contract, WatchOptions.of(ugly)).spec().content();

        assertThat(rules(text)).hasSameSizeAs(rules(WatchOptions.of("orders")));
        assertThat(text).contains("{target=" + PromQl.literal(ugly) + "}");
        assertThat(text.chars()).allMatch(c -> c == '\n' || c >= ' ');
    }

    @Test
    void objectiveIsAPercentage() {
        assertThatThrownBy(() -> new WatchOptions("orders", new BigDecimal("100")))
                .hasMessage("the objective is a percentage from 50 to below 100, not 100");
        assertThatThrownBy(() -> new WatchOptions("orders", new BigDecimal("0.999")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WatchOptions.of(" ")).hasMessage("a target needs a name");
    }

    private List<Map<String, Object>> rules(WatchOptions options) throws IOException {
        return rules(new RulesFile(Contracts.read(folder, Contracts.ORDERS), options)
                .spec()
                .content());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules(String text) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Map<String, Object> group : (List<Map<String, Object>>) Objects.requireNonNull(file.get("groups"))) {
            rules.addAll((List<Map<String, Object>>) Objects.requireNonNull(group.get("rules")));
        }
        return rules;
    }

    private static String query(List<Map<String, Object>> rules, String alert) {
        Map<String, Object> rule = rules.stream()
                .filter(each -> alert.equals(each.get("alert")))
                .findFirst()
                .orElseThrow();
        return String.valueOf(rule.get("expr"));
    }
}
