package dev.covenant.model.proto;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.DescriptorSet;
import dev.covenant.model.Docs;
import dev.covenant.model.Info;
import dev.covenant.model.Location;
import dev.covenant.model.Operation;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.ProtoExtension;
import dev.covenant.model.ProtoFacts;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.Service;
import dev.covenant.model.TypeDef;
import dev.covenant.model.VersionStrategy;
import dev.covenant.model.tree.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the contract of the descriptors. Types and extensions are those of all files, services only those of the files that were named.
 */
final class ModelAssembly {
    private final Pool pool;
    private final Sources sources;
    private final Overlays overlays;
    private final Findings findings;
    private final PolicyOptions policies;
    private final List<ProtoFile> files = new ArrayList<>();
    private final Map<String, TypeDef> types = new TreeMap<>();
    private final List<ProtoExtension> extensions = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();

    ModelAssembly(Pool pool, Sources sources, Overlays overlays, Findings findings) {
        this.pool = pool;
        this.sources = sources;
        this.overlays = overlays;
        this.findings = findings;
        this.policies = new PolicyOptions(findings, overlays);
    }

    /**
     * The contract.
     *
     * @param named the import paths of the files that were named
     */
    Contract read(Set<String> named, DescriptorSet descriptors) {
        for (FileDescriptor file : pool.files()) {
            add(file, named.contains(file.getName()));
        }
        files.sort(Comparator.comparing(ProtoFile::path));
        extensions.sort(Comparator.comparing(ProtoExtension::name));
        services.sort(Comparator.comparing(Service::name));
        overlays.tellUnknown(
                services.stream().map(Service::name).toList(),
                services.stream()
                        .flatMap(service -> service.operations().stream())
                        .map(Operation::name)
                        .toList());
        Location location = files.stream()
                .filter(ProtoFile::named)
                .map(ProtoFile::location)
                .findFirst()
                .orElseThrow();
        return new Contract(
                ContractKind.PROTO,
                "",
                new Info(title(), "", Docs.none(), location),
                List.of(),
                services,
                types,
                Map.of(),
                new VersionStrategy.InPath(),
                PolicyFacts.none(),
                Optional.of(new ProtoFacts(files, extensions, descriptors)),
                fileNames(),
                location);
    }

    private List<String> fileNames() {
        return Stream.concat(
                        files.stream().map(file -> file.location().file()),
                        overlays.files().stream().map(Path::toString))
                .sorted()
                .toList();
    }

    /** The package of the files that were named, if it is one, else the first of them. */
    private String title() {
        List<ProtoFile> named = files.stream().filter(ProtoFile::named).toList();
        List<String> packages =
                named.stream().map(ProtoFile::packageName).distinct().toList();
        return packages.size() == 1 && !packages.get(0).isEmpty()
                ? packages.get(0)
                : named.get(0).path();
    }

    private void add(FileDescriptor file, boolean named) {
        SourceFile source = sources.file(file.getName()).orElseThrow();
        FileContext context = FileContext.of(file, source, pool);
        ProtoFile read = new FileReader(context).read(named);
        new JavaNameCheck(findings).check(read);
        files.add(read);
        addTypes(context, file.getMessageTypes(), file.getEnumTypes());
        addExtensions(context, file.getExtensions());
        if (named) {
            PolicyFacts policy = policies.ofFile(context.name(), read.options());
            ServiceReader reader = new ServiceReader(context, policies);
            for (ServiceDescriptor service : file.getServices()) {
                services.add(reader.read(service, policy));
            }
        }
    }

    private void addTypes(FileContext context, List<Descriptor> messages, List<EnumDescriptor> enums) {
        enums.forEach(type -> types.put(type.getFullName(), new EnumReader(context).read(type)));
        for (Descriptor type : messages) {
            if (!type.toProto().getOptions().getMapEntry()) {
                types.put(type.getFullName(), new TypeReader(context).message(type));
                addExtensions(context, type.getExtensions());
                addTypes(context, type.getNestedTypes(), type.getEnumTypes());
            }
        }
    }

    private void addExtensions(FileContext context, List<FieldDescriptor> fields) {
        FieldReader reader = new FieldReader(context);
        fields.forEach(field -> extensions.add(reader.extension(field)));
    }
}
