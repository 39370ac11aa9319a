package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static final List<Option> KNOWN =
            List.of(Option.value("--out", "DIR", "x"), Option.values("-I", "ROOT", "x"), Option.flag("--strict", "x"));

    private static Arguments parse(String... words) {
        return Arguments.parse(List.of(words), KNOWN);
    }

    @Test
    void valuesAreSeparateOrJoined() {
        assertThat(parse("--out", "a").value("--out")).contains("a");
        assertThat(parse("--out=a=b").value("--out")).contains("a=b");
        assertThat(parse("--out=").value("--out")).contains("");
        assertThat(parse("-I", "a", "-Ib", "-I=c").values("-I")).containsExactly("a", "b", "c");
    }

    @Test
    void operandsStandAnywhere() {
        Arguments arguments = parse("a", "--strict", "b", "--out", "o", "-", "--", "--out", "c");
        assertThat(arguments.operands()).containsExactly("a", "b", "-", "--out", "c");
        assertThat(arguments.has("--strict")).isTrue();
        assertThat(arguments.value("--out")).contains("o");
    }

    @Test
    void whatIsNotGivenIsAbsent() {
        assertThat(parse("a").has("--strict")).isFalse();
        assertThat(parse("a").value("--out")).isEmpty();
        assertThat(parse("a").values("-I")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "--strict=yes", "--output=x", "--ou", "--out", "-x"})
    void whatIsNotKnownIsRefused(String word) {
        assertThatThrownBy(() -> parse("a", word))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(word.substring(0, 2));
    }

    @Test
    void oneValueCannotBeGivenTwice() {
        assertThatThrownBy(() -> parse("--out", "a", "--out", "b"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("twice");
    }
}
