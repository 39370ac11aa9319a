package dev.covenant.codegen.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
    @ParameterizedTest
    @CsvSource({
        "200, Ok",
        "404, NotFound",
        "499, Status499",
        "4XX, ClientError",
        "default, DefaultError",
    })
    void statusHasAJavaName(String status, String name) {
        assertThat(new Status(status).javaName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "2000", "6XX", "ok", "4xx"})
    void whatIsNoStatusIsNobodysAnswer(String status) {
        assertThat(new Status(status).isKnown()).isFalse();
    }

    @Test
    void conditionCoversARange() {
        assertThat(new Status("4XX").matches().toString()).isEqualTo("in.status() / 100 == 4");
        assertThat(new Status("404").matches().toString()).isEqualTo("in.status() == 404");
    }

    @Test
    void someStatusesHaveNoBodyWhateverIsDeclared() {
        assertThat(new Status("204").isBodiless()).isTrue();
        assertThat(new Status("304").isBodiless()).isTrue();
        assertThat(new Status("200").isBodiless()).isFalse();
    }
}
