package dev.covenant.codegen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
    private static final Entries ENTRIES =
            Entries.of(Generated.read("shop.proto", "\nsyntax = \"proto3\";\nmessage A {}\n"));

    @Test
    void anEditionThatThePluginDoesNotKnowIsToldAtTheFile() {
        List<Diagnostic> told = complaints("""
            WARNING: All log messages before absl::InitializeLog() is called are written to STDERR
            E0000 00:00:1 14841 descriptor.cc:5227] Invalid proto descriptor for file "shop.proto":
            E0000 00:00:1 14841 descriptor.cc:5230]   shop.proto: Edition 2099 is later than the maximum supported edition 2024
            --grpc-java_out: protoc-gen-grpc-java: Plugin failed with status code 1.
            """);

        assertThat(told).singleElement().satisfies(complaint -> {
            assertThat(complaint.code()).isEqualTo("edition-not-supported");
            assertThat(complaint.location().line()).isEqualTo(2);
            assertThat(complaint.message()).contains("Edition 2099");
        });
    }

    @Test
    void aLineThatNamesAFileIsToldThere() {
        assertThat(complaints("--java_out: shop.proto: shop.proto: java_package contains invalid characters\n\n"))
                .singleElement()
                .satisfies(complaint -> {
                    assertThat(complaint.code()).isEqualTo("protoc-refuses");
                    assertThat(complaint.location().file()).endsWith("shop.proto");
                });
    }

    @Test
    void anythingElseIsToldOnceAndWhole() {
        assertThat(complaints("terminate called\nafter throwing\n"))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.message()).endsWith("terminate called; after throwing"));
    }

    private static List<Diagnostic> complaints(String output) {
        return new Complaints(ENTRIES).of(output);
    }
}
