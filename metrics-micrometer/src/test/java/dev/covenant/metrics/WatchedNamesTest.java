package dev.covenant.metrics;

import static dev.covenant.http.client.Orders.GET;
import static dev.covenant.http.client.Orders.ORDER_BY_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.watch.WatchFiles;
import dev.covenant.codegen.watch.WatchOptions;
import dev.covenant.faults.FaultServer;
import dev.covenant.http.client.ClientSettings;
import dev.covenant.http.client.Clients;
import dev.covenant.http.client.Exchange;
import dev.covenant.http.client.HttpCaller;
import dev.covenant.http.client.OperationFallback;
import dev.covenant.http.client.Orders.NotFound;
import dev.covenant.http.client.Orders.Order;
import dev.covenant.http.client.Reply;
import dev.covenant.http.client.ReplySink;
import dev.covenant.http.client.Transport;
import dev.covenant.http.client.TransportProvider;
import dev.covenant.http.client.TransportSettings;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.ReadOptions;
import dev.covenant.runtime.CallOptions;
import dev.covenant.runtime.Fallback;
import dev.covenant.runtime.Instance;
import dev.covenant.runtime.Target;
import dev.covenant.runtime.watch.CallError;
import dev.covenant.runtime.watch.CallOutcome;
import dev.covenant.runtime.watch.ClientMeter;
import dev.covenant.runtime.watch.Label;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dashboards and alerts ask for nothing that a client does not tell: their names are held against a real scrape after real calls. */
@Timeout(60)
final class WatchedNamesTest {
    private static final String ORDER = "{\"id\":\"7\",\"total\":42}";
    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Orders, version: '1'}
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              x-covenant: {deadline: 2s}
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: it}}
        """;

    /** Labels that Prometheus itself adds to every series. */
    private static final Set<String> ADDED = Set.of("job", "instance");

    private static final Pattern SELECTED = Pattern.compile("(covenant_[a-z_]+)\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(?:=~|!~|!=|=)(?:\"([^\"$]*)\")?");
    private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\) \\((?:rate\\()?(covenant_[a-z_]+)");
    private static final Pattern VALUES =
            Pattern.compile("label_values\\((covenant_[a-z_]+)[^,]*(?:,operation[^,]*)?, ([a-z_]+)\\)");

    private final MockClock clock = new MockClock();
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), clock);

    @TempDir
    private Path folder;

    @Test
    void everySeriesAndLabelThatIsAskedForIsScraped() throws IOException {
        Scrape scrape = scrapeAfterCalls();
        Set<String> asked = new TreeSet<>();
        for (GeneratedFile file : generated()) {
            String text = file.content().replace("\\\"", "\"");
            Matcher selected = SELECTED.matcher(text);
            while (selected.find()) {
                asked.add(selected.group(1));
                MATCHER.matcher(selected.group(2))
                        .results()
                        .forEach(matcher -> assertThat(scrape.labels(selected.group(1)))
                                .as("%s{%s}", selected.group(1), selected.group(2))
                                .contains(matcher.group(1)));
            }
            groupings(text)
                    .forEach(grouping -> assertThat(scrape.labels(grouping.get(0)))
                            .as("labels of %s", grouping.get(0))
                            .containsAll(grouping.subList(1, grouping.size())));
        }

        assertThat(asked).hasSizeGreaterThan(ClientMeter.values().length);
        assertThat(scrape.series()).containsAll(asked);
    }

    @Test
    void everyMeterOfTheTableIsScrapedWithItsLabelsAndNoOthers() {
        Scrape scrape = scrapeAfterCalls();

        assertThat(ClientMeter.values()).allSatisfy(meter -> {
            String name = meter.prometheusName() + (meter.kind() == ClientMeter.Kind.TIMER ? "_count" : "");
            assertThat(scrape.labels(name))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(
                            meter.labels().stream().map(Label::prometheusName).toList());
        });
    }

    @Test
    void everyValueThatIsAskedForIsOneOfThoseThatAreTold() {
        Set<String> told = new TreeSet<>(List.of("orders", "getOrder"));
        Stream.of(CallOutcome.values()).map(CallOutcome::label).forEach(told::add);
        Stream.of(CallError.values()).map(CallError::label).forEach(told::add);

        assertThat(generated()).allSatisfy(file -> {
            Matcher selected = SELECTED.matcher(file.content().replace("\\\"", "\""));
            while (selected.find()) {
                MATCHER.matcher(selected.group(2))
                        .results()
                        .filter(matcher ->
                                matcher.group(2) != null && !matcher.group(2).isEmpty())
                        .forEach(matcher ->
                                assertThat(told).contains(matcher.group(2).split("\\|")));
            }
        });
    }

    @Test
    void seriesOfAnInstanceThatIsGoneAreNoLongerScraped() {
        try (FaultServer one = FaultServer.start((peer, request) -> peer.json(200, ORDER));
                FaultServer other = FaultServer.start((peer, request) -> peer.json(200, ORDER))) {
            AtomicReference<List<Instance>> known = new AtomicReference<>(List.of(Instance.at(one.uri())));
            ClientSettings settings =
                    ClientSettings.builder().listener(CallMetrics.of(registry)).build();
            try (HttpCaller caller = HttpCaller.create(Target.of("orders").instances(known::get), settings)) {
                get(caller, "7");
                assertThat(scrape().values("target_instance")).containsExactly(one.uri());

                known.set(List.of(Instance.at(other.uri())));
                get(caller, "7");
                assertThat(scrape().values("target_instance")).containsExactly(other.uri());
            }
            assertThat(scrape().series()).noneMatch(name -> name.startsWith("covenant_client_instance"));
        }
    }

    private static List<List<String>> groupings(String text) {
        List<List<String>> groupings = new ArrayList<>();
        Matcher grouped = GROUPED.matcher(text);
        while (grouped.find()) {
            List<String> grouping = new ArrayList<>(List.of(grouped.group(2)));
            Stream.of(grouped.group(1).split(", "))
                    .filter(label -> !ADDED.contains(label))
                    .forEach(grouping::add);
            groupings.add(grouping);
        }
        Matcher values = VALUES.matcher(text);
        while (values.find()) {
            groupings.add(List.of(values.group(1), values.group(2)));
        }
        return groupings;
    }

    /** Calls that go well, that are rejected, that fail at one instance and at all, that fall back. */
    private Scrape scrapeAfterCalls() {
        ExecutorService executor = Executors.newCachedThreadPool();
        try (FaultServer server = FaultServer.start((peer, request) -> {
                    switch (request.target()) {
                        case "/orders/7" -> peer.json(200, ORDER);
                        case "/orders/8" -> peer.json(404, ORDER);
                        default -> peer.json(500, "{}");
                    }
                });
                FaultServer other = FaultServer.start((peer, request) -> peer.json(500, "{}"));
                Transport transport = new Counted(TransportProvider.best().create(transportSettings(executor)));
                HttpCaller caller = Clients.of(settings(transport), server, other)) {
            assertThat(get(caller, "7")).isEqualTo(new Order("7", 42));
            assertThatThrownBy(() -> get(caller, "8")).isInstanceOf(NotFound.class);
            for (int call = 0; call < 30; call++) {
                assertThat(get(caller, "9")).isEqualTo(new Order("none", 0));
            }
            return scrape();
        } finally {
            executor.shutdownNow();
        }
    }

    /** The first scrape after a while looks at the instances again; what it finds anew is in the next. */
    private Scrape scrape() {
        clock.add(Duration.ofSeconds(1));
        assertThat(registry.scrape()).isNotEmpty();
        return new Scrape(registry.scrape());
    }

    private ClientSettings settings(Transport transport) {
        return ClientSettings.builder()
                .policy(Clients.policy().build())
                .listener(CallMetrics.of(registry))
                .transport(transport)
                .fallback(OperationFallback.of(ORDER_BY_ID, Fallback.value(new Order("none", 0))))
                .build();
    }

    private static TransportSettings transportSettings(ExecutorService executor) {
        return new TransportSettings("orders", Duration.ofSeconds(2), 65_536, 16, Optional.empty(), executor);
    }

    private static Order get(HttpCaller caller, String id) {
        return caller.call(GET, ORDER_BY_ID, id, CallOptions.none());
    }

    private List<GeneratedFile> generated() {
        try {
            Path file = Files.writeString(folder.resolve("orders.yaml"), CONTRACT);
            ContractReader reader =
                    ServiceLoader.load(ContractReader.class).findFirst().orElseThrow();
            Contract contract =
                    reader.read(file, ReadOptions.defaults()).contract().orElseThrow();
            return WatchFiles.of(contract, WatchOptions.of("orders"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A transport that says how many connections it has, as not every one does. */
    private record Counted(Transport transport) implements Transport {
        @Override
        public Reply send(Exchange exchange) throws IOException {
            return transport.send(exchange);
        }

        @Override
        public void sendAsync(Exchange exchange, ReplySink sink) {
            transport.sendAsync(exchange, sink);
        }

        @Override
        public OptionalInt connections() {
            return OptionalInt.of(transport.connections().orElse(1));
        }

        @Override
        public void close() {
            transport.close();
        }
    }
}
