package dev.covenant.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BytesTest {

    private static final byte[] CONTENT = {1, (byte) 0xFF, (byte) 0xFE, 3};

    @Test
    void doesNotChangeWithTheArraysItCameFromAndGave() {
        byte[] given = CONTENT.clone();
        Bytes bytes = Bytes.of(given);
        given[0] = 9;
        bytes.toByteArray()[1] = 9;

        assertThat(bytes.toByteArray()).containsExactly(CONTENT);
    }

    @Test
    void isAPartOfAnArray() {
        assertThat(Bytes.of(CONTENT, 1, 2)).isEqualTo(Bytes.of((byte) 0xFF, (byte) 0xFE));
        assertThat(Bytes.of(CONTENT, 4, 0)).isEqualTo(Bytes.of());
    }

    @Test
    void isEqualByContent() {
        assertThat(Bytes.of(CONTENT)).isEqualTo(Bytes.of(CONTENT)).hasSameHashCodeAs(Bytes.of(CONTENT));
        assertThat(Bytes.of(CONTENT)).isNotEqualTo(Bytes.of((byte) 1));
    }

    @Test
    void isReadAsAStream() throws IOException {
        assertThat(Bytes.of(CONTENT).asInputStream().readAllBytes()).containsExactly(CONTENT);
        assertThat(Bytes.of(CONTENT).length()).isEqualTo(4);
    }

    @Test
    void isBase64InEitherAlphabet() {
        assertThat(Bytes.of(CONTENT).base64()).isEqualTo("Af/+Aw==");
        assertThat(Bytes.ofBase64("Af/+Aw==")).isEqualTo(Bytes.of(CONTENT));
        assertThat(Bytes.ofBase64("Af_-Aw")).isEqualTo(Bytes.of(CONTENT));
        assertThatThrownBy(() -> Bytes.ofBase64("A")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotShowItsContent() {
        assertThat(Bytes.of(CONTENT)).hasToString("Bytes[4]");
    }
}
