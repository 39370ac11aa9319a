package dev.covenant.gate;

import dev.covenant.model.Contract;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.openapi.OpenApiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small contracts of a shop, and sides of them. */
final class Shop {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    static final String ORDERS = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.4.0}
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              summary: Reads an order.
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses:
                "200":
                  description: the order
                  content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
          /orders:
            post:
              operationId: createOrder
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
              responses:
                "201": {description: done}
        components:
          schemas:
            Order:
              type: object
              required: [id]
              properties:
                id: {type: string}
                discount: {type: number}
                state: {type: string, enum: [open, paid]}
        """;

    /** An operation is gone. */
    static final String WITHOUT_POST = ORDERS.replaceFirst("(?s)  /orders:\n.*?components:", "components:");

    /** There is one more operation. */
    static final String WITH_LIST = ORDERS.replace("components:\n", """
          /items:
            get:
              responses:
                "200": {description: all}
        components:
        """);

    /** Everything is on its way out. */
    static final String LEAVING =
            ORDERS.replace("operationId:", "deprecated: true\n      x-sunset: 2026-01-01\n      operationId:");

    private final Path folder;

    Shop(Path folder) {
        this.folder = folder;
    }

    static String version(String contract, String version) {
        return contract.replace("version: 1.4.0", "version: " + version);
    }

    Contract contract(String name, String text) {
        try {
            Path file = Files.createTempDirectory(folder, "side").resolve(name);
            var read = new OpenApiReader().read(Files.writeString(file, text), ReadOptions.defaults());
            return read.contract()
                    .orElseThrow(() ->
                            new IllegalArgumentException(read.diagnostics().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A side of one contract, whose release is not known. */
    Side side(String text) {
        return side(Optional.empty(), "orders.yaml", text);
    }

    Side release(String version, String text) {
        return side(Optional.of(version), "orders.yaml", text);
    }

    /** @param files names and texts by turns */
    Side side(Optional<String> version, String... files) {
        List<NamedContract> contracts = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            contracts.add(new NamedContract(files[i], contract(files[i], files[i + 1])));
        }
        String label = version.map(text -> "maven:com.acme:orders:" + text).orElse("api");
        return new Side(label, version, Path.of(""), "", contracts);
    }

    static GateReport run(Side old, Side revised, GateSettings settings) {
        return GateJob.run(new GateRequest(old, revised, List.of(), settings));
    }

    static GateReport run(Side old, Side revised) {
        return run(old, revised, GateSettings.on(TODAY));
    }

    /** Level, rule and element of each. */
    static List<String> told(GateReport report) {
        return report.findings().stream()
                .map(found -> found.finding().level().word() + " "
                        + found.finding().rule() + " " + found.finding().element())
                .toList();
    }

    static GateFinding only(GateReport report, String rule) {
        List<GateFinding> found = report.findings().stream()
                .filter(finding -> finding.finding().rule().equals(rule))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(rule + " is not found once: " + told(report));
        }
        return found.get(0);
    }
}
