package dev.covenant.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonCodecsTest {

    private static final JsonNames NAMES = JsonNames.of("id", "secret");

    /** A codec as the generator writes them: one declared member, one write-only, the others kept. */
    private record Account(String id, double secret, Map<String, JsonValue> more) {

        private static final JsonCodec<Account> CODEC = new JsonCodec<>() {
            @Override
            public Account read(JsonReader in) {
                String id = "";
                double secret = 0;
                Map<String, JsonValue> more = Map.of();
                in.beginObject();
                for (int member = in.nextName(NAMES); member != JsonNames.END; member = in.nextName(NAMES)) {
                    switch (member) {
                        case 0 -> id = in.readString();
                        case 1 -> secret = in.readDouble();
                        default -> more = in.readMember(more, JsonCodecs.VALUE);
                    }
                }
                return new Account(id, secret, NAMES.undeclared(more));
            }

            @Override
            public void write(Account value, JsonWriter out) {
                out.beginObject();
                out.name(NAMES, 0).writeString(value.id);
                if (!out.omitsWriteOnly()) {
                    out.name(NAMES, 1).writeDouble(value.secret);
                }
                out.writeMembers(value.more, JsonCodecs.VALUE);
                out.endObject();
            }
        };
    }

    @Test
    void undeclaredMembersSurviveARoundTripInTheirOrder() {
        String text = "{\"id\":\"a\",\"secret\":1.5,\"z\":[1.50],\"y\":{\"id\":null}}";

        Account account =
                JsonCodecs.fromText(Account.CODEC, "{\"z\":[1.50],\"secret\":1.5,\"y\":{\"id\":null},\"id\":\"a\"}");

        assertThat(account.more).containsOnlyKeys("z", "y");
        assertThat(JsonCodecs.toText(Account.CODEC, account)).isEqualTo(text);
        assertThatThrownBy(() -> account.more.clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void undeclaredMembersMayNotOccurTwice() {
        assertThatThrownBy(() -> JsonCodecs.fromText(Account.CODEC, "{\"x\":1,\"id\":\"a\",\"\\u0078\":2}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("twice at /x");
    }

    @Test
    void undeclaredMembersMayNotHaveDeclaredNames() {
        assertThatThrownBy(() -> NAMES.undeclared(Map.of("id", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'id'");
    }

    @Test
    void undeclaredMembersAreCopied() {
        Map<String, Integer> members = new LinkedHashMap<>(Map.of("a", 1));
        Map<String, Integer> copy = NAMES.undeclared(members);
        members.clear();

        assertThat(copy).containsExactly(Map.entry("a", 1));
    }

    @Test
    void descriptionsLeaveOutWhatIsWriteOnlyAndNeverFail() {
        JsonCodec<List<Account>> codec = JsonCodecs.list(Account.CODEC);
        JsonCodec<List<Double>> numbers = JsonCodecs.list(JsonCodecs.DOUBLE);

        assertThat(JsonCodecs.describe(codec, List.of(new Account("a", 1, Map.of()))))
                .isEqualTo("[{\"id\":\"a\"}]");
        assertThat(JsonCodecs.describe(numbers, List.of(1.0, Double.NaN)))
                .isEqualTo("not expressible in JSON: JSON has no number for NaN at /1");
        assertThatThrownBy(() -> JsonCodecs.toText(numbers, List.of(Double.NaN)))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void codecsAreMadeFromOthers() {
        JsonCodec<Thread.State> states =
                JsonCodecs.mapped(JsonCodecs.STRING, Thread.State::valueOf, Thread.State::name);

        assertThat(JsonCodecs.toText(states, Thread.State.NEW)).isEqualTo("\"NEW\"");
        assertThat(JsonCodecs.fromText(states, "\"NEW\"")).isEqualTo(Thread.State.NEW);
        assertThatThrownBy(() -> JsonCodecs.fromText(JsonCodecs.list(states), "[\"NEW\",\"OLD\"]"))
                .isInstanceOf(JsonException.class)
                .hasMessageEndingWith("Thread.State.OLD at /1 (byte 12)");
    }

    @Test
    void valuesMayBeNullWhereThatIsSaid() {
        JsonCodec<Optional<String>> codec = JsonCodecs.nullable(JsonCodecs.STRING);
        JsonWriter out = JsonWriter.create();
        out.beginArray();
        out.writeNullable(null, JsonCodecs.STRING);
        out.writeNullable("x", JsonCodecs.STRING);
        out.endArray();

        assertThat(JsonCodecs.fromText(codec, " null ")).isEmpty();
        assertThat(JsonCodecs.fromText(codec, "\"x\"")).contains("x");
        assertThat(JsonCodecs.toText(codec, Optional.empty())).isEqualTo("null");
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("[null,\"x\"]");
        assertThatThrownBy(() -> JsonCodecs.fromText(JsonCodecs.STRING, "null")).isInstanceOf(JsonException.class);
    }

    @Test
    void valuesAreTriedOut() {
        assertThat(JsonCodecs.tryFromValue(JsonCodecs.INT, JsonValue.of(5))).contains(5);
        assertThat(JsonCodecs.tryFromValue(JsonCodecs.INT, JsonValue.of("5"))).isEmpty();
    }

    @Test
    void documentsAreOneValueAndNoMore() {
        assertThatThrownBy(() -> JsonCodecs.fromText(JsonCodecs.INT, "1 2"))
                .isInstanceOf(JsonException.class)
                .hasMessage("expected the end of the document but found a number (byte 2)")
                .extracting(fault -> ((JsonException) fault).reason())
                .isEqualTo("expected the end of the document but found a number");
    }
}
