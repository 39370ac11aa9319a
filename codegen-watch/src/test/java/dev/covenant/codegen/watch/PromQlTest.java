package dev.covenant.codegen.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.runtime.watch.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PromQlTest {
    @Test
    void ordinaryNamesStayAsTheyAre() {
        assertThat(PromQl.is(Label.TARGET, "order-service")).isEqualTo("target=\"order-service\"");
        assertThat(PromQl.isOneOf(Label.OPERATION, List.of("getOrder", "pay")))
                .isEqualTo("operation=~\"getOrder|pay\"");
        assertThat(PromQl.isNoneOf(Label.INSTANCE, List.of("a"))).isEqualTo("target_instance!~\"a\"");
        assertThat(PromQl.by(Label.TARGET, Label.INSTANCE)).isEqualTo("by (target, target_instance)");
    }

    @Test
    void quotesAndBackslashesDoNotEndTheString() {
        assertThat(PromQl.literal("a\"} or vector(1) #\\")).isEqualTo("\"a\\\"} or vector(1) #\\\\\"");
    }

    @Test
    void whatIsNotAsciiIsEscapedSoThatNoLineEnds() {
        assertThat(PromQl.literal("a\nb\u2028ä\uD83D\uDE80")).isEqualTo("\"a\\u000ab\\u2028\\u00e4\\U0001f680\"");
    }

    @Test
    void halfACharacterIsReplacedBecauseGoRefusesIt() {
        assertThat(PromQl.literal("a\uD83D")).isEqualTo("\"a\\ufffd\"");
    }

    @Test
    void regularExpressionsMatchTheNameAndNothingElse() {
        assertThat(PromQl.isOneOf(Label.OPERATION, List.of("get.*", "a|b")))
                .isEqualTo("operation=~\"get\\\\.\\\\*|a\\\\|b\"");
    }
}
