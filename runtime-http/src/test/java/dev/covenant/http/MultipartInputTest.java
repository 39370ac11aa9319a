package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.json.JsonCodecs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Multipart bodies as bytes: boundaries, header fields, limits. */
class MultipartInputTest {
    private static final String TYPE = "multipart/form-data; boundary=xx";
    private static final String HEAD = "Content-Disposition: form-data; name=a~~";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--xx~%v~--xx--~|v",
                "--xx~%v~--xx--|v",
                "preamble~of lines~--xx~%v~--xx--~epilogue~--xx~%w~--xx--|v",
                "~--xx~%v~--xx--|v",
                "--xx \t~%v~--xx-- |v",
                "--xx~%~--xx--|",
                "--xx~%--xx--|",
                "--xx~%~~--xx--|~",
                "--xx~%v~--xxx~--xx1~ --xx~-xx~--xx-~--x~--xx--|v~--xxx~--xx1~ --xx~-xx~--xx-~--x",
                "--xx~%v~--xx--more~--xx--|v~--xx--more",
                "--xx~Other: 1~Content-disposition: form-data;~ name=\"a\"~~v~--xx--|v",
            })
    void boundariesAreFoundAndNothingElse(String written, String expected) throws IOException {
        String crlf = written.replace("%", HEAD).replace("~", "\r\n");
        String wanted = expected == null ? "" : expected;
        assertReads(crlf, wanted.replace("~", "\r\n"));
        assertReads(written.replace("%", HEAD).replace("~", "\n"), wanted.replace("~", "\n"));
    }

    /** In one piece, cut at every byte, and byte by byte. */
    private void assertReads(String text, String expected) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int split = 0; split <= bytes.length; split++) {
            InputStream in = new java.io.SequenceInputStream(
                    new ByteArrayInputStream(bytes, 0, split), new ByteArrayInputStream(bytes, split, bytes.length));
            assertThat(only(in)).as("cut at %d", split).isEqualTo(expected);
        }
        assertThat(only(new OneByOne(bytes))).isEqualTo(expected);
    }

    private String only(InputStream in) throws IOException {
        try (MultipartParts parts = MultipartReader.read(in, TYPE, limits(100, 1_000, 10_000, 5_000))) {
            List<String> values = parts.values("a", JsonCodecs.STRING, Shape.TEXT);
            assertThat(values).hasSize(1);
            return values.get(0);
        }
    }

    /** Gives one byte a call. */
    private static final class OneByOne extends ByteArrayInputStream {
        OneByOne(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] target, int from, int length) {
            return super.read(target, from, Math.min(length, 1));
        }
    }

    @Test
    void bodyThatIsCutAnywhereIsRefused() {
        byte[] bytes = ("--xx~" + HEAD + "value~--xx~" + HEAD + "second~--xx--")
                .replace("~", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut, TYPE))
                    .as("cut at %d", length)
                    .isInstanceOf(MultipartException.class)
                    .hasMessageContaining("was cut");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--xx~Content-Disposition: form-data~~v~--xx--|has no name",
                "--xx~~v~--xx--|has no name",
                "--xx~no colon~~v~--xx--|'no colon' is not a header field",
                "--xx~bad name: x~~v~--xx--|is not a header field",
                "no boundary at all|was cut",
            })
    void whatIsNoFormIsRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MultipartException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data|no boundary",
                "nonsense|no boundary",
                "multipart/form-data; boundary=\"\"|no boundary"
            })
    void mediaTypeWithoutBoundaryIsRefused(String type, String message) {
        assertThatThrownBy(() -> read(new byte[0], type))
                .isInstanceOf(MultipartException.class)
                .hasMessageContaining(message);
    }

    @Test
    void boundaryMayBeQuotedAndOfSeventyCharacters() throws IOException {
        String boundary = "a b'()+_,-./:=?".repeat(4) + "0123456789";
        byte[] bytes = ("--" + boundary + "~" + HEAD + "v~--" + boundary + "--")
                .replace("~", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        try (MultipartParts parts = read(bytes, "multipart/form-data; charset=utf-8; boundary=\"" + boundary + '"')) {
            assertThat(parts.value("a", JsonCodecs.STRING, Shape.TEXT)).isEqualTo("v");
        }
        assertThatThrownBy(() -> read(bytes, "multipart/form-data; boundary=\"" + boundary + "1\""))
                .isInstanceOf(MultipartException.class);
    }

    @Test
    void moreThanIsAllowedIsRefusedAndLeavesNothingOnDisk() throws IOException {
        String part = "--xx~" + HEAD + "v".repeat(200) + "~";
        byte[] bytes = (part.repeat(3) + "--xx--").replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertLimited(bytes, limits(2, 1_000, 0, 100), "more than 2 parts");
        assertLimited(bytes, limits(3, 30, 0, 100), "header fields of a part are larger");
        byte[] manyLines = ("--xx~" + "a: b~".repeat(100)).replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertLimited(manyLines, limits(3, 200, 0, 100), "header fields of a part are larger");
        byte[] preamble = "x".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        assertLimited(preamble, limits(3, 200, 0, 100), "does not start with its boundary");
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertLimited(cut, limits(3, 1_000, 0, 100), "was cut");
        assertThat(directory).isEmptyDirectory();
    }

    private static void assertLimited(byte[] bytes, MultipartLimits limits, String message) {
        assertThatThrownBy(() -> MultipartReader.read(new ByteArrayInputStream(bytes), TYPE, limits))
                .isInstanceOf(MultipartException.class)
                .hasMessageContaining(message);
    }
}
