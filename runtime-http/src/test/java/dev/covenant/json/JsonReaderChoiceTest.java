package dev.covenant.json;

import static dev.covenant.json.JsonReaderTest.NAMES;
import static dev.covenant.json.JsonReaderTest.reader;
import static dev.covenant.json.JsonReaderTest.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reading unions needs: to look ahead and to try. */
class JsonReaderChoiceTest {

    @Nested
    class LookingAhead {

        private static final String PET = "{'lives':9,'tags':['{',{'kind':'inner'}],'k\\u0069nd':'cat','age':3}";

        @Test
        void findsAStringMemberAndConsumesNothing() {
            JsonReader in = reader("[ " + PET + "]");
            in.beginArray();
            in.nextElement();

            assertThat(in.peekStringMember("kind")).contains("cat");
            assertThat(in.peekStringMember("inner")).isEmpty();
            assertThat(in.peekStringMember("lives")).isEmpty();
            assertThat(in.peekMember("lives")).isEqualTo(JsonValue.of(9));
            assertThat(in.peekMember("none")).isNull();
            assertThat(in.readValue()).isEqualTo(JsonValue.parse(PET.replace('\'', '"')));
            assertThat(in.nextElement()).isFalse();
        }

        @Test
        void findsOutWhetherMembersArePresent() {
            JsonReader in = reader(PET);

            assertThat(in.hasMembers(JsonNames.of("age", "kind"))).isTrue();
            assertThat(in.hasMembers(JsonNames.of("age", "inner"))).isFalse();
            assertThat(in.hasMembers(JsonNames.of())).isTrue();
            assertThat(in.readValue()).isEqualTo(JsonValue.parse(PET.replace('\'', '"')));
        }

        @Test
        void findsNothingInWhatIsNoObject() {
            assertThat(reader("['kind']").peekStringMember("kind")).isEmpty();
            assertThat(reader("1").peekMember("kind")).isNull();
            assertThat(reader("null").hasMembers(JsonNames.of("kind"))).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "'\"a\"',STRING",
            "-1,NUMBER",
            "0,NUMBER",
            "true,BOOLEAN",
            "false,BOOLEAN",
            "null,NULL",
            "{},OBJECT",
            "[],ARRAY"
        })
        void tellsTheKindOfTheNextValue(String text, JsonKind kind) {
            JsonReader in = JsonReader.of(utf8(" " + text));

            assertThat(in.peek()).isEqualTo(kind);
            assertThat(in.isNull()).isEqualTo(kind == JsonKind.NULL);
            assertThat(in.tryNull()).isEqualTo(kind == JsonKind.NULL);
        }

        @Test
        void goesBackToAMarkFromInsideAValue() {
            JsonReader in = reader("{'a':{'id':1,'name':[[2]]},'b':3}");
            in.beginObject();
            in.nextName();
            int mark = in.mark();
            in.beginObject();
            in.nextName(NAMES);
            in.skipValue();
            in.nextName(NAMES);
            in.beginArray();
            in.nextElement();
            in.beginArray();
            in.reset(mark);

            in.beginObject();
            assertThat(in.nextName(NAMES)).as("not seen twice").isZero();
            in.reset(mark);
            in.skipValue();
            assertThat(in.nextName()).isEqualTo("b");
        }
    }

    @Nested
    class Trying {

        private static final JsonCodec<List<Integer>> INTS = JsonCodecs.list(JsonCodecs.INT);

        @Test
        void givesTheValueIfTheCodecReadsIt() {
            assertThat(reader("[1,2]").tryRead(INTS)).containsExactly(1, 2);
        }

        @Test
        void staysBeforeTheValueIfTheCodecRefusesIt() {
            JsonReader in = reader("{'a':[1,2,'x'],'b':[3]}");
            in.beginObject();
            in.nextName();

            assertThat(in.tryRead(INTS)).isNull();
            assertThat(in.readValue().toString()).isEqualTo("[1,2,\"x\"]");
            assertThat(in.nextName()).isEqualTo("b");
            assertThat(in.readList(JsonCodecs.INT)).containsExactly(3);
        }

        @Test
        void leavesNothingOfARefusedListInTheListAround() {
            JsonCodec<Object> intsOrText = codec(in -> {
                List<Integer> ints = in.tryRead(INTS);
                return ints != null ? ints : in.readValue().toString();
            });

            assertThat(reader("[[1],[2,3,'x'],[4]]").readList(intsOrText))
                    .containsExactly(List.of(1), "[2,3,\"x\"]", List.of(4));
        }

        @Test
        void locatesFaultsAgainAfterwards() {
            JsonReader in = reader("['x']");
            in.tryRead(INTS);

            assertThatThrownBy(() -> in.readList(JsonCodecs.INT))
                    .isInstanceOf(JsonException.class)
                    .hasMessageContaining("at /0 (byte 1)");
        }
    }

    private static <T> JsonCodec<T> codec(java.util.function.Function<JsonReader, T> read) {
        return new JsonCodec<>() {
            @Override
            public T read(JsonReader in) {
                return read.apply(in);
            }

            @Override
            public void write(T value, JsonWriter out) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
