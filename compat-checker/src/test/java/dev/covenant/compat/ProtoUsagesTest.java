package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import dev.covenant.compat.ProtoModel.Field;
import dev.covenant.compat.ProtoModel.Kind;
import dev.covenant.compat.ProtoModel.Msg;
import dev.covenant.compat.ProtoModel.Often;
import dev.covenant.compat.ProtoModel.Rpc;
import dev.covenant.compat.diff.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which methods a finding about a message is about, and which way that travels. */
class ProtoUsagesTest {
    private final ProtoModel old = new ProtoModel(true);
    private final Msg order = message("Order");
    private final Msg line = message("Line");
    private final Msg query = message("Query");
    private final Msg alone = message("Alone");

    private Msg message(String name) {
        Msg message = new Msg(name);
        message.fields.add(new Field(1, "id", Kind.of(FieldDescriptorProto.Type.TYPE_STRING), Often.PLAIN));
        old.messages.add(message);
        return message;
    }

    private void order() {
        order.fields.add(new Field(2, "lines", new Kind(FieldDescriptorProto.Type.TYPE_MESSAGE, "Line"), Often.MAP));
        old.rpcs.add(new Rpc("Get", "Query", "Order", false, false, 0));
    }

    /** What is found when the field of a message is called otherwise. */
    private Finding renamed(Msg message) {
        ProtoModel revised = old.copy();
        Msg same = revised.messages.get(old.messages.indexOf(message));
        same.fields.set(0, same.fields.get(0).withName("code"));
        List<Finding> findings = Contracts.check(old.contract(), revised.contract());
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void aMessageOfAResponseTravelsOut() {
        order();
        Finding finding = renamed(line);
        assertThat(finding.position()).isEqualTo(Position.OUT);
        assertThat(finding.usages()).containsExactly("p.S/Get response");
    }

    @Test
    void aMessageOfARequestTravelsIn() {
        order();
        assertThat(renamed(query).position()).isEqualTo(Position.IN);
    }

    @Test
    void aMessageOfBothIsOneFindingWithAllItsUsages() {
        order();
        old.rpcs.add(new Rpc("Put", "Order", "Query", false, false, 0));
        Finding finding = renamed(line);
        assertThat(finding.position()).isEqualTo(Position.BOTH);
        assertThat(finding.usages()).containsExactly("p.S/Put request", "p.S/Get response");
    }

    @Test
    void aMessageThatNoMethodCarriesTravelsNowhere() {
        order();
        Finding finding = renamed(alone);
        assertThat(finding.position()).isEqualTo(Position.NONE);
        assertThat(finding.usages()).isEmpty();
    }

    @Test
    void ofAContractWithoutMethodsNobodyKnowsWhichWayItsMessagesGo() {
        assertThat(renamed(alone).position()).isEqualTo(Position.BOTH);
    }

    @Test
    void messagesThatContainThemselvesAreWalkedOnce() {
        order();
        line.fields.add(new Field(2, "order", new Kind(FieldDescriptorProto.Type.TYPE_MESSAGE, "Order"), Often.PLAIN));
        assertThat(renamed(line).usages()).containsExactly("p.S/Get response");
    }

    @Test
    void whatIsDeclaredInAMessageGoesWithItAndBufsNamesAreAllThere() {
        ProtoModel revised = old.copy();
        alone.fields.add(new Field(2, "lines", new Kind(FieldDescriptorProto.Type.TYPE_MESSAGE, "Line"), Often.MAP));
        revised.messages.remove(3);
        List<Finding> findings = Contracts.check(old.contract(), revised.contract());
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("p.Alone");
            assertThat(finding.bufIds())
                    .containsExactlyInAnyOrder(
                            "MESSAGE_NO_DELETE",
                            "PACKAGE_MESSAGE_NO_DELETE",
                            "MESSAGE_NO_DELETE",
                            "PACKAGE_MESSAGE_NO_DELETE");
        });
    }
}
