package dev.covenant.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Jackson, strictly configured, is asked about every text: we accept what it accepts, and understand the same. */
class JacksonAgreementTest {

    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(com.fasterxml.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String REPEATED = "the member occurs twice";

    @Test
    void readsWhatJacksonReads() throws IOException {
        RandomJson texts = new RandomJson(new Random(1));
        for (int round = 0; round < 10_000; round++) {
            String text = texts.document();
            JsonValue ours = JsonValue.parse(text);
            assertSame(ours, JACKSON.readTree(text), text);
        }
    }

    @Test
    void jacksonReadsWhatIsWritten() throws IOException {
        RandomJson texts = new RandomJson(new Random(2));
        for (int round = 0; round < 10_000; round++) {
            JsonValue ours = JsonValue.parse(texts.document());
            byte[] written = JsonCodecs.toBytes(JsonCodecs.VALUE, ours);
            assertSame(ours, JACKSON.readTree(written), new String(written, StandardCharsets.UTF_8));
            assertThat(JsonValue.parse(written)).isEqualTo(ours);
        }
    }

    @Test
    void acceptsATextDamagedSomewhereOnlyIfJacksonDoes() {
        Random random = new Random(3);
        RandomJson texts = new RandomJson(random);
        int accepted = 0;
        for (int round = 0; round < 30_000; round++) {
            byte[] damaged = damage(texts.document().getBytes(StandardCharsets.UTF_8), random);
            accepted += assertSameVerdict(damaged) ? 1 : 0;
        }
        assertThat(accepted).as("the damage leaves some texts well-formed").isBetween(1_500, 25_000);
    }

    @Test
    void refusesATextCutAnywhereAsJacksonDoes() {
        RandomJson texts = new RandomJson(new Random(4));
        for (int round = 0; round < 500; round++) {
            byte[] text = texts.document().getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < text.length; length++) {
                assertSameVerdict(Arrays.copyOf(text, length));
            }
        }
    }

