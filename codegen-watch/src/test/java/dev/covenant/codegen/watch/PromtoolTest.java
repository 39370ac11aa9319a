package dev.covenant.codegen.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus' own opinion of the rules, where its {@code promtool} is on the path. */
final class PromtoolTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "a\"} or \n up{{ $x }} [5m] ä🚀\\", "https://orders.example.com/v2"})
    void rulesAreAccepted(String target) throws IOException, InterruptedException {
        String contract = Contracts.ORDERS
                .replace("createOrder", "'get\"} or up{x=\"'")
                .replace("Order Service", "\"{{ $value }} }} \\\" ${x}\"");
        String rules = new RulesFile(
                        Contracts.read(folder, contract), new WatchOptions(target, new BigDecimal("99.95")))
                .spec()
                .content();

        check(rules);
    }

    /** Prometheus plays through {@code alerts.test.yaml}: a time in which everything goes wrong, and one in which nothing worth a word does. */
    @Test
    void alertsFireWhenTheyShouldAndNotOtherwise() throws IOException, InterruptedException {
        String rules = new RulesFile(Contracts.read(folder, Contracts.ORDERS), WatchOptions.of("orders"))
                .spec()
                .content();
        Files.writeString(folder.resolve("rules.yaml"), rules);
        Path test = folder.resolve("alerts.test.yaml");
        try (InputStream in = PromtoolTest.class.getResourceAsStream("alerts.test.yaml")) {
            Files.copy(Objects.requireNonNull(in), test);
        }

        run("test", test);
    }

    /** As rules, since promtool reads nothing else, with values for Grafana's variables. */
    @Test
    void queriesOfTheDashboardAreAccepted() throws IOException, InterruptedException {
        String dashboard = new DashboardFile(Contracts.read(folder, Contracts.ORDERS), WatchOptions.of("orders"))
                .spec()
                .content();
        List<Rule> rules = new ArrayList<>();
        for (String query : new ObjectMapper().readTree(dashboard).findValuesAsText("expr")) {
            String asked = query.replace("$__rate_interval", "5m").replace("$target", "orders");
            rules.add(new Rule.Recorded("query:" + rules.size(), asked));
        }

        assertThat(rules).hasSizeGreaterThan(30);
        check(RulesYaml.of(List.of(), Map.of("dashboard", rules)));
    }

    private void check(String rules) throws IOException, InterruptedException {
        run("check", Files.writeString(folder.resolve("rules.yaml"), rules));
    }

    private static void run(String verb, Path file) throws IOException, InterruptedException {
        Optional<Path> promtool = promtool();
        assumeThat(promtool).as("promtool is on the PATH").isPresent();
        Process process = new ProcessBuilder(promtool.orElseThrow().toString(), verb, "rules", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("SUCCESS");
    }

    private static Optional<Path> promtool() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
