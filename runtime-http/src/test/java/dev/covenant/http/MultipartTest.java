package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import dev.covenant.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Multipart bodies as values and files. */
class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=xx";
    private static final String HEAD = "Content-Disposition: form-data; name=a~~";
    private static final Shape OBJECT = Shape.object(Map.of("a", Shape.NUMBER));

    @TempDir
    Path directory;

    private MultipartLimits limits(int parts, int headerBytes, int memoryBytes, int valueBytes) {
        return new MultipartLimits(parts, headerBytes, memoryBytes, valueBytes, Optional.of(directory));
    }

    private MultipartParts read(String text) throws IOException {
        return read(text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8), TYPE);
    }

    private MultipartParts read(byte[] bytes, String type) throws IOException {
        return MultipartReader.read(new ByteArrayInputStream(bytes), type, limits(100, 1_000, 10_000, 5_000));
    }

    /** A value per kind of part. */
    private record Everything(String text, long number, JsonValue object, List<FilePart> files) {
        static PartsCodec<Everything> codec() {
            return new PartsCodec<>() {
                @Override
                public void write(Everything value, PartsWriter out) {
                    out.value("text", value.text, JsonCodecs.STRING, "");
                    out.value("number", value.number, JsonCodecs.LONG, "text/plain");
                    out.value("object", value.object, JsonCodecs.VALUE, "");
                    out.value("quoted \"name\"\n", "x", JsonCodecs.STRING, "application/json");
                    out.value("absent", null, JsonCodecs.STRING, "");
                    value.files.forEach(file -> out.file("file", file, "image/*"));
                }

                @Override
                public Everything read(PartsReader in) {
                    assertThat(in.value("quoted \"name\"\n", JsonCodecs.STRING, Shape.TEXT))
                            .isEqualTo("x");
                    return new Everything(
                            String.valueOf(in.value("text", JsonCodecs.STRING, Shape.TEXT)),
                            Objects.requireNonNull(in.value("number", JsonCodecs.LONG, Shape.NUMBER)),
                            Objects.requireNonNull(in.value("object", JsonCodecs.VALUE, OBJECT)),
                            in.files("file"));
                }
            };
        }
    }

    private static Body write(Everything value, Random random) {
        Content<Everything> content = Content.multipart("multipart/form-data", Everything.codec());
        return BodyWriter.write(content, value, JsonWriter.Purpose.PLAIN, random);
    }

    private static Everything everything(byte[] first, Body second) {
        return new Everything(
                "ä€😀\r\n--xx\r\n",
                7,
                JsonValue.parse("{\"a\":1}"),
                List.of(new FilePart("ö \"x\".png", Body.of(first).as("image/png")), FilePart.of(second)));
    }

    @Test
    void everythingComesBackAsItWasSent() throws IOException {
        byte[] first = new byte[20_000];
        new Random(1).nextBytes(first);
        Everything sent = everything(first, Body.of("two"));
        Body body = write(sent, new Random(2));
        byte[] bytes = body.bytes(1 << 20);
        assertThat(body.length()).hasValue(bytes.length);
        assertThat(body.repeatable()).isTrue();
        assertThat(body.mediaType().orElseThrow()).matches("multipart/form-data; boundary=covenant-[0-9a-f]{32}");
        try (MultipartParts parts = read(bytes, body.mediaType().orElseThrow())) {
            Everything back = Everything.codec().read(parts);
            assertThat(parts.faults()).isEmpty();
            assertThat(back.text).isEqualTo(sent.text);
            assertThat(back.number).isEqualTo(7);
            assertThat(back.object).isEqualTo(sent.object);
            assertThat(back.files).hasSize(2);
            assertThat(back.files.get(0).filename()).isEqualTo("ö \"x\".png");
            assertThat(back.files.get(0).body().mediaType()).hasValue("image/png");
            assertThat(back.files.get(0).body().bytes(1 << 20)).isEqualTo(first);
            assertThat(back.files.get(0).body().repeatable()).isTrue();
            assertThat(back.files.get(1).filename()).isEmpty();
            assertThat(back.files.get(1).body().mediaType()).hasValue("application/octet-stream");
            assertThat(filesOnDisk()).isEqualTo(1);
        }
        assertThat(filesOnDisk()).isZero();
    }

    private long filesOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    @Test
    void lengthAndRepeatabilityAreThoseOfTheParts() throws IOException {
        Path file = Files.writeString(directory.resolve("f"), "file");
        Body repeatable = write(everything(new byte[0], Body.of(file)), new Random(1));
        assertThat(repeatable.length()).hasValue(repeatable.bytes(10_000).length);
        assertThat(repeatable.bytes(10_000)).isEqualTo(repeatable.bytes(10_000));
        Body once = write(everything(new byte[0], Body.ofStream(Body.nothing())), new Random(1));
        assertThat(once.repeatable()).isFalse();
        assertThat(once.length()).isEmpty();
        Body known = write(everything(new byte[0], Body.ofStream(Body.nothing(), 0)), new Random(1));
        assertThat(known.length()).hasValue(known.bytes(10_000).length);
    }

    @Test
    void wireTextIsThatOfRfc7578() throws IOException {
        Body body = write(new Everything("t", 7, JsonValue.parse("{\"a\":1}"), List.of()), new Random(2));
        String boundary = body.mediaType().orElseThrow().replaceAll(".*=", "");
        assertThat(new String(body.bytes(10_000), StandardCharsets.UTF_8).replace(boundary, "xx"))
                .isEqualTo("""
                    --xx
                    Content-Disposition: form-data; name="text"

                    t
                    --xx
                    Content-Disposition: form-data; name="number"
                    Content-Type: text/plain

                    7
                    --xx
                    Content-Disposition: form-data; name="object"
                    Content-Type: application/json

                    {"a":1}
                    --xx
                    Content-Disposition: form-data; name="quoted %22name%22%0A"
                    Content-Type: application/json

                    "x"
                    --xx--
                    """.replace("\n", "\r\n"));
    }

    @Test
    void valuesAreReadFromDiskUpToTheirLimit() throws IOException {
        byte[] bytes = ("--xx~" + HEAD + "v".repeat(200) + "~--xx~Content-Disposition: form-data; name=b~~"
                        + "v".repeat(101) + "~--xx--")
                .replace("~", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        try (MultipartParts parts =
                MultipartReader.read(new ByteArrayInputStream(bytes), TYPE, limits(9, 100, 50, 200))) {
            assertThat(filesOnDisk()).isEqualTo(2);
            assertThat(parts.value("a", JsonCodecs.STRING, Shape.TEXT)).hasSize(200);
        }
        try (MultipartParts parts =
                MultipartReader.read(new ByteArrayInputStream(bytes), TYPE, limits(9, 100, 50, 199))) {
            assertThat(parts.value("a", JsonCodecs.STRING, Shape.TEXT)).isNull();
            assertThat(parts.faults()).containsExactly(Problem.Fault.ofBody("/a", "has more than 199 bytes"));
        }
        assertThat(filesOnDisk()).isZero();
    }

    private MultipartParts parts(String... namesAndHeadsAndValues) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < namesAndHeadsAndValues.length; at += 2) {
            out.append("--xx~Content-Disposition: form-data; name=").append(namesAndHeadsAndValues[at]);
            out.append("~~").append(namesAndHeadsAndValues[at + 1]).append('~');
        }
        return read(out.append("--xx--").toString());
    }

    @Test
    void allFaultsAreCollectedWithTheirPlaces() throws IOException {
        try (MultipartParts parts = parts(
                "n", "seven",
                "twice", "1",
                "twice", "2",
                "\"a/b~Content-Type: application/json", "{\"x\":",
                "list", "1",
                "list", "x",
                "object", "{\"a\":\"b\"}",
                "charset~Content-Type: text/plain; charset=nonsense", "x")) {
            assertThat(parts.value("n", JsonCodecs.LONG, Shape.NUMBER)).isNull();
            assertThat(parts.value("twice", JsonCodecs.LONG, Shape.NUMBER)).isNull();
            assertThat(parts.value("a/b", JsonCodecs.VALUE, Shape.TEXT)).isNull();
            assertThat(parts.values("list", JsonCodecs.LONG, Shape.NUMBER)).containsExactly(1L);
            assertThat(parts.value("object", JsonCodecs.map(JsonCodecs.LONG), OBJECT))
                    .isNull();
            assertThat(parts.value("charset", JsonCodecs.STRING, Shape.TEXT)).isNull();
            assertThat(parts.value("absent", JsonCodecs.STRING, Shape.TEXT)).isNull();
            assertThat(parts.file("absent")).isNull();
            assertThat(parts.files("absent")).isEmpty();
            assertThat(parts.values("absent", JsonCodecs.STRING, Shape.TEXT)).isEmpty();
            assertThat(parts.faults().stream().map(Problem.Fault::pointer))
                    .containsExactly("/n", "/twice", "/a~1b/x", "/list/1", "/object/a", "/charset");
        }
    }

    @Test
    void missingPartIsAFaultUnlessItCameAndIsWrong() throws IOException {
        try (MultipartParts parts = parts("n", "seven")) {
            assertThat(parts.value("n", JsonCodecs.LONG, Shape.NUMBER)).isNull();
            parts.missing("n");
            parts.missing("m");
            assertThat(parts.faults())
                    .containsExactly(
                            Problem.Fault.ofBody("/n", "'seven' is not a number"),
                            Problem.Fault.ofBody("/m", "is required"));
        }
    }

    @Test
    void seenPartsAreAnObjectForTheSchema() throws IOException {
        try (MultipartParts parts = parts("n", "7", "f; filename=x", "bytes", "l", "a", "l", "b", "other", "x")) {
            parts.value("n", JsonCodecs.LONG, Shape.NUMBER);
            parts.file("f");
            parts.values("l", JsonCodecs.STRING, Shape.TEXT);
            parts.value("absent", JsonCodecs.STRING, Shape.TEXT);
            assertThat(parts.seen()).hasToString("{\"n\":7,\"f\":\"\",\"l\":[\"a\",\"b\"],\"other\":\"\"}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\"; filename=\"C:\\dir\\x.png\"|C:\\dir\\x.png",
                "\"a\"; filename=\"a\\\"b\"|a\"b",
                "\"a\"; filename=\"a%22b;c\"|a\"b;c",
                "a; filename=plain.txt; size=3|plain.txt",
                "a; filename*=utf-8''%e2%82%ac%20.txt|€ .txt",
                "a; filename=f.txt; filename*=utf-8''g.txt|f.txt",
                "a; filename=\"ä.txt\"|ä.txt",
                "a|",
            })
    void fileNamesAreReadAsBrowsersSendThem(String disposition, String filename) throws IOException {
        try (MultipartParts parts = parts(disposition, "x")) {
            FilePart file = Objects.requireNonNull(parts.file("a"));
            assertThat(file.filename()).isEqualTo(filename == null ? "" : filename);
        }
    }

    @Test
    void charsetOfAPartCounts() throws IOException {
        byte[] bytes = """
            --xx
            Content-Disposition: form-data; name=a
            Content-Type: text/plain; charset=ISO-8859-1

            \u00e4
            --xx
            Content-Disposition: form-data; name=b

            \u00e4
            --xx--\
            """.getBytes(StandardCharsets.ISO_8859_1);
        try (MultipartParts parts = read(bytes, TYPE)) {
            assertThat(parts.value("a", JsonCodecs.STRING, Shape.TEXT)).isEqualTo("ä");
            assertThat(parts.value("b", JsonCodecs.STRING, Shape.TEXT)).isNull();
            assertThat(parts.faults()).containsExactly(Problem.Fault.ofBody("/b", "the body is not UTF-8"));
        }
    }

    @Test
    void partsWithoutNamesAreOfNoUseOutsideOfForms() throws IOException {
        String text = "--xx~Content-Type: text/plain~~v~--xx~Content-Disposition: attachment; name=a~~w~--xx--";
        byte[] bytes = text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);
        try (MultipartParts parts = read(bytes, "multipart/mixed; boundary=xx")) {
            assertThat(parts.value("a", JsonCodecs.STRING, Shape.TEXT)).isEqualTo("w");
        }
    }
}
