package dev.covenant.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MatchTest {
    @Test
    void firstCaseThatFitsIsTaken() {
        Object value = 7;

        String text = Match.of(value)
                .when(String.class, string -> "text")
                .when(Integer.class, number -> "number " + number)
                .when(Number.class, number -> "any number")
                .orElse(other -> "other");

        assertThat(text).isEqualTo("number 7");
    }

    @Test
    void otherVariantsGoToTheEnd() {
        Object value = true;

        String text = Match.of(value).when(String.class, string -> "text").orElse(other -> "other " + other);

        assertThat(text).isEqualTo("other true");
    }
}
