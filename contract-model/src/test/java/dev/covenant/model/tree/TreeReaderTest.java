package dev.covenant.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {
    private final Findings findings = new Findings(false);

    private Node read(String file, byte[] bytes) {
        return new TreeReader(ReadLimits.defaults(), findings)
                .read(file, bytes)
                .orElseThrow(() -> new AssertionError(findings.all().toString()));
    }

    private MappingNode read(String file, String text) {
        return (MappingNode) read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faults(byte[] bytes) {
        assertThat(new TreeReader(ReadLimits.defaults(), findings).read("f.yaml", bytes))
                .isEmpty();
        return findings.all().stream().map(Diagnostic::toString).toList();
    }

    private static ScalarNode scalar(Node node, String key) {
        return (ScalarNode) at(node, key);
    }

    private static Node at(Node node, String key) {
        return Objects.requireNonNull(((MappingNode) node).get(key), key);
    }

    private static String place(Node node) {
        return node.location().line() + ":" + node.location().column() + " "
                + node.location().pointer();
    }

    @ParameterizedTest
    @CsvSource({
        "NO, TEXT",
        "yes, TEXT",
        "on, TEXT",
        "off, TEXT",
        "y, TEXT",
        "12:30:45, TEXT",
        "1_000, TEXT",
        "2024-01-01, TEXT",
        "true, BOOLEAN",
        "False, BOOLEAN",
        "TRUE, BOOLEAN",
        "~, NULL",
        "null, NULL",
        "Null, NULL",
        ".inf, TEXT",
        ".nan, TEXT",
        "0b11, TEXT",
        "0xG, TEXT",
        "0x, TEXT",
        "0o8, TEXT",
        "1e, TEXT",
        "1e+, TEXT",
        "., TEXT",
        "1.2.3, TEXT",
        "tRUE, TEXT",
        "+, TEXT",
        "=, TEXT"
    })
    void plainYamlScalarIsWhatYaml12SaysItIs(String text, ScalarNode.Kind kind) {
        assertThat(scalar(read("f.yaml", "a: " + text), "a").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "010, 10",
        "0, 0",
        "-0, -0",
        "+12, 12",
        "0x1F, 31",
        "0o17, 15",
        ".5, 0.5",
        "-.5, -0.5",
        "1., 1",
        "1.50, 1.50",
        "1e3, 1e3",
        "1.5E-7, 1.5E-7",
        "00012.5, 12.5",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void yamlNumberIsTheJsonNumberOfTheSameValue(String text, String number) {
        ScalarNode node = scalar(read("f.yaml", "a: " + text), "a");

        assertThat(node.number()).isEqualTo(number);
        assertThat(node.text()).isEqualTo(text);
    }

    @Test
    void quotedScalarIsTextWhateverItLooksLike() {
        MappingNode root = read("f.yaml", "a: \"true\"\nb: '12'\nc: !!str 12\nd: !!int '12'\ne: |\n  12\n");

        assertThat(List.of("a", "b", "c", "e"))
                .allSatisfy(key -> assertThat(scalar(root, key).isText()).isTrue());
        assertThat(scalar(root, "d").number()).isEqualTo("12");
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void everyNodeKnowsItsPlace() {
        MappingNode yaml = read("f.yaml", "a:\n  - x\n  - {b~/c: 1}\n'd': \"e\"\n");
        SequenceNode list = (SequenceNode) at(yaml, "a");

        assertThat(place(yaml)).isEqualTo("1:1 ");
        assertThat(place(list)).isEqualTo("2:3 /a");
        assertThat(place(list.items().get(0))).isEqualTo("2:5 /a/0");
        assertThat(place(scalar(list.items().get(1), "b~/c"))).isEqualTo("3:12 /a/1/b~0~1c");
        assertThat(place(at(yaml, "d"))).isEqualTo("4:6 /d");
    }

    @Test
    void jsonPlacesCountCharactersNotUnits() {
        MappingNode json = read("f.json", "{\"a\":\"😀é\",\"b\":[1,\n\t\"😀\", 2], \"c\": \"😀\", \"d\": 3}");

        assertThat(place(at(json, "b"))).isEqualTo("1:15 /b");
        assertThat(place(((SequenceNode) at(json, "b")).items().get(2))).isEqualTo("2:7 /b/2");
        assertThat(place(at(json, "d"))).isEqualTo("2:26 /d");
    }

    @Test
    void aliasSharesTheNodeOfItsAnchorAndItsPlace() {
        MappingNode root = read("f.yaml", "a: &x {b: 1}\nc: *x\n");

        assertThat(root.get("c")).isSameAs(root.get("a"));
        assertThat(place(at(root, "c"))).isEqualTo("1:4 /a");
    }

    @Test
    void mergeKeyBringsWhatIsNotThereAndFirstComesFirst() {
        MappingNode root =
                read("f.yaml", "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], x: 3}\nd: {\"<<\": *a}\n");
        MappingNode merged = (MappingNode) at(root, "c");

        assertThat(merged.keys()).containsExactly("x", "y", "z");
        assertThat(scalar(merged, "x").text()).isEqualTo("3");
        assertThat(scalar(merged, "y").text()).isEqualTo("1");
        assertThat(((MappingNode) at(root, "d")).keys()).containsExactly("<<");
    }

    @Test
    void keysThatAreNoTextStandForTheirSpelling() {
        MappingNode root = read("f.yaml", "200: a\nnull: b\ntrue: c\n1.0: d\n2024-01-01: e\n~: f\n");

        assertThat(root.keys()).containsExactly("200", "null", "true", "1.0", "2024-01-01", "~");
    }

    @Test
    void tagsNeverMakeObjects() {
        MappingNode root = read("f.yaml", """
            a: !!java.io.File [/etc/hostname]
            b: !<tag:yaml.org,2002:java.lang.ProcessBuilder> [[touch, x]]
            c: !!set {x, y}
            d: !!binary aGVsbG8=
            e: !mine {z: 1}
            """);

        assertThat(root.get("a")).isInstanceOf(SequenceNode.class);
        assertThat(((MappingNode) at(root, "c")).keys()).containsExactly("x", "y");
        assertThat(scalar(root, "d").text()).isEqualTo("aGVsbG8=");
        assertThat(findings.all())
                .extracting(Diagnostic::code)
                .containsOnly("unknown-tag")
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void encodingIsFoundOutWithAndWithoutByteOrderMark(String name) {
        Charset charset = Charset.forName(name);

        for (String mark : List.of("", "\uFEFF")) {
            assertThat(scalar(read("f.yaml", (mark + "a: naïve 日本 😀\n").getBytes(charset)), "a")
                            .text())
                    .isEqualTo("naïve 日本 😀");
            assertThat(scalar(read("f.json", (mark + "{\"a\": \"naïve\"}").getBytes(charset)), "a")
                            .text())
                    .isEqualTo("naïve");
        }
    }

    @Test
    void lineEndsOfAllKindsCount() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(place(at(read("f.yaml", "a: 1" + end + "b: 2" + end), "b")))
                    .isEqualTo("2:4 /b");
            assertThat(place(at(read("f.json", "{\"a\": 1," + end + "\"b\": 2}"), "b")))
                    .isEqualTo("2:6 /b");
        }
    }

    @Test
    void bytesThatAreNoTextAreToldWithTheirPlace() {
        byte[] latin = "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(latin)).singleElement().asString().startsWith("f.yaml:2:7: error[not-text]");
    }

    @Test
    void replacementCharacterInTheTextIsNoFault() {
        assertThat(scalar(read("f.yaml", "a: \uFFFD"), "a").text()).isEqualTo("\uFFFD");
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void loneSurrogateBecomesTheReplacementCharacter() {
        MappingNode root = read("f.json", "{\"a\": \"x\\ud800y\", \"b\": \"\\ud83d\\ude00\"}");

        assertThat(scalar(root, "a").text()).isEqualTo("x\uFFFDy");
        assertThat(scalar(root, "b").text()).isEqualTo("😀");
        assertThat(findings.all()).extracting(Diagnostic::code).containsExactly("lone-surrogate");
    }

    @Test
    void controlCharactersInYamlAreToldWithTheirPlace() {
        assertThat(faults("a: 1\nb: x\u0007\n".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("f.yaml:2:5: error[malformed-yaml]");
    }

    @Test
    void duplicateKeysAreToldInLargeObjectsToo() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append("k").append(i).append(": 1\n");
        }
        MappingNode root = read("f.yaml", text + "k3: 2\n");

        assertThat(scalar(root, "k3").text()).isEqualTo("1");
        assertThat(findings.all())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .contains("f.yaml:21:1: error[duplicate-key]", "f.yaml:4:1");
    }

    @Test
    void flowStyleYamlThatStartsLikeJsonIsRead() {
        assertThat(scalar(read("f.yaml", "{a: 1, b: c}"), "b").text()).isEqualTo("c");
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void nodesAreTheSameWhenTheyAreAtTheSamePlace() {
        MappingNode root = read("f.yaml", "a: x\nb: x\nc: [x]\nd: [x]\n");

        assertThat(root.get("a")).isEqualTo(root.get("a")).isNotEqualTo(root.get("b"));
        assertThat(root.get("c")).isEqualTo(root.get("c")).isNotEqualTo(root.get("d"));
    }
}
