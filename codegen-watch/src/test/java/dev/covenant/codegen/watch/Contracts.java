package dev.covenant.codegen.watch;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Contracts for tests, read by the reader that users have. */
final class Contracts {
    static final String ORDERS = """
        openapi: 3.1.0
        info: {title: Order Service, version: 1.4.0}
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              summary: One order
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: it}}
          /orders:
            post:
              operationId: createOrder
              x-covenant: {deadline: 2s}
              responses: {'201': {description: made}}
          /reports:
            get:
              operationId: getReport
              x-covenant: {timeout: 30s}
              responses: {'200': {description: it}}
        """;

    private Contracts() {}

    static Contract read(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("contract.yaml"), text);
        ContractReader reader =
                ServiceLoader.load(ContractReader.class).findFirst().orElseThrow();
        return reader.read(file, ReadOptions.defaults()).contract().orElseThrow();
    }
}
