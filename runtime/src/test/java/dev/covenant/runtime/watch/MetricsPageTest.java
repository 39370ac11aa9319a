package dev.covenant.runtime.watch;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The page {@code docs/metrics.md} and the table of meters are one. Run with {@code -Dcovenant.rewrite=true} to write it. */
final class MetricsPageTest {
    private static final Path PAGE = Path.of("../docs/metrics.md");

    @Test
    void pageListsAllMetersLabelsAndOutcomes() throws IOException {
        assumeThat(Files.isDirectory(Path.of("../docs")))
                .as("the project's docs folder is here")
                .isTrue();
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| meter | in Prometheus | kind, unit | labels | what it is |\n|---|---|---|---|---|\n");
        for (ClientMeter meter : ClientMeter.values()) {
            page.append("| `%s` | `%s` | %s | %s | %s |\n"
                    .formatted(meter.meterName(), series(meter), kind(meter), labels(meter), meter.meaning()));
        }
        page.append(HISTOGRAMS.formatted(ClientMeter.LATENCY_BOUNDS.stream()
                .map(MetricsPageTest::seconds)
                .collect(joining(", "))));
        page.append("\n## Labels\n\n| label | in Prometheus | what it says |\n|---|---|---|\n");
        for (Label label : Label.values()) {
            page.append("| `%s` | `%s` | %s |\n".formatted(label.tag(), label.prometheusName(), label.meaning()));
        }
        page.append("\n## `outcome`\n\n| value | what it means |\n|---|---|\n");
        for (CallOutcome outcome : CallOutcome.values()) {
            page.append("| `%s` | %s |\n".formatted(outcome.label(), outcome.meaning()));
        }
        page.append("\n## `error`\n\n| value | what it means |\n|---|---|\n");
        for (CallError error : CallError.values()) {
            page.append("| `%s` | %s |\n".formatted(error.label(), error.meaning()));
        }
        return page.append(USE).toString();
    }

    private static String series(ClientMeter meter) {
        String name = meter.prometheusName();
        return meter.kind() == ClientMeter.Kind.TIMER ? name + "_{bucket,count,sum,max}" : name;
    }

    private static String kind(ClientMeter meter) {
        String kind = meter.kind().name().toLowerCase(java.util.Locale.ROOT);
        return meter.unit().isEmpty() ? kind : kind + ", " + meter.unit();
    }

    private static String labels(ClientMeter meter) {
        return meter.labels().stream().map(label -> "`" + label.tag() + "`").collect(joining(" "));
    }

    private static String seconds(Duration bound) {
        return bound.toMillis() % 1_000 == 0
                ? String.valueOf(bound.toSeconds())
                : String.valueOf(bound.toMillis() / 1_000.0);
    }

    private static final String INTRODUCTION = """
        # What is measured of clients

        Written by `MetricsPageTest` from `ClientMeter`; change it there.

        The module `covenant-metrics-micrometer` fills a Micrometer registry with these, for every client that is given its
        listener:

        ```java
        ClientSettings settings = ClientSettings.builder().listener(CallMetrics.of(registry)).build();
        ```

        """;

    private static final String HISTOGRAMS = """

        The timers' histograms have buckets up to (seconds): %s.

        Of every operation called there is a series of successes, perhaps with the value 0; series of other outcomes begin with
        the first. Gauges live as long as a client of their target is open, and meters of an instance as long as it is known.
        Several clients of one target count together: what is under way is added up, of states the worst is told. Gauges are
        at most half a second old.
        """;

    private static final String USE = """

        ## Dashboards and alerts

        `covenant watch orders.yaml --target order-service --out watch` writes a Grafana dashboard and alert rules for
        Prometheus that use these names, with the operations and deadlines of the contract.

        - Success rate: `sum(rate(covenant_client_calls_seconds_count{outcome=~"success|rejected"}[5m])) /
          sum(rate(covenant_client_calls_seconds_count{outcome!="local"}[5m]))`
        - Requests per call: `1 + sum(rate(covenant_client_retries_total[5m])) /
          sum(rate(covenant_client_calls_seconds_count[5m]))`
        """;
}
