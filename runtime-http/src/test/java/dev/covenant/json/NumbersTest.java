package dev.covenant.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "7, 7",
        "-7, -7",
        "7.0, 7",
        "1e2, 100",
        "1E+2, 100",
        "70e-1, 7",
        "1.50e1, 15",
        "-0.0, 0",
        "0e999999999, 0",
        "0.000e-5, 0",
        "2147483647, 2147483647",
        "-2147483648, -2147483648",
        "2147483647.000000000000000000000, 2147483647",
        "0.00002147483647e14, 2147483647"
    })
    void integersAreReadFromAnySpellingWithoutAFraction(String text, int value) {
        assertThat(read(text, JsonReader::readInt)).isEqualTo(value);
        assertThat(read(text, JsonReader::readLong)).isEqualTo(value);
        assertThat(read(text, JsonReader::readBigInteger)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2147483648                  | the integer 2147483648 does not fit 32 bits (byte 0)
        -2147483649                 | the integer -2147483649 does not fit 32 bits (byte 0)
        1e10                        | the integer 10000000000 does not fit 32 bits (byte 0)
        9223372036854775808         | the integer does not fit 64 bits (byte 0)
        1e999999999                 | the integer does not fit 64 bits (byte 0)
        1.5                         | expected an integer but found 1.5 (byte 0)
        1e-1                        | expected an integer but found 0.1 (byte 0)
        1e-999999999                | expected an integer but found 1E-999999999 (byte 0)
        1e99999999999               | the exponent of the number is out of range (byte 0)
        ?                           | expected a number but found '?' (byte 0)
        """)
    void integersThatDoNotFitAreFaults(String text, String message) {
        assertThatThrownBy(() -> read(text, JsonReader::readInt))
                .isInstanceOf(JsonException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                9,
                10,
                99,
                100,
                12345678901234567L,
                123456789012345678L,
                1234567890123456789L,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void longsSurviveARoundTrip(long value) {
        String written = write(out -> out.writeLong(value));

        assertThat(written).isEqualTo(Long.toString(value));
        assertThat(read(written, JsonReader::readLong)).isEqualTo(value);
    }

    @Test
    void longsOfEveryLengthAreWrittenAsThePlatformDoes() {
        for (int digits = 1; digits <= 18; digits++) {
            long power = BigInteger.TEN.pow(digits).longValueExact();
            for (long value : new long[] {power - 1, power, power + 1, -power, 1 - power}) {
                assertThat(write(out -> out.writeLong(value))).isEqualTo(Long.toString(value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9223372036854775808", "-9223372036854775809", "1e18", "123456789012345678901234567890", "1e999"
            })
    void bigIntegersAreReadWhole(String text) {
        assertThat(read(text, JsonReader::readBigInteger)).isEqualTo(new BigDecimal(text).toBigIntegerExact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "1e999999999", "1e-999999999", "0.5", "15e-1"})
    void bigIntegersAreNotSpeltOutWithoutBound(String text) {
        assertThatThrownBy(() -> read(text, JsonReader::readBigInteger)).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 2",
        "0.10, 2",
        "100, 0",
        "1E+3, -3",
        "-0.000, 3",
        "123456789012345678901234567890.12, 2",
        "1e-999999999, 999999999"
    })
    void decimalsKeepTheirScale(String text, int scale) {
        BigDecimal value = read(text, JsonReader::readDecimal);

        assertThat(value).isEqualTo(new BigDecimal(text));
        assertThat(value.scale()).isEqualTo(scale);
        assertThat(read(write(out -> out.writeDecimal(value)), JsonReader::readDecimal))
                .isEqualTo(value);
    }

    @Test
    void doublesAreReadAsThePlatformReadsThem() {
        RandomJson texts = new RandomJson(new Random(5));
        Random random = new Random(6);
        for (int round = 0; round < 60_000; round++) {
            String text = round % 2 == 0
                    ? texts.number()
                    : random.nextInt(100_000) + "." + random.nextInt(1_000_000)
                            + (random.nextInt(4) == 0 ? "e" + random.nextInt(25) : "");
            assertThat(read(text, JsonReader::readDouble)).as(text).isEqualTo(Double.parseDouble(text));
            if (Math.abs(Double.parseDouble(text)) < Float.MAX_VALUE) {
                assertThat(read(text, JsonReader::readFloat)).as(text).isEqualTo(Float.parseFloat(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740993",
                "9007199254740992",
                "90071992547409.93",
                "0.1",
                "1e22",
                "1e23",
                "8.5e22",
                "4.9e-324",
                "2.4e-324",
                "1e-400",
                "1.7976931348623157e308",
                "2.2250738585072011e-308",
                "2.2250738585072012e-308",
                "99999999999999999",
                "0.12345678901234567",
                "123456789012345.67",
                "16777217",
                "16777216.5",
                "8.589973e9",
                "1.00000017881393432617187499",
                "-0.0",
                "-0"
            })
    void doublesAndFloatsAreRoundedOnce(String text) {
        assertThat(read(text, JsonReader::readDouble)).isEqualTo(Double.parseDouble(text));
        float asFloat = Float.parseFloat(text);
        if (Float.isFinite(asFloat)) {
            assertThat(read(text, JsonReader::readFloat)).isEqualTo(asFloat);
        }
    }

    @Test
    void doublesSurviveARoundTrip() {
        Random random = new Random(7);
        for (int round = 0; round < 80_000; round++) {
            double value = someDouble(random, round);
            if (Double.isFinite(value)) {
                String written = write(out -> out.writeDouble(value));
                assertThat(Double.parseDouble(written)).as(written).isEqualTo(value);
                assertThat(read(written, JsonReader::readDouble)).as(written).isEqualTo(value);
                boolean spelt = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7;
                assertThat(!spelt || written.length() <= Double.toString(value).length())
                        .as("%s is no longer than need be", written)
                        .isTrue();
            }
        }
    }

    @Test
    void floatsSurviveARoundTrip() {
        Random random = new Random(8);
        for (int round = 0; round < 80_000; round++) {
            float value = round % 3 == 0 ? Float.intBitsToFloat(random.nextInt()) : (float) someDouble(random, round);
            if (Float.isFinite(value)) {
                String written = write(out -> out.writeFloat(value));
                assertThat(Float.parseFloat(written)).as(written).isEqualTo(value);
                assertThat(read(written, JsonReader::readFloat)).as(written).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "12.5, 12.5",
        "12.50, 12.5",
        "-0.01, -0.01",
        "19.99, 19.99",
        "0.000001, 1.0E-6",
        "1234567.891, 1234567.891",
        "100, 100.0",
        "1e15, 1.0E15",
        "123456789.01, 123456789.01",
        "-52.520008, -52.520008",
        "0.1, 0.1",
        "5e-324, 4.9E-324"
    })
    void doublesAreWrittenShortly(double value, String text) {
        String written = write(out -> out.writeDouble(value));

        assertThat(Double.parseDouble(written)).isEqualTo(value);
        assertThat(written.length()).as(written).isLessThanOrEqualTo(Math.max(text.length(), "0.000001".length()));
    }

    @Test
    void whatIsNotFiniteIsAFaultWithItsPlace() {
        JsonWriter out = JsonWriter.create();
        out.beginObject();
        out.name("a");
        out.beginArray();
        out.writeDouble(1);

        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> out.writeDouble(value))
                    .isInstanceOf(JsonException.class)
                    .hasMessage("JSON has no number for " + value + " at /a/1");
            assertThatThrownBy(() -> out.writeFloat((float) value)).isInstanceOf(JsonException.class);
            assertThatThrownBy(() -> JsonValue.of(value)).isInstanceOf(JsonException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "1e99999999999"})
    void whatIsBeyondARangeIsAFault(String text) {
        assertThatThrownBy(() -> read(text, JsonReader::readDouble))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("range of a double");
        assertThatThrownBy(() -> read(text, JsonReader::readFloat))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("range of a float");
    }

    private static double someDouble(Random random, int round) {
        return switch (round % 4) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextInt() / 100.0;
            case 2 -> random.nextLong() / 1e6;
            default -> random.nextInt(1_000_000) / Math.pow(10, random.nextInt(12));
        };
    }

    private static <T> T read(String text, Function<JsonReader, T> read) {
        JsonReader in = JsonReader.of(text.getBytes(StandardCharsets.UTF_8));
        T value = read.apply(in);
        in.endDocument();
        return value;
    }

    private static String write(java.util.function.Consumer<JsonWriter> write) {
        JsonWriter out = JsonWriter.create();
        write.accept(out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
