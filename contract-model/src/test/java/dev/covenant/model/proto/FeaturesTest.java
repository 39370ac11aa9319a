package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.ProtoOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Features of editions: where they are set, and which files define them.
 */
class FeaturesTest {
    @TempDir
    Path folder;

    private Protos protos;

    @BeforeEach
    void protos() {
        protos = new Protos(folder);
    }

    @Test
    void featuresThatAreSetTogetherHaveTheirOwnPlaces() {
        EnumType state = Protos.enumeration(protos.contract("""
            edition = "2023";
            package shop;
            enum State {
              option features = {
                // enum_type: not this one
                enum_type: CLOSED
                json_format: LEGACY_BEST_EFFORT
              };
              STATE_OPEN = 1;
            }
            """), "shop.State");
        ProtoOptions options = state.enumeration().orElseThrow().options();

        assertThat(options.option("features.enum_type").orElseThrow().location())
                .hasToString(folder.resolve("test.proto") + ":6:5");
        assertThat(options.option("features.json_format").orElseThrow().location())
                .hasToString(folder.resolve("test.proto") + ":7:5");
    }

    @Test
    void featuresOfCppAndGoAreKnownWithoutTheirFiles() {
        Contract contract = protos.contract("""
            edition = "2024";
            package shop;
            import option "google/protobuf/cpp_features.proto";
            import option "google/protobuf/go_features.proto";
            option features.(pb.go).api_level = API_HYBRID;
            message Order {
              string id = 1 [features.(pb.cpp).string_type = CORD];
              enum State { option features.(pb.go).strip_enum_prefix = STRIP_ENUM_PREFIX_STRIP; OPEN = 0; }
            }
            """);

        assertThat(Protos.field(contract, "shop.Order", "id").languages().cppString())
                .isEqualTo("CORD");
        assertThat(contract.proto()
                        .orElseThrow()
                        .file("test.proto")
                        .orElseThrow()
                        .options()
                        .text("features.(pb.go).api_level"))
                .contains("API_HYBRID");
    }

    @Test
    void fileOfTheUsersOwnGoesBeforeTheOneThatComesWithUs() {
        protos.write("google/protobuf/go_features.proto", """
            syntax = "proto2";
            package pb;
            message GoFeatures { optional bool mine = 1; }
            """);

        Contract contract = protos.contract("""
            syntax = "proto3";
            package shop;
            import "google/protobuf/go_features.proto";
            message Order { pb.GoFeatures features = 1; }
            """);

        assertThat(Protos.message(contract, "pb.GoFeatures").property("mine")).isPresent();
    }
}
