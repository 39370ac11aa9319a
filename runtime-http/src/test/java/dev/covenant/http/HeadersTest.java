package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    private static final Headers TWO = Headers.builder()
            .add("Accept", "a")
            .add("X-Id", "1")
            .add("accept", "b")
            .build();

    @Test
    void namesDoNotRegardCase() {
        assertThat(TWO.first("ACCEPT")).hasValue("a");
        assertThat(TWO.all("aCCept")).containsExactly("a", "b");
        assertThat(TWO.contains("x-id")).isTrue();
        assertThat(TWO.names()).containsExactly("Accept", "X-Id");
        assertThat(TWO.names().contains("x-ID")).isTrue();
    }

    @Test
    void absentNameHasNoValues() {
        assertThat(TWO.first("x")).isEmpty();
        assertThat(TWO.all("x")).isEmpty();
        assertThat(TWO.contains("x")).isFalse();
        assertThat(Headers.none().isEmpty()).isTrue();
        assertThat(Headers.of(Map.of())).isSameAs(Headers.none());
    }

    @Test
    void fieldsKeepTheirOrder() {
        List<String> seen = new ArrayList<>();
        TWO.forEach((name, value) -> seen.add(name + "=" + value));
        assertThat(seen).containsExactly("Accept=a", "X-Id=1", "accept=b");
        assertThat(TWO.size()).isEqualTo(3);
    }

    @Test
    void builderSetsAndRemovesAllValuesOfAName() {
        assertThat(TWO.toBuilder().set("ACCEPT", "c").build().all("accept")).containsExactly("c");
        assertThat(TWO.toBuilder().remove("accept").build().names()).containsExactly("X-Id");
        assertThat(Headers.builder()
                        .addAll(Map.of("a", List.of("1", "2")))
                        .build()
                        .all("A"))
                .containsExactly("1", "2");
        assertThat(TWO.all("accept")).hasSize(2);
    }

    @Test
    void equalityRegardsValuesAndTheirOrderButNotTheOrderOfNames() {
        Headers same = Headers.builder()
                .add("x-id", "1")
                .add("ACCEPT", "a")
                .add("accept", "b")
                .build();
        assertThat(TWO).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(TWO)
                .isNotEqualTo(Headers.builder()
                        .add("x-id", "1")
                        .add("accept", "b")
                        .add("accept", "a")
                        .build());
    }

    @Test
    void valuesAreNotShown() {
        assertThat(Headers.of(Map.of("Authorization", "secret"))).hasToString("Headers[Authorization]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "a\r\n", "ä", "a\u0000", ":status", "(a)"})
    void namesThatAreNoTokensAreRefused(String name) {
        assertThatThrownBy(() -> Headers.of(Map.of(name, "x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x", "a\n", "\r", "a\u0000b"})
    void valuesThatCouldSmuggleAreRefusedAndNotRepeated(String value) {
        assertThatThrownBy(() -> Headers.builder().add("X-Id", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Id")
                .hasMessageNotContaining("Set-Cookie");
    }

    @Test
    void declaredHeadersAreReadByTheirParameter() {
        Parameter<Long> limit = Parameter.header("X-Id", JsonCodecs.LONG, Shape.NUMBER);
        assertThat(TWO.read(limit)).hasValue(1L);
        assertThat(Headers.none().read(limit)).isEmpty();
        assertThatThrownBy(() -> Headers.of(Map.of("x-id", "one")).read(limit)).isInstanceOf(ParameterFault.class);
    }
}
