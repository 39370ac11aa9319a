package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.diff.Position;
import dev.covenant.model.Contract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that contain themselves, long chains of types, and types whose pairs are many. */
class RecursionTest {
    private static final int LONG = 5_000;
    private static final int MANY = 500;
    private static final int WIDE = 30;

    @TempDir
    Path folder;

    @Test
    void aChangeInATypeThatContainsItselfIsFoundOnce() {
        Contract old = contract(
                "    T1: {type: object, properties: {next: {$ref: '#/components/schemas/T1'}, a: {type: string}}}\n");
        Contract revised = contract(
                "    T1: {type: object, properties: {next: {$ref: '#/components/schemas/T1'}, a: {type: integer}}}\n");
        List<Finding> findings = breaking(old, revised);
        assertThat(findings).extracting(Finding::element).containsExactly("T1.a");
        assertThat(findings.get(0).position()).isEqualTo(Position.OUT);
    }

    @Test
    void aChangeAtTheEndOfALongChainOfTypesIsFound() {
        Contract old = contract(chain("string"));
        Contract revised = contract(chain("integer"));
        assertThat(breaking(old, revised)).extracting(Finding::element).containsExactly("T" + LONG + ".end");
    }

    @Test
    void typesThatAllReferToEachOtherAreComparedOnceAPair() {
        Contract old = contract(net("string"));
        Contract revised = contract(net("integer"));
        assertThat(breaking(old, revised)).hasSize(WIDE);
    }

    @Test
    void unionsOfUnionsThatWereAllRenamedAreTheSame() {
        assertThat(Contracts.check(contract(unions("A")), contract(unions("B"))))
                .isEmpty();
    }

    @Test
    void aChangeAtTheEndOfALongChainOfUnionsIsFound() {
        assertThat(breaking(contract(alternatives("string")), contract(alternatives("integer"))))
                .extracting(Finding::element)
                .containsExactly("T" + MANY + ".end");
    }

    /** Each is the next one, or something else. */
    private static String alternatives(String end) {
        StringBuilder types = new StringBuilder();
        for (int i = 1; i < MANY; i++) {
            types.append("    T%d: {oneOf: [{$ref: '#/components/schemas/T%d'}, {type: object, required: [x%d]}]}%n"
                    .formatted(i, i + 1, i));
        }
        return types.append("    T%d: {type: object, properties: {end: {type: %s}}}%n".formatted(MANY, end))
                .toString();
    }

    private static String chain(String end) {
        StringBuilder types = new StringBuilder();
        for (int i = 1; i < LONG; i++) {
            types.append("    T%d: {type: object, properties: {next: {$ref: '#/components/schemas/T%d'}}}%n"
                    .formatted(i, i + 1));
        }
        return types.append("    T%d: {type: object, properties: {end: {type: %s}}}%n".formatted(LONG, end))
                .toString();
    }

    private static String net(String leaf) {
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= WIDE; i++) {
            types.append(
                    "    T%d:%n      type: object%n      properties:%n        leaf: {type: %s}%n".formatted(i, leaf));
            for (int j = 1; j <= WIDE; j++) {
                types.append("        p%d: {type: array, items: {$ref: '#/components/schemas/T%d'}}%n".formatted(j, j));
            }
        }
        return types.toString();
    }

    /** Each of a level has the two of the next level for alternatives, under names that tell nothing. */
    private static String unions(String prefix) {
        StringBuilder types = new StringBuilder("    T1: {oneOf: [%s]}%n".formatted(both(prefix, 0)));
        for (int level = 0; level < WIDE; level++) {
            for (int i = 0; i < 2; i++) {
                types.append(
                        "    %s%d_%d:%n      type: object%n      required: [l%d_%d]%n      properties:%n        l%d_%d: {oneOf: [%s]}%n"
                                .formatted(prefix, level, i, level, i, level, i, both(prefix, level + 1)));
            }
        }
        for (int i = 0; i < 2; i++) {
            types.append("    %s%d_%d: {type: object, required: [end%d], properties: {end%d: {type: string}}}%n"
                    .formatted(prefix, WIDE, i, i, i));
        }
        return types.toString();
    }

    private static String both(String prefix, int level) {
        return "{$ref: '#/components/schemas/%s%d_0'}, {$ref: '#/components/schemas/%s%d_1'}"
                .formatted(prefix, level, prefix, level);
    }

    private static List<Finding> breaking(Contract old, Contract revised) {
        return Contracts.check(old, revised).stream()
                .filter(Finding::isBreaking)
                .toList();
    }

    private Contract contract(String types) {
        return Contracts.of(folder, """
            openapi: 3.0.3
            info: {title: Chains, version: draft}
            paths:
              /things:
                get:
                  operationId: things
                  responses:
                    '200':
                      description: a thing
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/T1'}
            components:
              schemas:
            """ + types);
    }
}
