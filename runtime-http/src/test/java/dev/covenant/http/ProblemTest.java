package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    private static final Problem FULL = Problem.of(400, "Bad Request", "2 faults")
            .withType("https://example.org/invalid")
            .withInstance("/calls/7")
            .withFaults(List.of(
                    Problem.Fault.of(In.QUERY, new ParameterFault("a/b", "/0", "'x' is not a number")),
                    Problem.Fault.ofBody("/items/1", "is too long"),
                    new Problem.Fault("", "/x", "is odd")));

    @Test
    void problemIsWrittenAsTheRfcSays() {
        assertThat(JsonCodecs.toText(Problem.codec(), FULL))
                .isEqualTo("{\"type\":\"https://example.org/invalid\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"2 faults\",\"instance\":\"/calls/7\",\"errors\":["
                        + "{\"in\":\"query\",\"pointer\":\"/a~1b/0\",\"detail\":\"'x' is not a number\"},"
                        + "{\"in\":\"body\",\"pointer\":\"/items/1\",\"detail\":\"is too long\"},"
                        + "{\"pointer\":\"/x\",\"detail\":\"is odd\"}]}");
    }

    @Test
    void whatIsNotSaidIsLeftOut() {
        assertThat(JsonCodecs.toText(Problem.codec(), Problem.of(404, "Not Found")))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}");
    }

    @Test
    void problemComesBack() {
        assertThat(JsonCodecs.fromBytes(Problem.codec(), JsonCodecs.toBytes(Problem.codec(), FULL)))
                .isEqualTo(FULL);
    }

    @Test
    void membersThatAreMissingHaveTheirDefaults() {
        assertThat(JsonCodecs.fromText(Problem.codec(), "{}"))
                .isEqualTo(new Problem("about:blank", "", 0, Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void membersOfOtherTypesAreIgnoredAsTheRfcAsks() {
        assertThat(JsonCodecs.fromText(
                        Problem.codec(),
                        "{\"type\":1,\"title\":[],\"status\":\"404\",\"detail\":null,\"instance\":{},"
                                + "\"errors\":[1],\"x\":{}}"))
                .isEqualTo(new Problem("about:blank", "", 0, Optional.empty(), Optional.empty(), List.of()));
        assertThat(JsonCodecs.fromText(Problem.codec(), "{\"errors\":{\"a\":1},\"title\":\"t\"}")
                        .title())
                .isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "{\"title\":", "{\"title\":\"a\",\"title\":\"b\"}"})
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> JsonCodecs.fromText(Problem.codec(), text)).isInstanceOf(JsonException.class);
    }
}
