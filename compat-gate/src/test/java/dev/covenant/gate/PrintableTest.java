package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a contract reaches a terminal or a log. */
class PrintableTest {
    @ParameterizedTest
    @CsvSource({
        "Order.größe, Order.größe",
        "日本語, 日本語",
        "a\u001b[31mb, a\\u001b[31mb",
        "a\u202eb, a\\u202eb",
        "a\uDB40\uDC01b, a\\ue0001b",
        "a\uFFFFb, a\\uffffb",
        "::error::x, \\u003a:error::x",
        "a::b, a::b",
        "##vso[x], \\u0023\\u0023vso[x]",
        "#1, #1"
    })
    void whatDoesSomethingElseThanBeingSeenIsEscaped(String text, String printed) {
        assertThat(Printable.line(text)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"::a, ::a", "##a, ##a", "a\u0000b, a\\u0000b"})
    void whereNoRunnerReadsItsCommandsAreWords(String text, String shown) {
        assertThat(Printable.visible(text)).isEqualTo(shown);
    }
}
