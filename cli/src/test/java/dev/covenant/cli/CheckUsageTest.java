package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code check} says when it is asked for what it cannot do. */
class CheckUsageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "check; which contracts? Name OLD and NEW, or write a covenant.yaml",
                "check a.yaml b.yaml c.yaml; which contracts?",
                "check a.yaml; which contracts?",
                "check a.yaml b.yaml --profile strict; --profile is one of wire, json, standard, source, additive",
                "check a.yaml b.yaml --direction up; --direction is one of backward, forward, full, not up",
                "check a.yaml b.yaml --fail-on info; --fail-on is one of error, warn, never, not info",
                "check a.yaml b.yaml --today soon; --today is a date such as 2026-01-15, not soon",
                "check a.yaml b.yaml --format pdf; --format is one of text, json, sarif, junit, markdown, html,"
                        + " github, gitlab, not pdf",
                "check a.yaml b.yaml --format json=; names no file",
                "check a.yaml b.yaml --format json --format text; only one --format",
                "check a.yaml b.yaml --format json=r,html=r; two reports cannot be in one file: r",
                "check a.yaml b.yaml --format json,text; only one --format can go to the standard output",
                "check maven:com.acme a.yaml; is not maven:groupId:artifactId or",
                "check -bad:api/orders.yaml b.yaml; unknown option -bad:api/orders.yaml",
                "check a.yaml b.yaml --report-only --fail-on warn; --report-only and --fail-on say different things",
                "check a.yaml b.yaml --grace-days soon; --grace-days is a number of days such as 180, not soon",
                "check a.yaml b.yaml --config missing.yaml; --config: there is no missing.yaml",
                "check a.yaml b.yaml --accept-file missing.yaml; --accept-file: there is no missing.yaml",
                "check a.yaml b.yaml --against-all-since 1.0; asks a Maven repository; the old side is a.yaml",
                "check a.yaml b.yaml --colour red; --colour is one of auto, always, never, not red",
                "check a.yaml b.yaml --proflie wire; unknown option --proflie: did you mean",
                "chekc a.yaml b.yaml; unknown command chekc: did you mean",
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
    void allFaultsAreToldAtOnce() {
        CommandRun options = CommandRun.of("check", "a.yaml", "b.yaml", "--strange", "--odd");
        assertThat(options.err()).contains("unknown option --strange", "unknown option --odd");
        CommandRun values =
                CommandRun.of("check", "a.yaml", "b.yaml", "--profile", "x", "--today", "y", "--format", "z,json=");
        assertThat(values.code()).isEqualTo(2);
        assertThat(values.err())
                .contains("--profile is one of", "--today is a date", "--format is one of", "names no file")
                .hasLineCount(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate",
                "check",
                "accept",
                "changelog",
                "migration",
                "advise-version",
                "baseline",
                "rules",
                "watch",
                "model"
            })
    void helpOfEveryCommandHasItsExitCodesAndAnExample(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Usage: covenant " + command)
                .containsPattern("(?s)Exit codes:\n  0  .*\n  2  .*\n  70  .*Example:\n  covenant " + command);
    }

    @Test
    void helpNamesEveryOption() {
        CommandRun run = CommandRun.of("check", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "Usage: covenant check [OLD NEW]",
                        "--profile P",
                        "--direction D",
                        "--fail-on S",
                        "--today DATE")
                .contains("--format F[=FILE]", "-I ROOT", "--base-root DIR", "--revision-root DIR", "--pairs FILE");
    }
}
