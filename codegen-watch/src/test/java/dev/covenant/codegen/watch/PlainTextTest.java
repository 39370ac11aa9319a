package dev.covenant.codegen.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainTextTest {
    @Test
    void lineIsOneLineOfWhatCanBeSeen() {
        assertThat(PlainText.line(" Orders\r\n\tof \u202Eall\u2029 \uD83D 订单 \uD83D\uDE80 "))
                .isEqualTo("Orders of all 订单 🚀");
    }

    @Test
    void longTextIsCut() {
        assertThat(PlainText.line("x".repeat(200))).hasSize(200);
        assertThat(PlainText.line("x".repeat(10_000))).hasSize(201).endsWith("x…");
        assertThat(PlainText.line("🚀".repeat(10_000)).codePoints()).hasSize(201);
    }

    @Test
    void titleHasNoVariableOfGrafana() {
        assertThat(PlainText.title("a $__all ${datasource} [[target]]"))
                .isEqualTo("a ＄__all ＄{datasource} [ [target]]");
    }

    @Test
    void markdownHasNoMarkup() {
        assertThat(PlainText.markdown("<b>|[x](javascript:y)`")).isEqualTo("\\<b\\>\\|\\[x\\]\\(javascript:y\\)\\`");
    }

    @Test
    void annotationRunsNoTemplate() {
        assertThat(PlainText.annotation("{{ query \"up\" }}")).isEqualTo("{{\"{\"}}{{\"{\"}} query \"up\" }}");
    }
}
