package dev.covenant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTest {
    private static final byte[] BYTES = "hällo".getBytes(StandardCharsets.UTF_8);

    static Stream<Body> bodies() throws IOException {
        Path file = Files.createTempFile("covenant", "body");
        file.toFile().deleteOnExit();
        Files.write(file, BYTES);
        byte[] longer = "..hällo..".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Body.of(BYTES),
                Body.of(longer, 2, BYTES.length),
                Body.of("hällo"),
                Body.of(file),
                Body.of(() -> new ByteArrayInputStream(BYTES)),
                Body.of(() -> new ByteArrayInputStream(BYTES), BYTES.length),
                Body.ofStream(new ByteArrayInputStream(BYTES)),
                Body.ofStream(new ByteArrayInputStream(BYTES), BYTES.length),
                Body.of(new PiecesSource(List.of(Body.of("h"), Body.of(""), Body.of("ällo")))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bytesAreReadHoweverTheyAreHeld(Body body) throws IOException {
        assertThat(body.bytes(BYTES.length)).isEqualTo(BYTES);
        body.close();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bytesAreWrittenHoweverTheyAreHeld(Body body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(out);
        assertThat(out.toByteArray()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void lengthIsRightWhereItIsKnown(Body body) {
        body.length().ifPresent(length -> assertThat(length).isEqualTo(BYTES.length));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void repeatableBodyOpensAgainAndTheOthersSaySo(Body body) throws IOException {
        assertThat(body.open().readAllBytes()).isEqualTo(BYTES);
        if (body.repeatable()) {
            assertThat(body.open().readAllBytes()).isEqualTo(BYTES);
        } else {
            assertThatThrownBy(body::open).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bodyBeyondTheLimitIsRefused(Body body) {
        assertThatThrownBy(() -> body.bytes(BYTES.length - 1))
                .isInstanceOfSatisfying(
                        BodyTooLargeException.class, e -> assertThat(e.limit()).isEqualTo(BYTES.length - 1))
                .hasMessageContaining("the 5 bytes that are allowed");
    }

    @Test
    void onlyStreamsAreNotRepeatable() {
        assertThat(Body.of("").repeatable()).isTrue();
        assertThat(Body.of(Path.of("x")).repeatable()).isTrue();
        assertThat(Body.of(Body::nothing).repeatable()).isTrue();
        assertThat(Body.ofStream(Body.nothing()).repeatable()).isFalse();
    }

    @Test
    void mediaTypeIsSaidOrNot() {
        assertThat(Body.of("x").mediaType()).isEmpty();
        assertThat(Body.of("x").as("image/png").mediaType()).hasValue("image/png");
        assertThatThrownBy(() -> Body.of("x").as("a\r\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bufferIsThereForMemoryOnlyAndCannotBeWritten() {
        assertThat(Body.of(BYTES, 1, 2).buffer().orElseThrow().isReadOnly()).isTrue();
        assertThat(Body.of(BYTES, 1, 2).buffer().orElseThrow().remaining()).isEqualTo(2);
        assertThat(Body.of(Path.of("x")).buffer()).isEmpty();
    }

    @Test
    void closingAnUnreadStreamClosesIt() {
        AtomicInteger closed = new AtomicInteger();
        InputStream in = new ByteArrayInputStream(BYTES) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        Body body = Body.ofStream(in);
        body.close();
        assertThat(closed).hasValue(1);
        assertThatThrownBy(body::open).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void contentIsNotShown() {
        assertThat(Body.of("secret").as("text/plain")).hasToString("Body[text/plain, 6 bytes]");
        assertThat(Body.of(Path.of("x"))).hasToString("Body[no media type, not in memory]");
    }

    @Test
    void missingFileIsToldWhenItIsOpened(@TempDir Path directory) {
        Body body = Body.of(directory.resolve("missing"));
        assertThatThrownBy(body::open).isInstanceOf(IOException.class);
        assertThatThrownBy(body::length).isInstanceOf(UncheckedIOException.class);
    }
}
