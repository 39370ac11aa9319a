package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.covenant.compat.ProtoModel.Msg;
import dev.covenant.compat.ProtoModel.Rpc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is called compatible is: random messages of the one side are read by the other one, and say the same. Tried on random pairs;
 * {@code -Dcovenant.seeds=10000} tries as many.
 */
class ProtoGroundTruthTest {
    private static final int USUAL = 150;
    private static final int MESSAGES = 200;

    @Test
    void bytesOfACompatiblePairAreReadWithoutLoss() {
        assertThat(compatible(Profile.WIRE)).as("compatible pairs").isPositive();
    }

    @Test
    void jsonOfACompatiblePairIsReadWithoutLoss() {
        assertThat(compatible(Profile.STANDARD)).as("compatible pairs").isPositive();
    }

    private static int compatible(Profile profile) {
        int compatible = 0;
        for (long seed : Seeds.of(USUAL).toArray()) {
            try {
                compatible += isCompatible(profile, new Random(seed)) ? 1 : 0;
            } catch (AssertionError | RuntimeException | InvalidProtocolBufferException e) {
                throw new AssertionError("seed " + seed + " (-Dcovenant.seed=" + seed + " -Dcovenant.seeds=1)", e);
            }
        }
        return compatible;
    }

    private static boolean isCompatible(Profile profile, Random random) throws InvalidProtocolBufferException {
        ProtoModel old = new ProtoMutations(random).model();
        ProtoModel revised = ProtoLawsTest.changed(old, random, 2);
        CheckRequest request = CheckRequest.of(old.contract(), revised.contract(), Contracts.TODAY);
        List<Finding> findings = CheckJob.run(request.withProfile(profile)).findings();
        if (findings.stream().anyMatch(Finding::isBreaking)) {
            return false;
        }
        ProtoValues values = new ProtoValues(random, told(findings));
        FileDescriptor before = old.descriptor();
        FileDescriptor after = revised.descriptor();
        for (String name : requests(old)) {
            send(profile, values, before.findMessageTypeByName(name), after.findMessageTypeByName(name));
        }
        for (String name : responses(old)) {
            send(profile, values, after.findMessageTypeByName(name), before.findMessageTypeByName(name));
        }
        return true;
    }

    private static Set<String> told(List<Finding> findings) {
        return findings.stream()
                .filter(ProtoGroundTruthTest::tellsOfLoss)
                .map(finding -> finding.element().substring(0, finding.element().lastIndexOf('.')))
                .collect(Collectors.toSet());
    }

    /** A value that was deprecated before it went was announced to be lost, so that it is told without a warning. */
    private static boolean tellsOfLoss(Finding finding) {
        return finding.rule().equals("enum.value.removed")
                || (finding.level() == Level.WARN && finding.rule().startsWith("enum.value."));
    }

    /** What the old side sends; what no method knows may be sent by anyone. */
    private static Set<String> requests(ProtoModel model) {
        return model.rpcs.isEmpty()
                ? all(model)
                : types(model.rpcs.stream().map(Rpc::in).toList());
    }

    private static Set<String> responses(ProtoModel model) {
        return model.rpcs.isEmpty()
                ? all(model)
                : types(model.rpcs.stream().map(Rpc::out).toList());
    }

    private static Set<String> all(ProtoModel model) {
        return types(model.messages.stream().map((Msg message) -> message.name).toList());
    }

    private static Set<String> types(List<String> names) {
        return new LinkedHashSet<>(names);
    }

    private static void send(
            Profile profile, ProtoValues values, @Nullable Descriptor sender, @Nullable Descriptor reader)
            throws InvalidProtocolBufferException {
        if (sender == null || reader == null) {
            // A message that nothing carries any more.
            return;
        }
        for (int i = 0; i < MESSAGES; i++) {
            DynamicMessage sent = values.message(sender);
            DynamicMessage received = DynamicMessage.parseFrom(reader, sent.toByteString());
            assertThat(values.lost(sent, received)).isEmpty();
            if (profile.judges(Layer.JSON)) {
                DynamicMessage.Builder read = DynamicMessage.newBuilder(reader);
                JsonFormat.parser()
                        .ignoringUnknownFields()
                        .merge(JsonFormat.printer().print(sent), read);
                assertThat(values.lost(sent, read.build())).as("as JSON").isEmpty();
            }
        }
    }
}