    @Test
    void agreesOnEveryPairOfBytesInAStringAndOutside() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                assertSameVerdict(new byte[] {'"', (byte) first, (byte) second, '"'});
                assertSameVerdict(new byte[] {'[', (byte) first, (byte) second, ']'});
            }
        }
    }

    @Test
    void agreesOnTheEdgesOfLongSequences() {
        for (int lead = 0xE0; lead < 0xF8; lead++) {
            for (int second = 0x70; second < 0xD0; second++) {
                for (int third : new int[] {0x7F, 0x80, 0xBF, 0xC0}) {
                    assertSameVerdict(new byte[] {'"', (byte) lead, (byte) second, (byte) third, '"'});
                    assertSameVerdict(new byte[] {'"', (byte) lead, (byte) second, (byte) third, (byte) 0x80, '"'});
                }
            }
        }
    }

    /** Compares the verdicts, and tells ours. */
    private static boolean assertSameVerdict(byte[] text) {
        Optional<String> reason = refusal(text, JsonReader::readValue);
        Optional<String> skipReason = refusal(text, JsonReader::skipValue);
        boolean ours = reason.isEmpty();
        boolean jackson = (jacksonAccepts(text) && isUtf8(text) && !startsWithMark(text))
                || (ours && hasUnpairedName(JsonValue.parse(text)));
        // Skipping does not look for names that occur twice.
        boolean repeated = reason.filter(REPEATED::equals).isPresent();
        if (ours != jackson || (!repeated && !skipReason.equals(reason))) {
            fail("reading: %s, skipping: %s, Jackson: %s for %s", reason, skipReason, jackson, show(text));
        }
        return ours;
    }

    private static Optional<String> refusal(byte[] text, Consumer<JsonReader> use) {
        try {
            JsonReader in = JsonReader.of(text);
            use.accept(in);
            in.endDocument();
            return Optional.empty();
        } catch (JsonException e) {
            assertThat(e.offset()).isBetween(0, text.length);
            return Optional.of(e.reason());
        }
    }

    /** Token by token, since a tree would fail on numbers that are well-formed and huge. */
    private static boolean jacksonAccepts(byte[] text) {
        try (JsonParser parser = JACKSON.createParser(text)) {
            int depth = 0;
            int roots = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                parser.getText();
                depth -= token.isStructEnd() ? 1 : 0;
                roots += depth == 0 && !token.isStructEnd() ? 1 : 0;
                depth += token.isStructStart() ? 1 : 0;
            }
            return roots == 1;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Jackson passes over some malformed sequences that RFC 3629 forbids (surrogates, above U+10FFFF); the platform
     * does not.
     */
    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Jackson passes over a byte order mark and detects UTF-16 and UTF-32, which RFC 8259 does not let anyone send. */
    private static boolean startsWithMark(byte[] text) {
        return text.length > 1 && (text[0] == (byte) 0xEF || text[0] == 0 || text[1] == 0);
    }

    /** Jackson refuses an escape of an unpaired surrogate in a name, though not in a value; we keep it in both. */
    private static boolean hasUnpairedName(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.elements().stream().anyMatch(JacksonAgreementTest::hasUnpairedName);
        }
        return value instanceof JsonObject object
                && object.members().entrySet().stream()
                        .anyMatch(member -> !StandardCharsets.UTF_8.newEncoder().canEncode(member.getKey())
                                || hasUnpairedName(member.getValue()));
    }

    private static byte[] damage(byte[] text, Random random) {
        byte[] damaged = text.clone();
        int at = random.nextInt(text.length);
        String letters = "{}[]:,\"\\0123456789eE+-. tfnu/\n\u0001";
        switch (random.nextInt(4)) {
            case 0 -> damaged[at] = (byte) random.nextInt(256);
            case 1 -> damaged[at] = (byte) letters.charAt(random.nextInt(letters.length()));
            case 2 -> {
                damaged = Arrays.copyOf(text, text.length + 1);
                System.arraycopy(text, at, damaged, at + 1, text.length - at);
                damaged[at] = (byte) letters.charAt(random.nextInt(letters.length()));
            }
            default -> {
                damaged = Arrays.copyOf(text, text.length - 1);
                System.arraycopy(text, at + 1, damaged, at, text.length - at - 1);
            }
        }
        return damaged;
    }

    private static void assertSame(JsonValue ours, JsonNode theirs, String text) {
        switch (ours.kind()) {
            case NULL -> assertThat(theirs.isNull()).as(text).isTrue();
            case BOOLEAN -> assertThat(theirs.booleanValue()).as(text).isEqualTo(ours == JsonBoolean.TRUE);
            case STRING -> assertThat(theirs.textValue()).as(text).isEqualTo(((JsonString) ours).text());
            case NUMBER ->
                assertThat(((JsonNumber) ours).decimal()).as(text).isEqualByComparingTo(theirs.decimalValue());
            case ARRAY -> {
                assertThat(((JsonArray) ours).elements()).as(text).hasSize(theirs.size());
                for (int index = 0; index < theirs.size(); index++) {
                    assertSame(((JsonArray) ours).elements().get(index), theirs.get(index), text);
                }
            }
            case OBJECT -> {
                var members = ((JsonObject) ours).members();
                assertThat(members).as(text).hasSize(theirs.size());
                assertThat(members.keySet()).as(text).containsExactlyElementsOf(theirs::fieldNames);
                members.forEach((name, value) -> assertSame(value, theirs.get(name), text));
            }
        }
    }

    private static String show(byte[] text) {
        StringBuilder shown = new StringBuilder();
        for (byte letter : text) {
            shown.append(
                    letter >= ' ' && letter < 127
                            ? Character.toString((char) letter)
                            : String.format("<%02X>", letter & 0xFF));
        }
        return shown.toString();
    }
}
