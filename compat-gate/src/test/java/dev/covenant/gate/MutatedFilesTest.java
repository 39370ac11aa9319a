package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in the gate's own files, they are read or every fault is told at its place. */
final class MutatedFilesTest {
    private static final int TRIES = 300;
    private static final long SEED = 42;

    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "2.0",
            "2026-02-30",
            "2026-06-30T00:00:00Z",
            "~",
            "true",
            "off",
            "[]",
            "{}",
            "[a, b]",
            "'x y'",
            "waived",
            "field.removed@",
            "@out",
            "@",
            ":",
            "- a",
            "&a [*a]",
            "a3f8c21b9d04",
            "error",
            "\u0000",
            "\t",
            "\u00e9");

    @TempDir
    Path folder;

    @Test
    void settingsAreReadOrRefused() throws IOException {
        check("""
            targets: {orders: }
            compatibility:
              baseline: maven:com.acme:orders
              since: 1.2
              contracts: [api/orders.yaml, api/users.yaml]
              profile: standard
              direction: backward
              fail-on: error
              grace-days: 180
              missing-baseline: warn
              rules:
                server.removed: error
                field.removed@in: info
              accept-file: covenant-accept.yaml
            """, GateFile::read);
    }

    @Test
    void acceptancesAreReadOrRefused() throws IOException {
        check("""
            - fingerprint: "a3f8c21b9d04"
              reason: nobody reads it
              by: jane
              until: 2026-06-30
              ticket: SHOP-12
            - rule: field.removed@out
              element: Order.discount
              contract: api/orders.yaml
              reason: goes with the next major
              until: 2.0.0
              semver: waived
            """, AcceptanceFile::read);
    }

    private void check(String text, Function<Path, FileReading<?>> reader) throws IOException {
        List<String> lines = List.of(text.split("\n", -1));
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            String mutated = mutated(lines, random);
            FileReading<?> read = reader.apply(Files.writeString(folder.resolve("file.yaml"), mutated));
            if (read.content().isEmpty()) {
                refused++;
                assertThat(read.diagnostics())
                        .as(mutated)
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.location().line()).isPositive());
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
                int to = from + random.nextInt(line.length() - from);
                changed.set(at, line.substring(0, from) + word + line.substring(to));
            }
        }
        return String.join("\n", changed);
    }
}
