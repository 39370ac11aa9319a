package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import dev.covenant.model.Constraints;
import dev.covenant.model.Docs;
import dev.covenant.model.Operation;
import dev.covenant.model.OperationRole;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.ProtoOptions;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.RpcOperation.CallType;
import dev.covenant.model.RpcOperation.Idempotency;
import dev.covenant.model.Service;
import dev.covenant.model.ServiceFacts;
import dev.covenant.model.TypeRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads services and their methods.
 */
final class ServiceReader {
    private final FileContext context;
    private final PolicyOptions policies;

    ServiceReader(FileContext context, PolicyOptions policies) {
        this.context = context;
        this.policies = policies;
    }

    Service read(ServiceDescriptor service, PolicyFacts ofFile) {
        ElementPath path = ElementPath.of(service);
        String name = service.getFullName();
        ProtoOptions options = context.options(
                service.toProto().getOptions(), path, ServiceDescriptorProto.OPTIONS_FIELD_NUMBER, name);
        PolicyFacts policy = policies.ofService(name, options, ofFile);
        List<Operation> operations = service.getMethods().stream()
                .map(method -> (Operation) method(method, policy))
                .sorted(Comparator.comparing(Operation::name))
                .toList();
        return new Service(
                name,
                OperationRole.CALL,
                context.docs(path, options),
                operations,
                Optional.of(new ServiceFacts(
                        context.name(),
                        JavaNaming.isNested(context.file(), context.features().of(service)),
                        options,
                        context.location(path.then(ServiceDescriptorProto.NAME_FIELD_NUMBER), name))),
                context.location(path, name));
    }

    private RpcOperation method(MethodDescriptor method, PolicyFacts around) {
        ElementPath path = ElementPath.of(method);
        String pointer = method.getFullName();
        ProtoOptions options = context.options(
                method.toProto().getOptions(), path, MethodDescriptorProto.OPTIONS_FIELD_NUMBER, pointer);
        String service = method.getService().getFullName();
        Docs docs = policies.deprecation(method, options, context.docs(path, options));
        return new RpcOperation(
                service + "/" + method.getName(),
                service,
                method.getName(),
                CallType.of(method.isClientStreaming(), method.isServerStreaming()),
                type(method.getInputType(), path.then(MethodDescriptorProto.INPUT_TYPE_FIELD_NUMBER), pointer),
                type(method.getOutputType(), path.then(MethodDescriptorProto.OUTPUT_TYPE_FIELD_NUMBER), pointer),
                idempotency(method),
                HttpRules.of(options),
                policies.ofMethod(method, options, around),
                options,
                docs,
                context.location(path, pointer));
    }

    private TypeRef.Named type(Descriptor type, ElementPath path, String pointer) {
        return new TypeRef.Named(type.getFullName(), false, Constraints.none(), context.location(path, pointer));
    }

    private static Idempotency idempotency(MethodDescriptor method) {
        return switch (method.toProto().getOptions().getIdempotencyLevel()) {
            case IDEMPOTENCY_UNKNOWN -> Idempotency.UNKNOWN;
            case NO_SIDE_EFFECTS -> Idempotency.NO_SIDE_EFFECTS;
            case IDEMPOTENT -> Idempotency.IDEMPOTENT;
        };
    }
}
