package dev.covenant.grpc.check;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import java.util.List;

/**
 * What the options of a contract say about the requests of a method. Found when it is made; a message without rules costs nothing.
 */
public final class ContractCheck<Q> implements RequestCheck<Q> {
    private final MessageCheck root;
    private final List<String> unchecked;

    private ContractCheck(CheckPlan.Read plan) {
        this.root = plan.root();
        this.unchecked = List.copyOf(plan.unchecked());
    }

    /** A check for the requests of a method; {@link RequestCheck#none()} where they are no messages of protobuf with descriptors. */
    public static <Q> RequestCheck<Q> of(MethodDescriptor<Q, ?> method) {
        return method.getRequestMarshaller() instanceof PrototypeMarshaller<Q> marshaller
                        && marshaller.getMessagePrototype() instanceof Message message
                ? new ContractCheck<>(CheckPlan.read(message.getDescriptorForType()))
                : RequestCheck.none();
    }

    /** Rules that are not checked here, each with its field, in order: {@code shop.v1.User.email: string.email}. */
    public List<String> unchecked() {
        return unchecked;
    }

    @Override
    public List<Violation> violations(Q message) {
        if (root.isIdle() || !(message instanceof Message whole)) {
            return List.of();
        }
        Faults faults = new Faults();
        root.run(whole, false, faults);
        return faults.found();
    }
}
