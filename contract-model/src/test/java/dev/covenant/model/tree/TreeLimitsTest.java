package dev.covenant.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadLimits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeLimitsTest {
    private static final ReadLimits SMALL = new ReadLimits(1000, 10, 100, 10, 10);

    private final Findings findings = new Findings(false);

    private void read(String file, String text, ReadLimits limits) {
        new TreeReader(limits, findings).read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private String fault() {
        assertThat(findings.all()).as("findings").hasSize(1);
        return findings.all().get(0).toString();
    }

    @Test
    void fileOfTheLargestSizeIsRead() {
        read("f.yaml", "a: " + "x".repeat(997), SMALL);

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void fileWithOneByteMoreIsRefused() {
        read("f.yaml", "a: " + "x".repeat(998), SMALL);

        assertThat(fault()).startsWith("f.yaml: error[too-large]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f.json", "f.yaml"})
    void deepestNestingIsReadAndOneMoreIsRefused(String file) {
        read(file, "[".repeat(10) + "]".repeat(10), SMALL);
        assertThat(findings.all()).isEmpty();

        read(file, "[".repeat(11) + "]".repeat(11), SMALL);
        assertThat(fault()).startsWith(file + ":1:11: error[too-deep]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f.json", "f.yaml"})
    void nestingWithoutEndDoesNotOverflowTheStack(String file) {
        read(file, "{\"a\":".repeat(100_000), ReadLimits.defaults());

        assertThat(fault()).contains("error[too-deep]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f.json", "f.yaml"})
    void valuesAreCounted(String file) {
        read(file, "[" + "1,".repeat(98) + "1]", SMALL);
        assertThat(findings.all()).isEmpty();

        read(file, "[" + "1,".repeat(99) + "1]", SMALL);
        assertThat(fault()).contains("error[too-large]");
    }

    @Test
    void aliasesThatMultiplyAreRefusedWhereTheyBegin() {
        StringBuilder bomb = new StringBuilder("x0: &x0 [a, a, a, a, a, a, a, a, a]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("x" + i + ": &x" + i + " [");
            bomb.append(("*x" + (i - 1) + ", ").repeat(9)).append("b]\n");
        }

        read("f.yaml", bomb.toString(), ReadLimits.defaults());

        assertThat(fault()).startsWith("f.yaml:2:10: error[alias-bomb]");
    }

    @Test
    void aliasesInReasonAreRead() {
        read("f.yaml", "a: &a {x: [1, 2, 3]}\nb: [" + "*a, ".repeat(1000) + "*a]\n", ReadLimits.defaults());

        assertThat(findings.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1E-999999999", "1e10001"})
    void numbersTooLargeToCalculateWithAreRefused(String number) {
        read("f.json", "{\"a\": " + number + "}", ReadLimits.defaults());
        read("f.yaml", "a: " + number, ReadLimits.defaults());

        assertThat(findings.all())
                .extracting(Diagnostic::code)
                .containsOnly("number-out-of-range")
                .hasSize(2);
        assertThat(findings.all().get(0).location().pointer()).isEqualTo("/a");
    }

    @Test
    void numbersWithTooManyDigitsAreRefused() {
        read("f.json", "{\"a\": " + "1".repeat(10_001) + "}", ReadLimits.defaults());

        assertThat(fault()).contains("number-out-of-range");
    }

    @Test
    void largeNumbersAreRead() {
        read("f.yaml", "a: 1e10000\nb: 18446744073709551615\nc: 1e-400\n", ReadLimits.defaults());

        assertThat(findings.all()).isEmpty();
    }
}
