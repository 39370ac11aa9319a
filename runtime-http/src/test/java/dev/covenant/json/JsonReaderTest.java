package dev.covenant.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    static final JsonNames NAMES = JsonNames.of("id", "name", "a rather long name for a member", "é", "q\"uote");

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'id':0,'name':1,'a rather long name for a member':2,'é':3,'q\\\"uote':4}",
                    "{'q\\\"uote':4,'é':3,'a rather long name for a member':2,'name':1,'id':0}",
                    " { 'name' : 1 , 'id' : 0 , 'é' : 3 , 'a rather long name for a member' : 2 , 'q\\\"uote' : 4 } ",
                    "{'\\u0069d':0,'n\\u0061me':1,'\\u00e9':3,'a rather long n\\u0061me for a"
                            + " member':2,'q\\u0022uote':4}",
                    "{'id':0,\n  'name':1,\n  'a rather long name for a member':2,\n  'é':3,\n  'q\\\"uote':4\n}"
                })
        void areFoundInAnyOrderAndSpelling(String text) {
            assertThat(indexes(text)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'ID':-1}",
                    "{'i':-1}",
                    "{'idd':-1}",
                    "{'':-1}",
                    "{'nam':-1,'names':-1}",
                    "{'a rather long name for a membeR':-1}",
                    "{'a rather lonG name for a member':-1}",
                    "{'e':-1}",
                    "{'id\\u0000':-1}",
                    "{'quote':-1}"
                })
        void areUnknownWhenAnythingDiffers(String text) {
            assertThat(indexes(text)).containsOnly(JsonNames.UNKNOWN);
        }

        @Test
        void areFoundWhenSendersHaveOrdersOfTheirOwn() {
            JsonNames names = JsonNames.of("a", "b", "c", "d", "e", "f", "g");
            for (String order : List.of("gfedcba", "gfedcba", "abcdefg", "gfedcba", "bdf", "fdb", "ga", "", "aceg")) {
                JsonReader in = reader(order.chars()
                        .mapToObj(name -> "'" + (char) name + "':0")
                        .collect(joining(",", "{", "}")));
                in.beginObject();
                for (int i = 0; i < order.length(); i++) {
                    assertThat(in.nextName(names)).isEqualTo(order.charAt(i) - 'a');
                    in.skipValue();
                }
                assertThat(in.nextName(names)).isEqualTo(JsonNames.END);
            }
        }

        @Test
        void areFoundWhicheverAreLeftOut() {
            String[] many =
                    IntStream.range(0, 10).mapToObj(index -> "member" + index).toArray(String[]::new);
            JsonNames names = JsonNames.of(many);
            for (int present = 0; present < 1 << many.length; present++) {
                int set = present;
                List<Integer> expected = IntStream.range(0, many.length)
                        .filter(index -> (set & 1 << index) != 0)
                        .boxed()
                        .toList();
                JsonReader in = reader(expected.stream()
                        .map(index -> "'member" + index + "':0")
                        .toList()
                        .toString()
                        .replace('[', '{')
                        .replace(']', '}')
                        .replace(", ", present % 2 == 0 ? "," : " , "));
                List<Integer> found = new ArrayList<>();
                in.beginObject();
                for (int member = in.nextName(names); member != JsonNames.END; member = in.nextName(names)) {
                    found.add(member);
                    in.skipValue();
                }
                assertThat(found).isEqualTo(expected);
            }
        }

        @Test
        void areToldWhenUnknown() {
            JsonReader in = reader("{'id':1,'x\\ny':2,'z':[{'id':3}]}");
            List<String> unknown = new ArrayList<>();
            in.beginObject();
            for (int member = in.nextName(NAMES); member != JsonNames.END; member = in.nextName(NAMES)) {
                if (member == JsonNames.UNKNOWN) {
                    unknown.add(in.name());
                }
                in.skipValue();
            }

            assertThat(unknown).containsExactly("x\ny", "z");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'id':0,'id':0}",
                    "{'id':0,'name':1,'id':0}",
                    "{'name':1,'n\\u0061me':1}",
                    "{'x':-1,'id':0,'x':-1,'id':0}"
                })
        void thatAreDeclaredMayNotOccurTwice(String text) {
            assertThatThrownBy(() -> indexes(text))
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining("twice");
        }

        @Test
        void areCountedForEachObjectApart() {
            JsonReader in = reader("[{'id':1},{'id':2}]");
            in.beginArray();
            while (in.nextElement()) {
                in.beginObject();
                assertThat(in.nextName(NAMES)).isZero();
                in.skipValue();
                assertThat(in.nextName(NAMES)).isEqualTo(JsonNames.END);
            }
            in.endDocument();
        }

        @Test
        void ofAThousandMembersAreFoundAndMayNotOccurTwice() {
            String[] many =
                    IntStream.range(0, 1000).mapToObj(index -> "member" + index).toArray(String[]::new);
            JsonNames names = JsonNames.of(many);
            StringBuilder text = new StringBuilder("{");
            for (int index = 999; index >= 0; index--) {
                text.append("'member")
                        .append(index)
                        .append("':[{'member")
                        .append(index)
                        .append("':0}],");
            }
            JsonReader in = reader(text + "'member77':0}");
            in.beginObject();
            for (int index = 999; index >= 0; index--) {
                assertThat(in.nextName(names)).isEqualTo(index);
                in.beginArray();
                assertThat(in.nextElement()).isTrue();
                in.beginObject();
                assertThat(in.nextName(names)).isEqualTo(index);
                in.skipValue();
                assertThat(in.nextName(names)).isEqualTo(JsonNames.END);
                assertThat(in.nextElement()).isFalse();
            }

            assertThatThrownBy(() -> in.nextName(names))
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining("twice at /member77");
        }

        @Test
        void mayBeUnpairedSurrogates() {
            JsonNames names = JsonNames.of("?", "\uD800");
            JsonReader in = reader("{'\\ud800':1,'?':0}");
            in.beginObject();

            assertThat(in.nextName(names)).isEqualTo(1);
            in.skipValue();
            assertThat(in.nextName(names)).isZero();
        }

        @Test
        void mayBeNone() {
            JsonReader in = reader("{'':1}");
            in.beginObject();

            assertThat(in.nextName(JsonNames.of())).isEqualTo(JsonNames.UNKNOWN);
        }

        @Test
        void ofOneTypeMustDiffer() {
            assertThatThrownBy(() -> JsonNames.of("a", "b", "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'a'");
        }

        @Test
        void areNotReadBeyondTheEndOfTheWindow() {
            byte[] text = utf8("{'id':1}");
            for (int length = 1; length < text.length; length++) {
                JsonReader in = JsonReader.of(text, 0, length, JsonLimits.DEFAULT);

                assertThatThrownBy(() -> {
                            in.beginObject();
                            in.nextName(NAMES);
                            in.readInt();
                            in.nextName(NAMES);
                        })
                        .as("the first %s bytes", length)
                        .isInstanceOf(JsonException.class);
            }
        }

        /** The indexes of all names; each value says what index its name should have. */
        private List<Integer> indexes(String text) {
            JsonReader in = reader(text);
            List<Integer> indexes = new ArrayList<>();
            in.beginObject();
            for (int member = in.nextName(NAMES); member != JsonNames.END; member = in.nextName(NAMES)) {
                assertThat(in.readInt()).isEqualTo(member);
                indexes.add(member);
            }
            in.endDocument();
            return indexes;
        }
    }

    @Nested
    class Faults {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {'a':[1,2,x]}               | /a/2       | 10
            {'a':{'b/c':{'d~e':nope}}}  | /a/b~1c/d~0e | 19
            [[],[[],{'x':1,}]]          | /1/1       | 15
            {'a':1,'b':"\\q"}           | /b         | 12
            {'a\\n\\u0062':?}           | /a\\nb      | 13
            [1,2                        | /1         | 4
            {'a':1}}                    |            | 7
            ["],[{}",x]                 | /1         | 9
            {'a':1 'b':2}               | /a         | 7
            """)
        void tellThePointerAndTheByte(String text, String pointer, int offset) {
            JsonException fault = catchThrowableOfType(JsonException.class, () -> parse(reader(text)));

            assertThat(fault.pointer()).isEqualTo(pointer == null ? "" : pointer.replace("\\n", "\n"));
            assertThat(fault.offset()).isEqualTo(offset);
            assertThat(fault.getMessage()).contains("(byte " + offset + ")");
        }

        @Test
        void countBytesFromTheStartOfTheWindow() {
            byte[] text = utf8("   [1,x]");
            JsonReader in = JsonReader.of(text, 3, text.length, JsonLimits.DEFAULT);

            assertThat(catchThrowableOfType(JsonException.class, in::readValue))
                    .extracting(JsonException::offset, JsonException::pointer)
                    .containsExactly(3, "/1");
        }

        @Test
        void ofACodecAreAtTheValueReadLast() {
            JsonReader in = reader("{'a':['x','y']}");
            in.beginObject();
            in.nextName();
            in.beginArray();
            in.nextElement();
            in.readString();
            in.nextElement();
            in.readString();

            assertThat(in.fault("not a colour").getMessage()).isEqualTo("not a colour at /a/1 (byte 13)");
        }

        @Test
        void ofAMissingMemberAreAtTheObject() {
            JsonReader in = reader("{'a':{'b':1}}");
            in.beginObject();
            in.nextName(NAMES);
            in.skipValue();

            assertThat(in.fault("'id' is missing").pointer()).isEqualTo("/a");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            'a' | expected a number but found a string (byte 0)
            {}  | expected a number but found an object (byte 0)
            nul | expected a number but found null (byte 0)
            ?   | expected a number but found '?' (byte 0)
            \u00e9 | expected a number but found the byte 0xC3 (byte 0)
            """)
        void tellWhatWasExpectedAndFound(String text, String message) {
            assertThatThrownBy(() -> reader(text).readInt())
                    .isInstanceOf(JsonException.class)
                    .hasMessage(message);
        }

        @Test
        void atTheEndSaySo() {
            assertThatThrownBy(() -> reader("").readString())
                    .isInstanceOf(JsonException.class)
                    .hasMessage("expected a string but found the end of the text (byte 0)");
        }

        private void parse(JsonReader in) {
            in.readValue();
            in.endDocument();
        }
    }

    @Test
    void listsAndMapsKeepTheirOrderAndCannotBeChanged() {
        List<List<String>> lists = reader("[['b','a'],[],['c']]").readList(JsonCodecs.list(JsonCodecs.STRING));
        Map<String, Integer> map = reader("{'z':1,'a':2,'m':3}").readMap(JsonCodecs.INT);

        assertThat(lists).containsExactly(List.of("b", "a"), List.of(), List.of("c"));
        assertThat(map).containsExactly(Map.entry("z", 1), Map.entry("a", 2), Map.entry("m", 3));
        assertThatThrownBy(() -> lists.get(0).add("x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a':1,'b':2,'a':3}", "{'a':null,'\\u0061':null}"})
    void namesInMapsAndValuesMayNotOccurTwice(String text) {
        assertThatThrownBy(() -> reader(text).readMap(JsonCodecs.VALUE))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("twice at /a");
        assertThatThrownBy(() -> reader(text).readValue())
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("twice at /a");
    }

    @Test
    void longListsAreReadWhole() {
        String text =
                IntStream.range(0, 5000).mapToObj(Integer::toString).toList().toString();

        assertThat(reader(text).readList(JsonCodecs.INT)).hasSize(5000).endsWith(4999);
    }

    static JsonReader reader(String text) {
        return JsonReader.of(utf8(text.replace('\'', '"')));
    }

    static byte[] utf8(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
