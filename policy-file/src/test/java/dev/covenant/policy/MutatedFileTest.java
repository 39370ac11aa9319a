package dev.covenant.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an author does to a file: it is read, or refused with a place for every fault. */
final class MutatedFileTest {
    private static final int TRIES = 3_000;
    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "1e9",
            "0x7f",
            "99999999999999999999",
            "1.5",
            "~",
            "true",
            "off",
            "[]",
            "{}",
            "[a, b]",
            "'x y'",
            "http://a:1",
            "http://[::1",
            "https://",
            "5/0s",
            "1/1ms",
            "/",
            "0s",
            "PT",
            "P9999999Y",
            "1MiB",
            ":",
            "- a",
            "&a [*a]",
            "targets",
            "timeout: 1s",
            "breaker: off",
            "hedging: {after: 1s}",
            "\u0000",
            "\t",
            "é");

    @TempDir
    Path folder;

    @Test
    void mutatedFilesAreReadOrRefused() throws IOException {
        List<String> lines = List.of("""
            defaults:
              profile: standard
              limits: {in-flight: 100}
            targets:
              orders:
                profile: low-latency
                instances:
                  - http://10.0.0.7:8080
                  - {url: "http://10.0.0.8:8080", weight: 3, id: orders-b}
                deadline: 1200ms
                balancing: {strategy: least-connections, warm-up: 3s}
                breaker: {minimum-calls: 10, open-time: 20s, slow-call: 100ms}
                health-check: {path: /health, interval: 5s}
                rate: 100/s
                operations:
                  getOrder: {hedging: {after: 50ms}, last-good: 5m}
              reports:
                file: {path: reports.txt, every: 3s}
                ejection: off
            """.split("\n", -1));
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            Path file = Files.writeString(folder.resolve("covenant.yaml"), mutated(lines, random));
            try {
                assertThat(CovenantFile.read(file).names()).isNotNull();
            } catch (InvalidCovenantFileException e) {
                refused++;
                assertThat(e.diagnostics())
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.location().line())
                                .as(fault.toString())
                                .isPositive())
                        .allMatch(Diagnostic::isError);
            }
        }
        assertThat(refused).isBetween(TRIES / 10, TRIES - TRIES / 10);
    }

    /** A line is left out, doubled, moved aside, or a part of it is something else. */
    private static String mutated(List<String> lines, Random random) {
        List<String> changed = new ArrayList<>(lines);
        int at = random.nextInt(lines.size() - 1);
        String line = changed.get(at);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(5)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(at, line);
            case 2 -> changed.set(at, "  " + line);
            case 3 -> changed.set(at, line.substring(0, line.indexOf(':') + 1) + " " + word);
            default -> {
                int from = random.nextInt(line.length());
                changed.set(
                        at,
                        line.substring(0, from) + word + line.substring(from + random.nextInt(line.length() - from)));
            }
        }
        return String.join("\n", changed);
    }
}
