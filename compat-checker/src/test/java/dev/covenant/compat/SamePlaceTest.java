package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two contracts that are read from one path, one after the other: the same places do not say the same. */
class SamePlaceTest {
    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Shop, version: draft}
        paths:
          /pairs:
            get:
              responses:
                '200':
                  description: some
                  content:
                    application/json:
                      schema:
                        type: array
                        prefixItems: [{type: string}]
                        items: {$ref: '#/components/schemas/Item'}
        components:
          schemas:
            Item: {type: object, required: [code], properties: {code: {type: string}}}
        """;

    @TempDir
    Path folder;

    @Test
    void whatAKeywordRefersToIsComparedThoughItStandsWhereItStood() {
        Contract old = read(CONTRACT);
        Contract revised = read(CONTRACT.replace("code: {type: string}", "code: {type: [string, integer]}"));
        assertThat(Contracts.check(old, revised))
                .filteredOn(Finding::isBreaking)
                .extracting(Finding::rule)
                .containsExactly("schema.applicator.changed");
    }

    private Contract read(String text) {
        try {
            return Contracts.read(Files.writeString(folder.resolve("shop.yaml"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSameIsTheSame() {
        assertThat(Contracts.check(read(CONTRACT), read(CONTRACT))).isEmpty();
    }
}
