package dev.covenant.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndeclaredStatusExceptionTest {
    private static final CallFacts FACTS = CallFacts.local("getBook");

    @Test
    void whatTheServiceSaidIsInTheMessage() {
        assertThat(new UndeclaredStatusException(FACTS, 400, "{\"detail\":\"/sort/1 is not one of asc, desc\"}"))
                .hasMessageEndingWith("status 400, which the contract does not declare:"
                        + " {\"detail\":\"/sort/1 is not one of asc, desc\"}");
    }

    @Test
    void nothingIsAddedForAnEmptyBody() {
        assertThat(new UndeclaredStatusException(FACTS, 400, " \n"))
                .hasMessageEndingWith("which the contract does not declare");
    }

    @Test
    void aBodyCannotWriteLinesOfALog() {
        UndeclaredStatusException error =
                new UndeclaredStatusException(FACTS, 502, "<html>\r\n\u001b[31mINFO paid\u2028\u0085all</html>");

        assertThat(error).hasMessageEndingWith(": <html> [31mINFO paid all</html>");
        assertThat(error.body()).contains("\r\n");
    }

    @Test
    void aLongBodyIsCutBetweenCharacters() {
        UndeclaredStatusException error = new UndeclaredStatusException(FACTS, 500, "x" + "\ud83d\ude00".repeat(400));

        assertThat(error.getMessage()).endsWith("\ud83d\ude00...").hasSizeLessThan(500);
        assertThat(error.body()).hasSize(801);
    }
}
