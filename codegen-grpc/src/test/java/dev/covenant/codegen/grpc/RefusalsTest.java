package dev.covenant.codegen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    @Test
    void aMessageCalledLikeAKeywordIsRefusedAtItsName() {
        assertThat(refusals("syntax = \"proto3\";\nmessage interface { string id = 1; }\n"))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("no-java-name");
                    assertThat(refused.location().line()).isEqualTo(2);
                    assertThat(refused.location().column()).isEqualTo(9);
                });
    }

    @Test
    void anEnumInAMessageCalledLikeAKeywordIsRefused() {
        assertThat(refusals("syntax = \"proto3\";\nmessage A { enum record { Z = 0; } }\n"))
                .hasSize(1);
    }

    @Test
    void aMessageInOneOfTheSameNameIsRefused() {
        assertThat(refusals("syntax = \"proto3\";\nmessage A { message B { message A {} message B {} } }\n"))
                .hasSize(2);
    }

    @Test
    void aPackageWithAKeywordIsRefusedUnlessAnOptionSaysAnother() {
        assertThat(refusals("syntax = \"proto3\";\npackage shop.import.v1;\nmessage A {}\n"))
                .singleElement()
                .satisfies(refused -> assertThat(refused.location().line()).isEqualTo(2));
        assertThat(refusals("""
            syntax = "proto3";
            package shop.import.v1;
            option java_package = "shop.imports";
            message A {}
            """)).isEmpty();
    }

    @Test
    void nestedTypesThatProtocNeedsTheNameOfAreRefused() {
        assertThat(refusals("""
            syntax = "proto3";
            message Builder { string id = 1; }
            message A { message Builder {} }
            message B { oneof some_kind { string a = 1; } enum SomeKindCase { Z = 0; } }
            message C { message D {} message DOrBuilder {} }
            """))
                .extracting(refused -> refused.location().line())
                .containsExactlyInAnyOrder(2, 3, 4, 5);
    }

    @Test
    void fieldsThatDifferInCaseAloneAreRefused() {
        assertThat(refusals("syntax = \"proto3\";\nmessage A { string id = 1; string ID = 2; string Id_ = 3; }\n"))
                .singleElement()
                .satisfies(refused -> assertThat(refused.message()).contains("ID_FIELD_NUMBER"));
    }

    @Test
    void moreFieldsOrValuesThanAClassCanHoldAreRefused() {
        StringBuilder proto = new StringBuilder("syntax = \"proto3\";\nmessage Large {\n");
        for (int i = 1; i <= 2_501; i++) {
            proto.append("bool f").append(i).append(" = ").append(i).append(";\n");
        }
        proto.append("}\nenum Many {\n");
        for (int i = 0; i <= 4_000; i++) {
            proto.append("V").append(i).append(" = ").append(i).append(";\n");
        }

        assertThat(refusals(proto + "}\n")).hasSize(2);
    }

    @Test
    void aNameThatNoFileCanHaveIsRefused() {
        String head = "syntax = \"proto3\";\noption java_multiple_files = true;\nmessage ";
        assertThat(refusals(head + "A".repeat(241) + " {}\n")).hasSize(1);
        assertThat(refusals(head + "A".repeat(240) + " {}\n")).isEmpty();
    }

    @Test
    void namesOfUnderscoresAloneAreRefused() {
        assertThat(refusals("""
            syntax = "proto3";
            message A {
              string __ = 1;
              oneof _ {
                string a = 2;
              }
            }
            service S {
              rpc _(A) returns (A);
            }
            """))
                .extracting(refused -> refused.location().line())
                .containsExactlyInAnyOrder(3, 4, 9);
    }

    @Test
    void valuesThatCannotBeConstantsAreRefused() {
        assertThat(refusals("""
            syntax = "proto3";
            package shop.v1;
            enum E {
              class = 0;
              _ = 1;
              A = 2;
              A_VALUE = 3;
              com = 4;
              shop = 5;
              record = 6;
              java = 7;
            }
            """))
                .extracting(refused -> refused.location().line())
                .containsExactlyInAnyOrder(4, 5, 6, 8, 9);
    }

    @Test
    void typesThatHideThePackagesTheyNeedAreRefused() {
        assertThat(refusals("""
            syntax = "proto3";
            package shop.v1;
            message java {}
            message A { enum com { Z = 0; } }
            message shop {}
            message v1 {}
            message dev {}
            """))
                .extracting(refused -> refused.location().line())
                .containsExactlyInAnyOrder(3, 4, 5);
    }

    @Test
    void whatJavaAllowsIsNotRefused() {
        assertThat(refusals("syntax = \"proto3\";\nmessage with { message When { message Nul {} } }\nmessage Con {}\n"))
                .isEmpty();
    }

    private static List<Diagnostic> refusals(String proto) {
        Contract contract = Generated.read("shop.proto", proto);
        return Refusals.of(contract, Entries.of(contract), true);
    }
}
