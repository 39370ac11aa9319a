package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=utf-8",
                "text/json",
                "application/problem+json",
                "application/vnd.acme.v1+json;q=1",
                " application/json "
            })
    void jsonIsRecognised(String type) {
        assertThat(MediaTypes.isJson(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/jsonl",
                "text/plain",
                "application/x-ndjson",
                "json",
                "",
                "*/*",
                "application/json-seq",
                "/json"
            })
    void otherTypesAreNotJson(String type) {
        assertThat(MediaTypes.isJson(type)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json, true",
        "application/json, 'application/json; charset=utf-8', true",
        "'application/json; charset=utf-8', APPLICATION/JSON, true",
        "application/*, application/json, true",
        "*/*, image/png, true",
        "image/*, application/json, false",
        "application/json, application/*, false",
        "application/json, text/json, false",
        "application/json, nonsense, false",
        "nonsense, application/json, false",
    })
    void declaredTypesMatchActualOnes(String declared, String actual, boolean matches) {
        assertThat(MediaTypes.matches(declared, actual)).isEqualTo(matches);
    }

    @Test
    void bestMatchIsTheMostPreciseAndThenTheFirst() {
        List<String> declared =
                List.of("*/*", "application/*", "application/json", "application/json;v=2", "text/plain");
        assertThat(MediaTypes.bestMatch(declared, "application/json")).isEqualTo(2);
        assertThat(MediaTypes.bestMatch(declared, "application/xml")).isEqualTo(1);
        assertThat(MediaTypes.bestMatch(declared, "image/png")).isEqualTo(0);
        assertThat(MediaTypes.bestMatch(List.of("text/plain"), "image/png")).isEqualTo(-1);
        assertThat(MediaTypes.bestMatch(declared, "nonsense")).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // RFC 9110, section 12.5.1: the example, less its parameters
                "text/*;q=0.3, text/plain;q=0.7, text/html;q=0.4, */*;q=0.5|text/plain,text/html,image/jpeg|text/plain",
                "text/*;q=0.3, text/html;q=0.7, */*;q=0.5|text/plain,image/jpeg|image/jpeg",
                "|application/json,text/plain|application/json",
                "*/*|application/json,text/plain|application/json",
                "text/plain, application/json|application/json,text/plain|application/json",
                "application/json;q=0.5, text/plain|application/json,text/plain|text/plain",
                "application/json;q=0, */*|application/json,text/plain|text/plain",
                "application/json;q=0|application/json|none",
                "image/png|application/json|none",
                "application/json;q=0.0001|application/json|application/json",
                "application/json;q=2, text/plain;q=0.1|application/json,text/plain|text/plain",
                "nonsense|application/json|application/json",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2|application/json|application/json",
                "application/problem+json|application/json|none",
                "image/png|image/*|image/*",
                "application/json ; Q=0.2 , text/plain ;q=0.3|application/json,text/plain|text/plain",
                "text/plain;x=\"a,b;q=0\";q=0.1, application/json;q=0.2|text/plain,application/json|application/json",
            })
    void offerOfTheBestQualityIsTaken(String accept, String offers, String taken) {
        List<String> all = Arrays.asList(offers.split(","));
        int index = MediaTypes.negotiate(accept == null ? List.of() : List.of(accept), all);
        assertThat(index < 0 ? "none" : all.get(index)).isEqualTo(taken);
    }

    @Test
    void severalAcceptHeadersAreOne() {
        List<String> offers = List.of("application/json", "text/plain");
        assertThat(MediaTypes.negotiate(List.of("application/json;q=0.1", "text/plain"), offers))
                .isEqualTo(1);
        assertThat(MediaTypes.negotiate(List.of("*/*"), List.of())).isEqualTo(-1);
    }

    @Test
    void parametersAreReadLeniently() {
        MediaType type = MediaType.parse("Text/Plain ; Charset = \"utf\\\"8\" ;; bad; q=1;q=2; x=")
                .orElseThrow();
        assertThat(type.essence()).isEqualTo("text/plain");
        assertThat(type.parameters())
                .containsEntry("charset", "utf\"8")
                .containsEntry("q", "1")
                .containsEntry("x", "")
                .hasSize(3);
    }

    @Test
    void rangesAreToldFromTypes() {
        assertThat(MediaTypes.isRange("image/*")).isTrue();
        assertThat(MediaTypes.isRange("*/*")).isTrue();
        assertThat(MediaTypes.isRange("image/png")).isFalse();
        assertThat(MediaTypes.isRange("nonsense*")).isFalse();
    }
}
