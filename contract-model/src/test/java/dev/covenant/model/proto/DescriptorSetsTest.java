package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.model.Contract;
import dev.covenant.model.Deprecation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contracts of descriptors without their text, and what comments say of the end of things. */
class DescriptorSetsTest {
    private static final String TEXT = """
        syntax = "proto3";
        package shop.v1;
        message Order {
          // What the customer wants to say.
          //
          // Deprecated since: 1.4
          // Sunset: 2027-01-31
          string note = 1 [deprecated = true];
          // Sunset: 2027-01-31
          string id = 2;
        }
        service Orders {
          rpc Get(Order) returns (Order);
        }
        """;

    @TempDir
    Path folder;

    @Test
    void aContractIsTheSameWithoutItsText() {
        Contract read = new Protos(folder).contract(TEXT);
        Contract made = DescriptorSets.contract(
                read.proto().orElseThrow().descriptorSet().toByteArray(), List.of("test.proto"));

        assertThat(made.types().keySet()).isEqualTo(read.types().keySet());
        assertThat(made.operations()).hasSameSizeAs(read.operations());
        assertThat(Protos.field(made, "shop.v1.Order", "note").number()).isEqualTo(1);
        assertThat(made.location().file()).isEqualTo("test.proto");
    }

    @Test
    void bytesThatAreNoDescriptorsAreRefused() {
        assertThatThrownBy(() -> DescriptorSets.contract(new byte[] {1, 2, 3}, List.of("test.proto")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no descriptor set");
    }

    @Test
    void aCommentSaysUntilWhenAndSinceWhenSomethingIsDeprecated() {
        Contract contract = new Protos(folder).contract(TEXT);

        Deprecation note = Protos.property(contract, "shop.v1.Order", "note")
                .docs()
                .deprecation()
                .orElseThrow();
        assertThat(note.sunset()).contains("2027-01-31");
        assertThat(note.since()).contains("1.4");
    }

    @Test
    void whatIsNotDeprecatedHasNoSunset() {
        Contract contract = new Protos(folder).contract(TEXT);

        assertThat(Protos.property(contract, "shop.v1.Order", "id").docs().deprecation())
                .isEmpty();
    }
}
