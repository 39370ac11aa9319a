package dev.covenant.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.Bytes;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormsTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T12:30:00Z, 2024-02-29T12:30:00Z",
        "2024-02-29t12:30:00z, 2024-02-29T12:30:00Z",
        "2024-02-29 12:30:00Z, 2024-02-29T12:30:00Z",
        "2024-02-29T12:30:00.5Z, 2024-02-29T12:30:00.5Z",
        "2024-02-29T12:30:00.500Z, 2024-02-29T12:30:00.5Z",
        "2024-02-29T12:30:00.123456789+01:00, 2024-02-29T12:30:00.123456789+01:00",
        "2024-02-29T12:30:00.1234567890000Z, 2024-02-29T12:30:00.123456789Z",
        "2024-02-29T12:30:00.000000001-11:30, 2024-02-29T12:30:00.000000001-11:30",
        "2024-02-29T12:30:00+00:00, 2024-02-29T12:30:00Z",
        "2024-02-29T12:30:00-00:00, 2024-02-29T12:30:00Z",
        "2024-02-29T12:30:00+18:00, 2024-02-29T12:30:00+18:00",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z"
    })
    void dateTimesKeepOffsetAndFraction(String text, String written) {
        OffsetDateTime value = JsonCodecs.fromText(JsonCodecs.DATE_TIME, "\"" + text + "\"");

        assertThat(value).isEqualTo(OffsetDateTime.parse(written));
        assertThat(JsonCodecs.toText(JsonCodecs.DATE_TIME, value)).isEqualTo("\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2024-02-29",
                "2024-02-29T12:30Z",
                "2024-02-29T12:30:00",
                "2024-02-29T12:30:00+0100",
                "2024-02-29T12:30:00+01",
                "2024-02-30T12:30:00Z",
                "2024-13-01T12:30:00Z",
                "2024-02-29T24:00:00Z",
                "2024-02-29T12:60:00Z",
                "2024-02-29T23:59:60Z",
                "2024-02-29T12:30:00.Z",
                "2024-02-29T12:30:00,5Z",
                "2024-02-29T12:30:00.1234567891Z",
                "2024-02-29T12:30:00.5xZ",
                "2024-02-29T12:30:00+18:01",
                "2024-02-29T12:30:00+01:60",
                "2024-02-29T12:30:00 01:00",
                "2024-02-29X12:30:00Z",
                "2024-2-29T12:30:00Z",
                "2024-02-29T1a:30:00Z",
                "+2024-02-29T12:30:00Z",
                "2024-02-29T12-30-00Z",
                "2024-02-29T12:30:00ZZ",
                "２０２４-02-29T12:30:00Z",
                "2024-02-29T12:30:00Zx",
                "2024/02/29T12:30:00Z"
            })
    void dateTimesThatAreNoneOrCannotBeHeldAreFaults(String text) {
        assertThatThrownBy(() -> JsonCodecs.fromText(JsonCodecs.DATE_TIME, "\"" + text + "\""))
                .isInstanceOf(JsonException.class)
                .hasMessage("expected a date-time such as \"2024-02-29T12:30:00Z\" (byte 0)");
    }

    @Test
    void dateTimesAreReadAndWrittenAsThePlatformDoes() {
        Random random = new Random(10);
        for (int round = 0; round < 50_000; round++) {
            OffsetDateTime value = Instant.ofEpochSecond(
                            random.nextLong(-62_000_000_000L, 253_000_000_000L), random.nextInt(1_000_000_000))
                    .atOffset(ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2160) - 1080)));
            String text = JsonCodecs.toText(JsonCodecs.DATE_TIME, value);

            assertThat(text).isEqualTo("\"" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value) + "\"");
            assertThat(JsonCodecs.fromText(JsonCodecs.DATE_TIME, text)).isEqualTo(value);
        }
    }

    @Test
    void dateTimesThatRfc3339CannotSayAreFaults() {
        OffsetDateTime late = OffsetDateTime.parse("+10000-01-01T00:00:00Z");
        OffsetDateTime odd = OffsetDateTime.parse("2024-01-01T00:00:00+01:00:30");

        assertThatThrownBy(() -> JsonCodecs.toText(JsonCodecs.DATE_TIME, late))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("10000");
        assertThatThrownBy(() -> JsonCodecs.toText(JsonCodecs.DATE_TIME, odd))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("+01:00:30");
        assertThatThrownBy(() -> JsonCodecs.toText(JsonCodecs.DATE, LocalDate.of(-1, 1, 1)))
                .isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "1999-12-31", "0000-01-01", "9999-12-31"})
    void datesSurviveARoundTrip(String text) {
        LocalDate value = JsonCodecs.fromText(JsonCodecs.DATE, "\"" + text + "\"");

        assertThat(value).isEqualTo(LocalDate.parse(text));
        assertThat(JsonCodecs.toText(JsonCodecs.DATE, value)).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-00-01",
                "2024-01-32",
                "2024-1-1",
                "20240101",
                "2024-01-01Z",
                "-024-01-01",
                "2024_01_01",
                ""
            })
    void datesThatAreNoneAreFaults(String text) {
        assertThatThrownBy(() -> JsonCodecs.fromText(JsonCodecs.DATE, "\"" + text + "\""))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void uuidsSurviveARoundTripInEitherCase() {
        Random random = new Random(11);
        for (int round = 0; round < 1000; round++) {
            UUID value = new UUID(random.nextLong(), random.nextLong());
            String text = JsonCodecs.toText(JsonCodecs.UUID, value);

            assertThat(text).isEqualTo("\"" + value + "\"");
            assertThat(JsonCodecs.fromText(JsonCodecs.UUID, text)).isEqualTo(value);
            assertThat(JsonCodecs.fromText(JsonCodecs.UUID, text.toUpperCase(java.util.Locale.ROOT)))
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf66",
                "f81d4fae7dec-11d0-a765-00a0c91e6bf6-",
                "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "{81d4fae-7dec-11d0-a765-00a0c91e6bf6"
            })
    void uuidsThatAreNoneAreFaults(String text) {
        assertThatThrownBy(() -> JsonCodecs.fromText(JsonCodecs.UUID, "\"" + text + "\""))
                .isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a?b=c#d", "urn:isbn:123", "/relative", "", "http://[::1]:80/", "a%20b"})
    void urisSurviveARoundTrip(String text) {
        URI value = JsonCodecs.fromText(JsonCodecs.URI, "\"" + text + "\"");

        assertThat(value).hasToString(text);
        assertThat(JsonCodecs.toText(JsonCodecs.URI, value)).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "http://", "%zz", ":"})
    void urisThatAreNoneAreFaults(String text) {
        assertThatThrownBy(() -> JsonCodecs.fromText(JsonCodecs.URI, "\"" + text + "\""))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void bytesAreReadInBothAlphabetsPaddedOrNot() {
        Random random = new Random(12);
        for (int length = 0; length < 70; length++) {
            byte[] content = new byte[length];
            random.nextBytes(content);
            Bytes value = Bytes.of(content);

            assertThat(JsonCodecs.toText(JsonCodecs.BYTES, value))
                    .isEqualTo("\"" + Base64.getEncoder().encodeToString(content) + "\"");
            for (Base64.Encoder encoder : new Base64.Encoder[] {
                Base64.getEncoder(),
                Base64.getEncoder().withoutPadding(),
                Base64.getUrlEncoder(),
                Base64.getUrlEncoder().withoutPadding()
            }) {
                String text = "\"" + encoder.encodeToString(content) + "\"";
                assertThat(JsonCodecs.fromText(JsonCodecs.BYTES, text)).isEqualTo(value);
                assertThat(JsonCodecs.fromText(JsonCodecs.BYTES, text.replace("/", "\\/")))
                        .isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a?b=", "ab=c", "é", "a b c"})
    void bytesThatAreNoBase64AreFaults(String text) {
        assertThatThrownBy(() -> JsonCodecs.fromText(JsonCodecs.BYTES, "\"" + text + "\""))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void formsAreReadFromEscapedText() {
        assertThat(JsonCodecs.fromText(JsonCodecs.DATE, "\"2024-0\\u0032-29\"")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "{}", "[\"2024-02-29\"]"})
    void otherKindsAreFaults(String text) {
        assertThatThrownBy(() -> JsonCodecs.fromText(JsonCodecs.DATE, text))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("expected a date such as");
    }
}
