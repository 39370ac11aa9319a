package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonException;
import dev.covenant.json.JsonValue;
import dev.covenant.runtime.CallFacts;
import dev.covenant.runtime.UndecodableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever arrives, a reader gives a value or its own kind of fault, and soon. */
class WireFuzzTest {
    private static final List<In> PLACES = List.of(In.values());
    private static final List<Style> STYLES = List.of(Style.values());
    private static final List<Shape> SHAPES = List.of(
            Shape.TEXT,
            Shape.NUMBER,
            Shape.BOOLEAN,
            Shape.ANY,
            Shape.list(Shape.TEXT),
            Shape.list(Shape.NUMBER),
            Shape.list(Shape.list(Shape.ANY)),
            Shape.object(Map.of("a", Shape.NUMBER, "b", Shape.list(Shape.TEXT))),
            Shape.object(Map.of("a", Shape.object(Map.of("b", Shape.NUMBER))), Shape.ANY));

    @TempDir
    Path directory;

    private static String noise(Random random, String... words) {
        StringBuilder out = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            out.append(random.nextInt(3) == 0 ? RandomJson.text(random) : words[random.nextInt(words.length)]);
        }
        return out.toString();
    }

    private static void soon(Runnable work) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), work::run);
    }

    @Test
    void parameterReaderThrowsNothingButFaults() {
        String[] words = {
            "color", "=", "&", ",", "[a]", "[0]", "[]", "%2", "%C3", "%A4", ";", ".", "1", "true", "null", "{", "\""
        };
        soon(() -> {
            Random random = new Random(11);
            int values = 0;
            for (int count = 0; count < 200_000; count++) {
                In in = PLACES.get(random.nextInt(PLACES.size()));
                Style style = STYLES.get(random.nextInt(STYLES.size()));
                Shape shape = SHAPES.get(random.nextInt(SHAPES.size()));
                Parameter<JsonValue> parameter = OnTheWire.parameter(in, style, random.nextBoolean(), shape);
                String wire = noise(random, words);
                values += reads(random.nextInt(10) == 0 ? parameter.asJson() : parameter, wire) ? 1 : 0;
            }
            assertThat(values).isGreaterThan(10_000);
        });
    }

    private static boolean reads(Parameter<JsonValue> parameter, String wire) {
        String sendable = wire.replaceAll("[\r\n\u0000]", "");
        try {
            return OnTheWire.read(parameter, sendable) != null;
        } catch (ParameterFault e) {
            return false;
        }
    }

    @Test
    void formReaderThrowsNothingButJsonFaults() {
        String[] words = {"a", "b", "=", "&", "[", "]", "[x]", "%", "+", "{\"a\":1}", "1", "c"};
        Content<JsonValue> form = Content.form(
                "application/x-www-form-urlencoded",
                JsonCodecs.VALUE,
                SHAPES.get(8),
                new FormField("b", "", Style.DEEP_OBJECT, true));
        soon(() -> {
            Random random = new Random(12);
            int values = 0;
            for (int count = 0; count < 100_000; count++) {
                byte[] body = noise(random, words).getBytes(StandardCharsets.UTF_8);
                try {
                    BodyReader.value(form, body, form.mediaType());
                    values++;
                } catch (JsonException e) {
                    assertThat(e.getMessage()).isNotEmpty();
                }
            }
            assertThat(values).isGreaterThan(10_000);
        });
    }

    @Test
    void multipartReaderThrowsNothingButItsException() {
        String[] words = {
            "--x", "--x--", "\r\n", "\n", "Content-Disposition: form-data; name=a\r\n\r\n", "\"", ";", "name=", "--"
        };
        MultipartLimits limits = new MultipartLimits(5, 100, 60, 100, Optional.of(directory));
        soon(() -> {
            Random random = new Random(13);
            int values = 0;
            for (int count = 0; count < 5_000; count++) {
                byte[] body = ("--x\r\n" + noise(random, words) + "\r\n--x--").getBytes(StandardCharsets.UTF_8);
                values += readsParts(body, limits) ? 1 : 0;
            }
            assertThat(values).isGreaterThan(100);
        });
        assertThat(directory).isEmptyDirectory();
    }

    private static boolean readsParts(byte[] body, MultipartLimits limits) {
        try (MultipartParts parts =
                MultipartReader.read(new ByteArrayInputStream(body), "multipart/form-data; boundary=x", limits)) {
            parts.value("a", JsonCodecs.VALUE, Shape.ANY);
            parts.values("a", JsonCodecs.LONG, Shape.NUMBER);
            parts.file("a");
            parts.seen();
            return true;
        } catch (MultipartException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError("another exception", e);
        }
    }

    @Test
    void eventDecoderThrowsNothingButUndecodable() {
        String[] words = {
            "data:", "data", ": ", "\n", "\r", "\n\n", "1", "{\"a\":", "}", "[DONE]", "\u001e", "event: x", "\ufeff"
        };
        String[] types = {"text/event-stream", "application/x-ndjson", "application/json-seq"};
        soon(() -> {
            Random random = new Random(14);
            int values = 0;
            for (int count = 0; count < 100_000; count++) {
                byte[] bytes = noise(random, words).getBytes(StandardCharsets.UTF_8);
                values += decodes(types[random.nextInt(3)], bytes, random);
            }
            assertThat(values).isGreaterThan(500);
        });
    }

    private static int decodes(String type, byte[] bytes, Random random) {
        Content.Events<JsonValue> content = new Content.Events<>(type, JsonCodecs.VALUE, !type.startsWith("text"));
        EventDecoder<JsonValue> decoder = EventDecoder.of(content, type, 50, CallFacts.local("x"));
        int cut = random.nextInt(bytes.length + 1);
        try {
            decoder.feed(ByteBuffer.wrap(bytes, 0, cut), value -> {});
            decoder.feed(ByteBuffer.wrap(bytes, cut, bytes.length - cut), value -> {});
            decoder.end(value -> {});
        } catch (UndecodableException e) {
            assertThat(e.getMessage()).contains("came before it");
        }
        return (int) decoder.count();
    }

    @Test
    void pathsAndMediaTypesNeverThrow() {
        String[] words = {
            "/", "a", ".", "..", "%2e", "%2F", "%", "{", ";", "=", "\"", "q=0.5", ",", "*", "*/*", "text/", "json"
        };
        PathTemplateMatcher<String> matcher = PathTemplateMatcher.<String>builder()
                .add(PathTemplate.parse("/a/{b}.{c}"), "1")
                .add(PathTemplate.parse("/{a}/{b}"), "2")
                .add(PathTemplate.parse("/a/{b}a{c}a{d}"), "3")
                .build();
        soon(() -> {
            Random random = new Random(15);
            int matches = 0;
            for (int count = 0; count < 200_000; count++) {
                String text = noise(random, words);
                matches += matcher.match("/a" + text).isPresent() ? 1 : 0;
                MediaTypes.negotiate(List.of(text), List.of("application/json", "text/*", text));
                MediaTypes.bestMatch(List.of(text, "*/*"), text);
                MediaTypes.isJson(text);
            }
            assertThat(matches).isGreaterThan(1_000);
        });
    }

    @Test
    void hostileSizesCostLittle() {
        soon(() -> {
            Parameter<JsonValue> deep = OnTheWire.parameter(In.QUERY, Style.DEEP_OBJECT, true, SHAPES.get(8));
            reads(deep, "color[a]=1&".repeat(6_000));
            reads(deep, "color" + "[a][0]".repeat(10_000) + "=1");
            reads(OnTheWire.parameter(In.QUERY, Style.FORM, true, SHAPES.get(8)), "a&".repeat(32_000));
            reads(OnTheWire.parameter(In.QUERY, Style.FORM, false, SHAPES.get(4)), "color=" + ",".repeat(64_000));
            reads(OnTheWire.parameter(In.HEADER, Style.SIMPLE, true, SHAPES.get(8)), "a=1,".repeat(16_000));
            reads(OnTheWire.parameter(In.QUERY, Style.FORM, true, Shape.ANY).asJson(), "color=" + "[".repeat(64_000));
            MediaTypes.negotiate(List.of("a/b;q=0.1,".repeat(6_000)), List.of("application/json"));
            PathTemplateMatcher<String> matcher = PathTemplateMatcher.<String>builder()
                    .add(PathTemplate.parse("/{a}a{b}a{c}a{d}a{e}b"), "1")
                    .build();
            assertThat(matcher.match("/" + "a".repeat(60_000))).isEmpty();
            assertThat(matcher.match("/a".repeat(30_000))).isEmpty();
        });
    }
}
