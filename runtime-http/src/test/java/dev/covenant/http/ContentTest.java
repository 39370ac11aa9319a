package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodecs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {
    private static final List<Content<String>> CONTENTS = List.of(
            Content.json("application/*", JsonCodecs.STRING),
            Content.json("application/json; v=1", JsonCodecs.STRING),
            Content.json("application/*+json", JsonCodecs.STRING),
            Content.text("text/*", JsonCodecs.STRING, Shape.TEXT));

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json; v=1",
        "application/hal+json, application/hal+json",
        "application/xml, application/xml",
        "text/csv;header=absent, text/csv;header=absent",
    })
    void mediaTypeNamesTheNarrowestContent(String asked, String found) {
        assertThat(Content.named(CONTENTS, asked).mediaType()).isEqualTo(found);
    }

    @Test
    void withoutMediaTypeItIsTheFirst() {
        assertThat(Content.named(CONTENTS, null)).isSameAs(CONTENTS.get(0));
    }

    @Test
    void otherMediaTypesAreRefusedWithThoseThatAreDeclared() {
        assertThatThrownBy(() -> Content.named(CONTENTS, "image/png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("image/png")
                .hasMessageContaining("text/*");
    }

    @Test
    void everyContentCanBeInAnotherMediaType() {
        PartsCodec<String> parts = new PartsCodec<>() {
            @Override
            public void write(String value, PartsWriter out) {
                out.value("a", value, JsonCodecs.STRING, "");
            }

            @Override
            public String read(PartsReader in) {
                return String.valueOf(in.value("a", JsonCodecs.STRING, Shape.TEXT));
            }
        };
        List<Content<?>> contents = List.of(
                Content.json("a/a", JsonCodecs.STRING),
                Content.text("a/a", JsonCodecs.STRING, Shape.TEXT),
                Content.binary("a/a"),
                Content.form("a/a", JsonCodecs.STRING, Shape.ANY, new FormField("x", "", Style.FORM, true)),
                Content.multipart("a/a", parts),
                Content.events("a/a", JsonCodecs.STRING),
                Content.lines("a/a", JsonCodecs.STRING));
        for (Content<?> content : contents) {
            assertThat(content.in("b/b").in("a/a")).isEqualTo(content);
            assertThat(content.in("b/b").mediaType()).isEqualTo("b/b");
        }
    }
}
