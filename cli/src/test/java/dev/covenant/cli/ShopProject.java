package dev.covenant.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project in a temporary folder with one contract, {@code api/orders.yaml}, which can change. */
record ShopProject(Path folder) {
    static final String ORDERS = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.0.0}
        paths:
          /v1/orders/{id}:
            get:
              operationId: getOrder
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses:
                '200':
                  description: ok
                  content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
        components:
          schemas:
            Order:
              type: object
              required: [id, total]
              properties:
                id: {type: string}
                total: {type: integer}
        """;

    /** {@link #ORDERS} without a property that old clients read: an error. */
    static final String WITHOUT_TOTAL =
            ORDERS.replace("[id, total]", "[id]").replace("        total: {type: integer}\n", "");

    /** {@link #ORDERS} with a property more: no harm. */
    static final String WITH_NOTE = ORDERS.replace(
            "        id: {type: string}\n", "        id: {type: string}\n        note: {type: string}\n");

    static ShopProject in(Path folder) {
        return new ShopProject(folder).contract(ORDERS);
    }

    ShopProject contract(String content) {
        write("api/orders.yaml", content);
        return this;
    }

    /** What {@code covenant.yaml} says below {@code compatibility}, beside the contracts. */
    ShopProject settings(String lines) {
        write("covenant.yaml", ("compatibility:\n" + ("contracts: [api]\n" + lines).indent(2)));
        return this;
    }

    Path write(String path, String content) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String path) {
        return folder.resolve(path);
    }

    /** A command with the settings of this project, on a day in January 2026. */
    CommandRun run(String command, String... more) {
        List<String> words = new ArrayList<>(
                List.of(command, "--config", folder.resolve("covenant.yaml").toString()));
        if (!command.equals("baseline")) {
            words.addAll(List.of("--today", "2026-01-15", "--offline"));
        }
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }
}
