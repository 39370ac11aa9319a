package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is wrong with a contract is told with its place, all of it in one run, and nothing else.
 */
class FaultsTest {
    @TempDir
    Path folder;

    private static String placeAndCode(String line) {
        return line.substring(0, line.indexOf(']') + 1);
    }

    private List<String> tell(String text) {
        return new Protos(folder).tell(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "string a = 0;                            | 3:24 | bad-field-number",
                "string a = 19000;                        | 3:24 | bad-field-number",
                "string a = 536870912;                    | 3:24 | bad-field-number",
                "string a = 1; string b = 1;              | 3:38 | bad-field-number",
                "string a = 99999999999999999999;         | 3:24 | bad-field-number",
                "string a = -1;                           | 3:24 | malformed-proto",
                "string a == 1;                           | 3:23 | malformed-proto",
                "Absent a = 1;                            | 3:13 | undefined-name",
                "string a = 1; string a = 2;              | 3:34 | duplicate-name",
                "reserved 1; string a = 1;                | 3:22 | reserved-conflict",
                "reserved 'a'; string a = 1;              | 3:34 | reserved-conflict",
                "string a_b = 1; string aB = 2;           | 3:36 | clashing-json-name",
                "enum E { X = 1; }                        | 3:26 | bad-enum-value",
                "enum E { X = 0; Y = 0; }                 | 3:33 | bad-enum-value",
                "string a = 1 [jstype = JS_STRING];       | 3:13 | bad-option",
                "string a = 1 [nope = 1];                 | 3:27 | undefined-name",
                "oneof o { repeated string a = 1; }       | 3:23 | malformed-proto",
                "map<float, string> a = 1;                | 3:13 | invalid-proto",
            })
    void faultHasItsPlaceAndCode(String body, String place, String code) {
        List<String> told = tell("syntax = 'proto3';\npackage p;\nmessage M { " + body + " }\n");

        assertThat(told).singleElement().asString().startsWith("test.proto:" + place + ": error[" + code + "] ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "string a = 18999; string b = 20000; string c = 536870911;",
                "enum E { option allow_alias = true; X = 0; Y = 0; Z = 19500; }",
                "reserved 1; reserved `b`; string a = 2;",
                "string a_b = 1; string ab = 2;",
                "int64 a = 1 [jstype = JS_STRING];",
                "oneof o { string a = 1; }",
                "map<int32, string> a = 1;",
                "M a = 1; .p.M b = 2;",
            })
    void whatIsRightIsNotTold(String body) {
        List<String> told = tell("syntax = 'proto3';\npackage p;\nmessage M { " + body.replace('`', '\'') + " }\n");

        assertThat(told).isEmpty();
    }

    @Test
    void faultsOfEveryClassAreToldInOneRun() {
        List<String> told = tell("""
            syntax = "proto3";
            message M {
              string a = 0;
              string b = -1;
              Absent c = 3;
              string d = 19999;
              string e = 5 [deprecated = 7];
              string f = 6;
            }
            enum E { X = 1; }
            service S {
              rpc One(M) returns (Nothing);
            }
            """);

        assertThat(told.stream().map(FaultsTest::placeAndCode))
                .containsExactly(
                        "test.proto:3:14: error[bad-field-number]",
                        "test.proto:4:14: error[malformed-proto]",
                        "test.proto:5:3: error[undefined-name]",
                        "test.proto:6:14: error[bad-field-number]",
                        "test.proto:7:30: error[bad-option]",
                        "test.proto:10:14: error[bad-enum-value]",
                        "test.proto:12:23: error[undefined-name]");
    }

    /** A message that is left out because of its fault is not undefined where it is used. */
    @Test
    void whatFollowsFromAnotherFaultIsNotTold() {
        List<String> told = tell("""
            syntax = "proto3";
            message Bad extends Other {
              string a = 1;
            }
            message User {
              Bad bad = 1;
              Kind kind = 2;
            }
            enum Kind { NONE = none; }
            """);

        assertThat(told)
                .extracting(FaultsTest::placeAndCode)
                .containsExactly("test.proto:2:13: error[malformed-proto]", "test.proto:9:20: error[malformed-proto]");
    }

    @Test
    void faultsOfImportedFilesAreToldThereAndOnlyThere() {
        Protos protos = new Protos(folder);
        protos.write("shop/base.proto", "syntax = 'proto3';\nmessage Base { string a = 0; }\nmessage Good { }\n");
        Path user = protos.write(
                "shop/user.proto",
                "syntax = 'proto3';\nimport 'shop/base.proto';\nmessage User { Base b = 1; Good g = 2; Bad x = 3; }\n");

        List<String> told = protos.told(new ProtoReader().read(user, Protos.options(folder)));

        assertThat(told)
                .extracting(FaultsTest::placeAndCode)
                .containsExactly(
                        "shop/base.proto:2:27: error[bad-field-number]", "shop/user.proto:3:40: error[undefined-name]");
    }

