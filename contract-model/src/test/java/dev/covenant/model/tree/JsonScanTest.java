package dev.covenant.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The quick reader against the thorough one: where it gives a tree it is the same, and there was nothing to tell.
 */
final class JsonScanTest {
    private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 12, 500, 10, 10);
    private static final String SAMPLE = """
        \uFEFF{
          "openapi": "3.0.3", "émile": [1, -0.5, 1e10, 12345678, true, false, null],\r
          "paths": {"/a~b": {"get": {"summary": "caf\\u00e9 \\ud83d\\ude00 \uD83D\uDE00 \\"x\\" \\\\ \\/", "tags": []}}},
        \t"a": {}, "b\\n\\"": [ [ ], {"c": "" } ], "é": "ü", "n": 0,\r"last": {"type": "string",
          "k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5, "k6": 6, "k7": 7, "k8": 8, "k9": 9, "k10": 10,
          "k11": 1, "k12": 2, "k13": 3, "k14": 4, "k15": 5, "k16": 6, "k17": 7, "k18": 8, "k19": 9}
        }
        """;

    @Test
    void findsTheSameValuesAtTheSamePlaces() {
        byte[] bytes = SAMPLE.getBytes(StandardCharsets.UTF_8);

        assertThat(JsonScan.read("a.json", bytes, LIMITS)).isPresent();
        assertAgreement(bytes);
    }

    @Test
    void saysNothingOfWhatTheThoroughReaderWouldTellOf() {
        Random random = new Random(20261123);
        byte[] sample = SAMPLE.getBytes(StandardCharsets.UTF_8);
        int quick = 0;
        for (int i = 0; i < 10_000; i++) {
            quick += assertAgreement(changed(sample, random)) ? 1 : 0;
        }
        assertThat(quick).isBetween(1_000, 6_000);
    }

    /** One to three bytes replaced, taken out or put in. */
    private static byte[] changed(byte[] sample, Random random) {
        byte[] signs =
                "{}[]\",:\\ \n\r\tutf0129-+.eE/a\u0000\u0001\u007Fé\uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
        List<Byte> bytes = new ArrayList<>();
        for (byte sign : sample) {
            bytes.add(sign);
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(bytes.size());
            byte sign = random.nextInt(4) == 0
                    ? sample[random.nextInt(sample.length)]
                    : signs[random.nextInt(signs.length)];
            switch (random.nextInt(3)) {
                case 0 -> bytes.set(at, sign);
                case 1 -> bytes.add(at, sign);
                default -> bytes.remove(at);
            }
        }
        byte[] changed = new byte[bytes.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = bytes.get(i);
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 1, \"\\u0061\": 2}",
                "{\"a\": 1} {}",
                "{\"a\": 01}",
                "{\"a\": 1e99999}",
                "{\"a\": \"\\ud800\"}",
                "{\"a\": \"\\udc00\\ud800\"}",
                "{\"a\": tru}",
                "{\"a\": [1, ]}",
                "{\"a\": 1, }",
                "{\"a\": [[[[[[[[[[[[[1]]]]]]]]]]]]]}",
                "{\"a\": \"tab\there\"}",
                "{a: 1}",
                "{",
                "{\"a\": \"\\u00",
                "[1 2]",
                "[\"a\" \"b\"]",
                "{\"a\" 1}",
                "[-]",
                "[1.]",
                "[.5]",
                "[1e]"
            })
    void leavesWhatHasAFaultToTheThoroughReader(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(JsonScan.read("a.json", bytes, LIMITS)).isEmpty();
    }

    @Test
    void leavesBytesThatAreNoUtf8ToTheThoroughReader() {
        for (String wrong :
                List.of("C0 80", "E0 80 80", "ED A0 80", "F4 90 80 80", "F5 80 80 80", "80", "C3", "E2 82")) {
            byte[] bytes = "{\"a\": \"????\"}".getBytes(StandardCharsets.ISO_8859_1);
            byte[] signs = HexFormat.ofDelimiter(" ").parseHex(wrong);
            System.arraycopy(signs, 0, bytes, 7, signs.length);

            assertThat(JsonScan.read("a.json", bytes, LIMITS)).as(wrong).isEmpty();
        }
    }

    @Test
    void tellsNoTwoKeysApartThatHaveOneHash() throws TreeFault {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 300; i++) {
            many.append("\"key").append(i).append("\": ").append(i).append(", ");
        }
        byte[] different = (many + "\"last\": 0}").getBytes(StandardCharsets.UTF_8);
        byte[] repeated = (many + "\"key17\": 0}").getBytes(StandardCharsets.UTF_8);

        assertThat(JsonScan.read("a.json", different, LIMITS)).isPresent();
        assertThat(JsonScan.read("a.json", repeated, LIMITS)).isEmpty();
        assertAgreement(different);
    }

    @Test
    void readsRealContractsAsTheThoroughReaderDoes() throws IOException {
        Path corpus = Path.of("../../shared/corpus/openapi");
        assumeThat(corpus).as("the corpus beside the project").isDirectory();
        List<Path> files;
        try (Stream<Path> all = Files.walk(corpus)) {
            files = all.filter(file -> file.toString().endsWith(".json")).toList();
        }
        int quick = 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < 5_000_000) {
                quick += agree(bytes, ReadLimits.defaults()) ? 1 : 0;
            }
        }
        assertThat(quick).isGreaterThan(files.size() / 2);
    }

    private static boolean assertAgreement(byte[] bytes) {
        return agree(bytes, LIMITS);
    }

    /** Whether the quick reader read it at all. */
    private static boolean agree(byte[] bytes, ReadLimits limits) {
        Findings findings = new Findings(true);
        Optional<Node> thorough =
                thorough(bytes, limits, findings).filter(root -> findings.all().isEmpty());
        Optional<Node> quick = JsonScan.read("a.json", bytes, limits);
        assertThat(quick.isPresent())
                .as("whether there is nothing to tell of %s", new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(thorough.isPresent());
        quick.ifPresent(root -> compare(thorough.orElseThrow(), root));
        return quick.isPresent();
    }

    private static Optional<Node> thorough(byte[] bytes, ReadLimits limits, Findings findings) {
        try {
            return Optional.of(
                    JsonTree.read(SourceText.decode("a.json", bytes), new Budget(limits, "a.json"), findings));
        } catch (TreeFault fault) {
            return Optional.empty();
        }
    }

    private static void compare(Node expected, Node actual) {
        assertThat(actual.location()).isEqualTo(expected.location());
        assertThat(actual.getClass()).isEqualTo(expected.getClass());
        if (expected instanceof ScalarNode scalar && actual instanceof ScalarNode other) {
            assertThat(other.kind()).isEqualTo(scalar.kind());
            assertThat(other.text()).isEqualTo(scalar.text());
            assertThat(other.plain()).isEqualTo(scalar.plain());
        } else if (expected instanceof SequenceNode sequence && actual instanceof SequenceNode other) {
            assertThat(other.size()).isEqualTo(sequence.size());
            for (int i = 0; i < sequence.size(); i++) {
                compare(sequence.items().get(i), other.items().get(i));
            }
        } else if (expected instanceof MappingNode mapping && actual instanceof MappingNode other) {
            assertThat(other.keys()).isEqualTo(mapping.keys());
            for (int i = 0; i < mapping.size(); i++) {
                compare(mapping.value(i), other.value(i));
                assertThat(other.get(mapping.key(i))).isSameAs(other.value(i));
            }
            assertThat(other.has("no such key")).isFalse();
        }
    }
}
