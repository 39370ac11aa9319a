package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.Located;
import dev.covenant.model.Location;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * That a model has all that descriptors have. Walks the raw descriptors, with nothing of the reader's own.
 */
final class ModelCheck {
    private final Contract contract;
    private final Set<String> types = new TreeSet<>();
    private final Set<String> extensions = new TreeSet<>();
    private final Set<String> services = new TreeSet<>();

    ModelCheck(Contract contract) {
        this.contract = contract;
    }

    void agreesWith(FileDescriptorSet set) {
        Map<String, ProtoFile> files = contract.proto().orElseThrow().files().stream()
                .collect(Collectors.toMap(ProtoFile::path, file -> file));
        for (FileDescriptorProto file : set.getFileList()) {
            ProtoFile read = Objects.requireNonNull(files.get(file.getName()));
            assertThat(read.packageName()).isEqualTo(file.getPackage());
            assertThat(read.imports()).hasSize(file.getDependencyCount() + file.getOptionDependencyCount());
            String scope = file.getPackage();
            file.getMessageTypeList().forEach(type -> message(scope, type));
            file.getEnumTypeList().forEach(type -> enumeration(scope, type));
            file.getExtensionList().forEach(field -> extension(scope, field));
            if (read.named()) {
                file.getServiceList().forEach(service -> service(scope, service));
            }
        }
        assertThat(files).hasSize(set.getFileCount());
        assertThat(contract.types().keySet()).isEqualTo(types);
        assertThat(contract.proto().orElseThrow().extensions()).hasSize(extensions.size());
        assertThat(contract.services()).extracting(Service::name).containsExactlyElementsOf(services);
    }

    private static String name(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    private void message(String scope, DescriptorProto type) {
        String name = name(scope, type.getName());
        List<DescriptorProto> entries = type.getNestedTypeList().stream()
                .filter(nested -> nested.getOptions().getMapEntry())
                .toList();
        types.add(name);
        ObjectType read = (ObjectType) contract.type(name);
        located(read);
        assertThat(read.properties()).hasSize(type.getFieldCount());
        type.getFieldList()
                .forEach(field -> field(field, read.property(field.getName()).orElseThrow(), name, entries));
        oneofs(type, read);
        assertThat(read.message().orElseThrow().reserved().ranges()).hasSize(type.getReservedRangeCount());
        assertThat(read.message().orElseThrow().reserved().names()).hasSize(type.getReservedNameCount());
        assertThat(read.message().orElseThrow().extensionRanges()).hasSize(type.getExtensionRangeCount());
        type.getNestedTypeList().stream()
                .filter(nested -> !entries.contains(nested))
                .forEach(nested -> message(name, nested));
        type.getEnumTypeList().forEach(nested -> enumeration(name, nested));
        type.getExtensionList().forEach(field -> extension(name, field));
    }

    private static void oneofs(DescriptorProto type, ObjectType read) {
        List<String> written = new ArrayList<>();
        type.getOneofDeclList().forEach(oneof -> written.add(oneof.getName()));
        type.getFieldList().stream()
                .filter(FieldDescriptorProto::getProto3Optional)
                .forEach(field ->
                        written.remove(type.getOneofDecl(field.getOneofIndex()).getName()));
        assertThat(read.message().orElseThrow().oneofs())
                .extracting(oneof -> oneof.name())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    private static void field(
            FieldDescriptorProto field, Property read, String message, List<DescriptorProto> entries) {
        located(read);
        FieldFacts facts = read.field().orElseThrow();
        assertThat(facts.number()).isEqualTo(field.getNumber());
        assertThat(facts.jsonName()).isEqualTo(field.getJsonName());
        assertThat(read.defaultValue().isPresent()).isEqualTo(field.hasDefaultValue());
        boolean map =
                entries.stream().anyMatch(entry -> field.getTypeName().equals("." + message + "." + entry.getName()));
        if (map) {
            assertThat(facts.cardinality()).isEqualTo(Cardinality.MAP);
            return;
        }
        String kind = field.getType().name().substring("TYPE_".length());
        // Delimited messages of editions are groups in all but their descriptors.
        assertThat(facts.kind().name()).isIn(kind, kind.equals("MESSAGE") ? "GROUP" : kind);
        boolean repeated = facts.cardinality() == Cardinality.REPEATED;
        assertThat(repeated).isEqualTo(field.getLabel() == Label.LABEL_REPEATED);
        if (field.getLabel() == Label.LABEL_REQUIRED) {
            assertThat(facts.cardinality()).isEqualTo(Cardinality.REQUIRED);
        }
        boolean inOneof = field.hasOneofIndex() && !field.getProto3Optional();
        assertThat(facts.oneof().isPresent()).isEqualTo(inOneof);
    }

    private void extension(String scope, FieldDescriptorProto field) {
        String name = name(scope, field.getName());
        extensions.add(name);
        assertThat(contract.proto().orElseThrow().extensions())
                .filteredOn(extension -> extension.name().equals(name))
                .singleElement()
                .satisfies(extension -> {
                    assertThat("." + extension.extendee()).isEqualTo(field.getExtendee());
                    field(field, extension.property(), "", List.of());
                });
    }

    private void enumeration(String scope, EnumDescriptorProto type) {
        String name = name(scope, type.getName());
        types.add(name);
        EnumType read = (EnumType) contract.type(name);
        located(read);
        assertThat(read.values()).hasSize(type.getValueCount());
        for (int i = 0; i < type.getValueCount(); i++) {
            EnumType.Value value = read.values().get(i);
            located(value);
            assertThat(value.literal()).hasToString('"' + type.getValue(i).getName() + '"');
            assertThat(value.facts().orElseThrow().number())
                    .isEqualTo(type.getValue(i).getNumber());
        }
        assertThat(read.enumeration().orElseThrow().reserved().ranges()).hasSize(type.getReservedRangeCount());
    }

    private void service(String scope, ServiceDescriptorProto service) {
        String name = name(scope, service.getName());
        services.add(name);
        Service read = contract.services().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        located(read);
        assertThat(read.operations()).hasSize(service.getMethodCount());
        service.getMethodList().forEach(method -> {
            RpcOperation operation = Protos.method(contract, name + "/" + method.getName());
            located(operation);
            assertThat("." + operation.request().name()).isEqualTo(method.getInputType());
            assertThat("." + operation.response().name()).isEqualTo(method.getOutputType());
            assertThat(operation.callType().clientStreams()).isEqualTo(method.getClientStreaming());
            assertThat(operation.callType().serverStreams()).isEqualTo(method.getServerStreaming());
        });
    }

    /** Compared by hand, because a description of each element would take longer than everything else. */
    private static void located(Located element) {
        Location location = element.location();
        if (location.line() <= 0 || location.column() <= 0 || location.pointer().isEmpty()) {
            throw new AssertionError(element + " has no place");
        }
    }
}
