package dev.covenant.gate.baseline;

import dev.covenant.gate.NamedContract;
import dev.covenant.gate.Side;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Small contracts for tests. */
final class Contracts {
    private Contracts() {}

    /** An OpenAPI contract with one operation. */
    static String openApi(String title) {
        return openApi(title, "type: string");
    }

    /** The same whose answer has a given schema. */
    static String openApi(String title, String schema) {
        return """
            openapi: 3.0.3
            info: {title: %s, version: 1.0.0}
            paths:
              /things:
                get:
                  operationId: listThings
                  responses:
                    '200':
                      description: all
                      content:
                        application/json:
                          schema: {%s}
            """.formatted(title, schema);
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** How contracts are read where some are proto; skips the test where there is no protoc. */
    static ReadOptions withProtoc() {
        Path protoc =
                Path.of(System.getProperty("covenant.protoc", "no-protoc")).toAbsolutePath();
        Assumptions.assumeTrue(Files.isRegularFile(protoc), "no protoc (system property covenant.protoc)");
        // What a repository has is not executable.
        boolean usable = Files.isExecutable(protoc) || protoc.toFile().setExecutable(true);
        Assumptions.assumeTrue(usable, "protoc cannot be run here: " + protoc);
        return ReadOptions.defaults().withTools(NativeTools.of(Map.of(NativeTool.PROTOC, protoc)));
    }

    static List<String> keys(Side side) {
        return side.contracts().stream().map(NamedContract::key).toList();
    }

    static List<String> titles(Side side) {
        return side.contracts().stream()
                .map(each -> each.contract().info().title())
                .toList();
    }

    static Side side(SideResult result) {
        if (result instanceof SideResult.Found found) {
            return found.side();
        }
        throw new AssertionError("not found: " + result);
    }
}
