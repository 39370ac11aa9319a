package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} says when it is asked for what it cannot do. */
class CheckUsageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "check; which contracts?",
                "check a.yaml; which contracts?",
                "check a.yaml b.yaml --profile strict; --profile is one of wire, json, standard, source, additive",
                "check a.yaml b.yaml --direction up; --direction is one of backward, forward, full, not up",
                "check a.yaml b.yaml --fail-on info; --fail-on is one of error, warn, never, not info",
                "check a.yaml b.yaml --today soon; --today is a date such as 2026-01-15, not soon",
                "check a.yaml b.yaml --format sarif; --format is text or json, not sarif",
                "check a.yaml b.yaml --format json=; names no file",
                "check a.yaml b.yaml --format json --format text; only one --format",
                "check main:api/orders.yaml b.yaml; are files or folders",
                "check maven:com.acme:orders a.yaml; git refs, URLs and Maven artifacts are not supported",
                "check --pairs missing.jsonl; --pairs cannot be read",
                "check a.yaml b.yaml --pairs p.jsonl; names all contracts itself",
                "check --pairs p.jsonl --base-root d; names all contracts itself",
                "check --pairs p.jsonl --format text; one JSON object a line",
            })
    void wrongUsageIsToldInOneSentence(String words, String message) {
        CommandRun run = CommandRun.of(words.split(" ", -1));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("covenant: ").contains(message).hasLineCount(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helpNamesEveryOption() {
        CommandRun run = CommandRun.of("check", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Usage: covenant check OLD NEW", "--profile P", "--direction D", "--fail-on S", "--today DATE")
                .contains("--format F[=FILE]", "-I ROOT", "--base-root DIR", "--revision-root DIR", "--pairs FILE");
    }
}
