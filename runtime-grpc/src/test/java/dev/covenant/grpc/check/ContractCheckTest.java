package dev.covenant.grpc.check;

import static dev.covenant.grpc.check.Schema.doubles;
import static dev.covenant.grpc.check.Schema.field;
import static dev.covenant.grpc.check.Schema.message;
import static dev.covenant.grpc.check.Schema.pgv;
import static dev.covenant.grpc.check.Schema.raw;
import static dev.covenant.grpc.check.Schema.required;
import static dev.covenant.grpc.check.Schema.texts;
import static dev.covenant.grpc.check.Schema.validated;
import static dev.covenant.grpc.check.Schema.varints;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCheckTest {
    private static final int INT32 = 3;
    private static final int UINT64 = 6;
    private static final int SINT32 = 7;
    private static final int DOUBLE = 2;
    private static final int STRING = 14;
    private static final int BYTES = 15;
    private static final int ENUM = 16;
    private static final int REPEATED = 18;
    private static final int MAP = 19;

    /** One field {@code f} with a rule of protovalidate for its type. */
    private static Schema.Checked one(FieldDescriptorProto.Type type, int rules, UnknownFieldSet.Builder rule) {
        return new Schema()
                .type("M", field("f", 1, type).setOptions(validated(raw().addField(rules, message(rule)))))
                .checked("M");
    }

    @Test
    void withoutRulesNothingIsForbidden() {
        Schema.Checked checked = new Schema()
                .type("M", field("f", 1, FieldDescriptorProto.Type.TYPE_STRING))
                .checked("M");

        assertThat(checked.faults("")).isEmpty();
        assertThat(checked.unchecked()).isEmpty();
    }

    @Test
    void whatFieldBehaviorDemandsMustBeThereWhereAbsenceCanBeSeen() {
        Schema.Checked checked = new Schema()
                .type(
                        "Inner",
                        field("name", 1, FieldDescriptorProto.Type.TYPE_STRING).setOptions(required()))
                .type(
                        "M",
                        field("text", 1, FieldDescriptorProto.Type.TYPE_STRING).setOptions(required()),
                        field("inner", 2, ".test.Inner").setOptions(required()),
                        field("list", 3, FieldDescriptorProto.Type.TYPE_INT32)
                                .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
                                .setOptions(required()),
                        field("number", 4, FieldDescriptorProto.Type.TYPE_INT32).setOptions(required()),
                        field("flag", 5, FieldDescriptorProto.Type.TYPE_BOOL).setOptions(required()))
                .checked("M");

        assertThat(checked.faults("")).containsExactly("text: is required", "inner: is required", "list: is required");
        assertThat(checked.faults("text: 'a' inner {} list: 0")).containsExactly("inner.name: is required");
        assertThat(checked.faults("text: 'a' inner { name: 'b' } list: 0")).isEmpty();
    }

    @Test
    void whatAMaskChangesMayBeLeftOutExceptThatItsMessageIsThere() {
        Schema.Checked checked = new Schema()
                .type(
                        "User",
                        field("name", 1, FieldDescriptorProto.Type.TYPE_STRING).setOptions(required()),
                        field("email", 2, FieldDescriptorProto.Type.TYPE_STRING)
                                .setOptions(validated(raw().addField(STRING, message(raw().addField(3, varints(3)))))))
                .type(
                        "Update",
                        field("user", 1, ".test.User").setOptions(required()),
                        field("mask", 2, ".google.protobuf.FieldMask"))
                .checked("Update");

        assertThat(checked.faults("user {}")).containsExactly("user.name: is required");
        assertThat(checked.faults("mask { paths: 'email' }")).containsExactly("user: is required");
        assertThat(checked.faults("user {} mask { paths: 'email' }")).isEmpty();
        assertThat(checked.faults("user { email: 'long' } mask { paths: 'email' }"))
                .containsExactly("user.email: must have at most 3 characters");
    }

    @Test
    void protovalidatesRequiredDemandsMoreThanZero() {
        Schema.Checked checked = new Schema()
                .type(
                        "M",
                        field("f", 1, FieldDescriptorProto.Type.TYPE_INT32)
                                .setOptions(validated(raw().addField(25, varints(1)))))
                .checked("M");

        assertThat(checked.faults("")).containsExactly("f: is required");
        assertThat(checked.faults("f: 1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4,3,2", "4,3,3", "5,3,2", "2,3,3", "2,3,4", "3,3,4", "1,3,4"})
    void numbersKeepToTheirBounds(int rule, int limit, int bad) {
        Schema.Checked checked = one(FieldDescriptorProto.Type.TYPE_INT32, INT32, raw().addField(rule, varints(limit)));

        assertThat(checked.faults("f: " + bad)).hasSize(1);
        assertThat(checked.faults("f: " + (rule == 1 || rule == 3 || rule == 5 ? 3 : rule == 4 ? 4 : 2)))
                .isEmpty();
    }

    @Test
    void boundsThatAreTheWrongWayRoundMeanOutside() {
        Schema.Checked checked = one(
                FieldDescriptorProto.Type.TYPE_INT32,
                INT32,
                raw().addField(2, varints(3)).addField(4, varints(7)));

        assertThat(checked.faults("f: 5")).containsExactly("f: must be less than 3 or more than 7");
        assertThat(checked.faults("f: 2")).isEmpty();
        assertThat(checked.faults("f: 8")).isEmpty();
    }

    @Test
    void unsignedNumbersAreComparedAsSuch() {
        Schema.Checked checked = one(FieldDescriptorProto.Type.TYPE_UINT64, UINT64, raw().addField(2, varints(-1L)));

        assertThat(checked.faults("f: 18446744073709551614")).isEmpty();
        assertThat(checked.faults("f: 18446744073709551615"))
                .containsExactly("f: must be less than 18446744073709551615");
    }

    @Test
    void zigzagNumbersAreReadAsTheyAreWritten() {
        // -2 in zigzag is 3.
        Schema.Checked checked = one(FieldDescriptorProto.Type.TYPE_SINT32, SINT32, raw().addField(5, varints(3)));

        assertThat(checked.faults("f: -3")).containsExactly("f: must be at least -2");
        assertThat(checked.faults("f: -2")).isEmpty();
    }

    @Test
    void notANumberIsWithinNoBounds() {
        Schema.Checked checked = one(FieldDescriptorProto.Type.TYPE_DOUBLE, DOUBLE, raw().addField(3, doubles(1.5)));

        assertThat(checked.faults("f: nan")).containsExactly("f: must be at most 1.5");
        assertThat(checked.faults("f: 1.5")).isEmpty();
        assertThat(one(FieldDescriptorProto.Type.TYPE_DOUBLE, DOUBLE, raw().addField(8, varints(1)))
                        .faults("f: inf"))
                .containsExactly("f: must be finite");
    }

    @Test
    void listsOfNumbersAreKeptTo() {
        Schema.Checked in = one(FieldDescriptorProto.Type.TYPE_INT32, INT32, raw().addField(6, varints(1, 2)));
        Schema.Checked notIn = one(FieldDescriptorProto.Type.TYPE_INT32, INT32, raw().addField(7, varints(1, 2)));

        assertThat(in.faults("f: 3")).containsExactly("f: must be one of 1, 2");
        assertThat(in.faults("f: 2")).isEmpty();
        assertThat(notIn.faults("f: 2")).containsExactly("f: must be none of 1, 2");
        assertThat(notIn.faults("f: 3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, abc, abd, abc",
        "6, ^a+$, b, aa",
        "7, ab, ba, abc",
        "8, bc, cb, abc",
        "9, b, ac, abc",
        "23, b, abc, ac",
        "10, abc, x, abc",
        "11, abc, abc, x"
    })
    void textsKeepToTheirRules(int rule, String value, String bad, String good) {
        Schema.Checked checked = one(FieldDescriptorProto.Type.TYPE_STRING, STRING, raw().addField(rule, texts(value)));

        assertThat(checked.faults("f: '" + bad + "'")).hasSize(1);
        assertThat(checked.faults("f: '" + good + "'")).isEmpty();
    }

    @Test
    void lengthsCountCharactersNotUnitsAndBytesAsSent() {
        Schema.Checked characters = one(
                FieldDescriptorProto.Type.TYPE_STRING,
                STRING,
                raw().addField(2, varints(2)).addField(3, varints(3)));
        Schema.Checked bytes = one(FieldDescriptorProto.Type.TYPE_STRING, STRING, raw().addField(5, varints(4)));

        assertThat(characters.faults("f: '\uD83D\uDE08'")).containsExactly("f: must have at least 2 characters");
        assertThat(characters.faults("f: '\uD83D\uDE08\uD83D\uDE08\uD83D\uDE08'"))
                .isEmpty();
        assertThat(bytes.faults("f: '\uD83D\uDE08'")).isEmpty();
        assertThat(bytes.faults("f: '\uD83D\uDE08a'")).containsExactly("f: must have at most 4 bytes");
    }

    @Test
    void aPatternThatTakesForEverIsAFaultOfTheText() {
        Schema.Checked checked =
                one(FieldDescriptorProto.Type.TYPE_STRING, STRING, raw().addField(6, texts("^(a+)+$")));

        assertThat(checked.faults("f: '" + "a".repeat(60) + "b'"))
                .singleElement()
                .asString()
                .contains("^(a+)+$");
    }

    @Test
    void uuidsAreKnownOtherFormatsAreToldOf() {
        Schema.Checked uuid = one(FieldDescriptorProto.Type.TYPE_STRING, STRING, raw().addField(22, varints(1)));
        Schema.Checked email = one(FieldDescriptorProto.Type.TYPE_STRING, STRING, raw().addField(12, varints(1)));

        assertThat(uuid.faults("f: 'x'")).containsExactly("f: must be a UUID");
        assertThat(uuid.faults("f: '123e4567-e89b-12d3-a456-426614174000'")).isEmpty();
        assertThat(email.faults("f: 'x'")).isEmpty();
        assertThat(email.unchecked()).containsExactly("test.M.f: string.email");
    }

    @Test
    void celIsToldOfWhereverItStands() {
        Schema.Checked checked = new Schema()
                .type(
                        "M",
                        field("f", 1, FieldDescriptorProto.Type.TYPE_STRING)
                                .setOptions(validated(raw().addField(23, message(raw())))))
                .checked("M");

        assertThat(checked.unchecked()).containsExactly("test.M.f: cel");
    }

    @Test
    void bytesAndEnumsKeepToTheirRules() {
        Schema.Checked bytes = one(FieldDescriptorProto.Type.TYPE_BYTES, BYTES, raw().addField(13, varints(2)));
        Schema.Checked colour = new Schema()
                .enumeration("Colour", "NONE", "RED")
                .type(
                        "M",
                        field("f", 1, FieldDescriptorProto.Type.TYPE_ENUM)
                                .setTypeName(".test.Colour")
                                .setOptions(validated(raw().addField(
                                                ENUM,
                                                message(raw().addField(2, varints(1))
                                                        .addField(4, varints(0)))))))
                .checked("M");

        assertThat(bytes.faults("f: 'abc'")).containsExactly("f: must have exactly 2 bytes");
        assertThat(bytes.faults("f: 'ab'")).isEmpty();
        assertThat(colour.faults("f: 7")).containsExactly("f: must be a declared value");
        assertThat(colour.faults("f: NONE")).containsExactly("f: must be none of [0]");
        assertThat(colour.faults("f: RED")).isEmpty();
    }

    @Test
    void listsAndTheirItemsAreChecked() {
        UnknownFieldSet.Builder items = raw().addField(STRING, message(raw().addField(2, varints(2))));
        UnknownFieldSet.Builder rules = raw().addField(1, varints(1))
                .addField(2, varints(2))
                .addField(3, varints(1))
                .addField(4, message(items));
        Schema.Checked checked = new Schema()
                .type(
                        "M",
                        field("f", 1, FieldDescriptorProto.Type.TYPE_STRING)
                                .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
                                .setOptions(validated(raw().addField(REPEATED, message(rules)))))
                .checked("M");

        assertThat(checked.faults("")).containsExactly("f: must have at least 1 item");
        assertThat(checked.faults("f: 'aa' f: 'aa' f: 'b'"))
                .containsExactly(
                        "f: must have at most 2 items",
                        "f: must not have equal items",
                        "f[2]: must have at least 2 characters");
    }

    @Test
    void mapsTheirKeysAndValuesAreChecked() {
        UnknownFieldSet.Builder rules = raw().addField(1, varints(1))
                .addField(4, message(raw().addField(STRING, message(raw().addField(3, varints(1))))))
                .addField(5, message(raw().addField(INT32, message(raw().addField(4, varints(0))))));
        Schema.Checked checked = new Schema()
                .typeWithMap("M", "f", 1, validated(raw().addField(MAP, message(rules))))
                .checked("M");

        assertThat(checked.faults("")).containsExactly("f: must have at least 1 pair");
        assertThat(checked.faults("f { key: 'ab' value: 0 }"))
                .containsExactly("f[\"ab\"]: must have at most 1 character", "f[\"ab\"]: must be more than 0");
        assertThat(checked.faults("f { key: 'a' value: 1 }")).isEmpty();
    }

    @Test
    void wrappersKeepToTheRulesOfWhatTheyWrap() {
        Schema.Checked checked = new Schema()
                .type(
                        "M",
                        field("f", 1, ".google.protobuf.Int32Value")
                                .setOptions(validated(raw().addField(INT32, message(raw().addField(4, varints(3)))))))
                .checked("M");

        assertThat(checked.faults("")).isEmpty();
        assertThat(checked.faults("f { value: 3 }")).containsExactly("f: must be more than 3");
    }

    @Test
    void fieldsWithPresenceAreOnlyCheckedWhenTheyAreThere() {
        Schema.Checked checked = new Schema().typeWithRequiredOneof("M").checked("M");

        assertThat(checked.faults("")).containsExactly("choice: one of its fields is required");
        assertThat(checked.faults("other: ''")).isEmpty();
    }

    @Test
    void zeroIsCheckedUnlessItIsToBeIgnored() {
        UnknownFieldSet.Builder longEnough = raw().addField(STRING, message(raw().addField(2, varints(2))));
        UnknownFieldSet.Builder ignored =
                raw().addField(STRING, message(raw().addField(2, varints(2)))).addField(27, varints(1));
        Schema.Checked checked = new Schema()
                .type(
                        "M",
                        field("always", 1, FieldDescriptorProto.Type.TYPE_STRING)
                                .setOptions(validated(longEnough)),
                        field("filled", 2, FieldDescriptorProto.Type.TYPE_STRING)
                                .setOptions(validated(ignored)))
                .checked("M");

        assertThat(checked.faults("")).containsExactly("always: must have at least 2 characters");
        assertThat(checked.faults("always: 'ab' filled: 'a'"))
                .containsExactly("filled: must have at least 2 characters");
    }

    @Test
    void theOlderDialectIsUnderstoodWithItsOwnWordForZero() {
        UnknownFieldSet.Builder rule = raw().addField(4, varints(3)).addField(8, varints(1));
        Schema.Checked checked = new Schema()
                .type("Inner", field("x", 1, FieldDescriptorProto.Type.TYPE_STRING))
                .type(
                        "M",
                        field("f", 1, FieldDescriptorProto.Type.TYPE_INT32)
                                .setOptions(pgv(raw().addField(INT32, message(rule)))),
                        field("m", 2, ".test.Inner")
                                .setOptions(pgv(raw().addField(17, message(raw().addField(2, varints(1)))))))
                .checked("M");

        assertThat(checked.faults("m {}")).isEmpty();
        assertThat(checked.faults("f: 2")).containsExactly("f: must be more than 3", "m: is required");
    }

    @Test
    void typesThatContainThemselvesAreCheckedAllTheWayDown() {
        Schema.Checked checked = new Schema()
                .type(
                        "Node",
                        field("name", 1, FieldDescriptorProto.Type.TYPE_STRING).setOptions(required()),
                        field("next", 2, ".test.Node"),
                        field("more", 3, ".test.Node").setLabel(FieldDescriptorProto.Label.LABEL_REPEATED))
                .checked("Node");

        assertThat(checked.faults("name: 'a' next { next { name: 'c' more { } more { name: 'd' } } }"))
                .containsExactly("next.name: is required", "next.next.more[0].name: is required");
    }

    @Test
    void afterAHundredFaultsNobodyReadsOn() {
        Schema.Checked checked = new Schema()
                .type(
                        "Item",
                        field("name", 1, FieldDescriptorProto.Type.TYPE_STRING).setOptions(required()))
                .type("M", field("f", 1, ".test.Item").setLabel(FieldDescriptorProto.Label.LABEL_REPEATED))
                .checked("M");

        List<String> faults = checked.faults("f {} ".repeat(1_000));

        assertThat(faults).hasSize(100);
    }
}
