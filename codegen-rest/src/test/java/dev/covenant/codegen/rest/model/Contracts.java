package dev.covenant.codegen.rest.model;

import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.TypeRef;
import dev.covenant.model.openapi.OpenApiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Contracts from text.
 */
final class Contracts {
    private Contracts() {}

    /** A contract without its first lines. */
    static Contract read(String rest) {
        try {
            Path file = Files.createTempFile("contract", ".yaml");
            try {
                Files.writeString(file, "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n" + rest);
                ReadResult result = new OpenApiReader().read(file, ReadOptions.defaults());
                return result.contract().orElseThrow(() -> new AssertionError(result.diagnostics()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TypeRef ref(String component) {
        return new TypeRef.Named(component, false, Constraints.none(), Location.of("contract.yaml"));
    }
}
