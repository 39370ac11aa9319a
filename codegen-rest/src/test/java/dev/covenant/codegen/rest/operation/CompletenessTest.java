package dev.covenant.codegen.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.rest.Corpus;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Nothing that a contract declares gets lost on the way to Java.
 */
class CompletenessTest {
    @Test
    void everythingDeclaredIsInTheJava() {
        Completeness.Count count = Completeness.of(Generated.read(Generated.resource("things.yaml")));

        assertThat(count.missing()).isEmpty();
        assertThat(count.found()).isGreaterThan(60);
    }

    @Test
    void everyParameterOfAnOperationWithThreeHundredIsThere() {
        StringBuilder yaml = new StringBuilder("""
            openapi: 3.0.3
            info: {title: Many, version: '1'}
            paths:
              /many:
                get:
                  operationId: many
                  parameters:
            """);
        for (int i = 0; i < 300; i++) {
            yaml.append("        - {name: p")
                    .append(i)
                    .append(", in: query, required: ")
                    .append(i % 2 == 0)
                    .append(", schema: {type: string}}\n");
        }
        yaml.append("      responses: {'204': {description: Nothing.}}\n");

        assertThat(Completeness.of(Generated.read(yaml.toString())).missing()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everythingInTheCorpusIsInTheJava() {
        return Corpus.contracts().map(file -> DynamicTest.dynamicTest(Corpus.name(file), () -> complete(file)));
    }

    private static void complete(Path file) {
        Completeness.Count count = Completeness.of(Corpus.read(file));
        System.out.printf(
                "%-60s %7d found, %d missing%n",
                Corpus.name(file), count.found(), count.missing().size());
        assertThat(count.missing()).isEmpty();
    }
}