    /** protoc counts bytes, and tabs as far as the next column of eight. */
    @Test
    void columnsAreCharacters() {
        List<String> told =
                tell("syntax = 'proto3';\nmessage M {\n\t/* \u00e9\u00e9\ud83d\ude00 */\tAbsent a = 1;\n}\n");

        assertThat(told).containsExactly("test.proto:3:13: error[undefined-name] \"Absent\" is not defined");
    }

    @Test
    void freeNumbersAreProposed() {
        assertThat(tell("syntax = 'proto3';\nmessage M { string a = 1; string b = 0; }\n"))
                .singleElement()
                .asString()
                .endsWith("\n    free numbers: 2");
    }

    @Test
    void missingImportIsToldWithWhatWasMeant() {
        Protos protos = new Protos(folder);
        protos.write("shop/base.proto", "syntax = 'proto3';\nmessage Base { }\n");
        Path user = protos.write("shop/user.proto", """
            syntax = "proto3";
            import "shop/base.proto";
              import "shop/bases.proto";
            message User { Base b = 1; FromBases f = 2; }
            """);

        assertThat(protos.told(new ProtoReader().read(user, Protos.options(folder))))
                .containsExactly("shop/user.proto:3:3: error[missing-import] \"shop/bases.proto\" is in none of the"
                        + " folders for imports\n    did you mean 'shop/base.proto'?");
    }

    @Test
    void circleOfImportsIsToldAtEachOfThem() {
        Protos protos = new Protos(folder);
        Path a = protos.write("a.proto", "syntax = 'proto3';\nimport 'b.proto';\nmessage A { }\n");
        protos.write("b.proto", "syntax = 'proto3';\n\nimport 'a.proto';\nmessage B { }\n");

        assertThat(protos.told(new ProtoReader().read(a, Protos.options(folder))))
                .extracting(FaultsTest::placeAndCode)
                .containsExactly("a.proto:2:1: error[import-cycle]", "b.proto:3:1: error[import-cycle]");
    }

    @Test
    void importThatIsNotUsedIsAWarning() {
        Protos protos = new Protos(folder);
        Path file = protos.write("a.proto", "syntax = 'proto3';\nimport 'google/protobuf/any.proto';\nmessage A { }\n");

        var result = new ProtoReader().read(file, Protos.options());

        assertThat(protos.told(result))
                .containsExactly("a.proto:2:1: warning[unused-import] Import google/protobuf/any.proto is unused");
        assertThat(result.contract()).isPresent();
    }

    @Test
    void warningsOfProtocAreWarnings() {
        Protos protos = new Protos(folder);
        Path file = protos.write("a.proto", "edition = '2023';\noption java_generic_services = true;\nmessage A { }\n");

        assertThat(protos.told(new ProtoReader().read(file, Protos.options())))
                .singleElement()
                .asString()
                .startsWith("a.proto: warning[proto-warning] Generic services");
    }

    @Test
    void fileThatIsCutOffIsToldOnce() {
        assertThat(tell("syntax = 'proto3';\nmessage M {\n  string a = 1;\n"))
                .singleElement()
                .asString()
                .startsWith("test.proto:4:1: error[malformed-proto] Reached end of input");
    }

    /** All but the one for contracts that protoc takes and protobuf-java does not: there are none today. */
    @Test
    void everyCodeHasACase() throws IOException {
        StringBuilder tests = new StringBuilder();
        for (String name : List.of("FaultsTest", "LimitsTest", "RootsTest")) {
            tests.append(Files.readString(Path.of("src/test/java/dev/covenant/model/proto/" + name + ".java")));
        }
        for (DiagnosticCode code : EnumSet.range(DiagnosticCode.MISSING_TOOL, DiagnosticCode.BAD_JAVA_NAME)) {
            assertThat(tests).matches(text -> isToldIn(text, code), code.text());
        }
    }

    private static boolean isToldIn(CharSequence tests, DiagnosticCode code) {
        return Pattern.compile("\\[" + code.text() + "\\]|\\| " + code.text() + "\"")
                .matcher(tests)
                .find();
    }

    @Test
    void whatIsNoProtoIsRefused() {
        assertThat(tell("\u0000\u0001 {{{{ ;;; }}\"\n'")).isNotEmpty().allMatch(line -> line.contains("error["));
        assertThat(tell("syntax = 'proto4';\nmessage A { }\n"))
                .singleElement()
                .asString()
                .startsWith("test.proto:1:10: error[");
    }
}
