package dev.covenant.model.proto;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.covenant.model.Docs;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ProtoFile.Import;
import dev.covenant.model.ProtoFile.ImportKind;
import dev.covenant.model.ProtoOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Reads what a file says of itself.
 */
final class FileReader {
    private final FileContext context;

    FileReader(FileContext context) {
        this.context = context;
    }

    /**
     * @param named whether the user named it
     */
    ProtoFile read(boolean named) {
        FileDescriptor file = context.file();
        ElementPath syntax = ElementPath.file().then(FileDescriptorProto.SYNTAX_FIELD_NUMBER);
        ElementPath edition = ElementPath.file().then(FileDescriptorProto.EDITION_FIELD_NUMBER);
        ElementPath packagePath = ElementPath.file().then(FileDescriptorProto.PACKAGE_FIELD_NUMBER);
        ProtoOptions options = context.fileOptions();
        Docs ofSyntax = context.docs(syntax, options);
        return new ProtoFile(
                context.name(),
                named,
                syntax(file.toProto()),
                file.getPackage(),
                imports(file.toProto()),
                JavaNaming.of(file, context.features().ofFile()),
                options,
                ofSyntax.description().isEmpty() ? context.docs(packagePath, options) : ofSyntax,
                context.source().exact(syntax, "").orElseGet(() -> context.location(edition, "")),
                context.location(packagePath, file.getPackage()),
                context.source().whole());
    }

    private static String syntax(FileDescriptorProto file) {
        return switch (file.getSyntax()) {
            case "" -> "proto2";
            case "editions" ->
                file.getEdition().name().substring("EDITION_".length()).toLowerCase(Locale.ROOT);
            default -> file.getSyntax();
        };
    }

    private List<Import> imports(FileDescriptorProto file) {
        List<Import> imports = new ArrayList<>();
        for (int i = 0; i < file.getDependencyCount(); i++) {
            imports.add(imported(file.getDependency(i), kind(file, i), FileDescriptorProto.DEPENDENCY_FIELD_NUMBER, i));
        }
        for (int i = 0; i < file.getOptionDependencyCount(); i++) {
            imports.add(imported(
                    file.getOptionDependency(i),
                    ImportKind.OPTION,
                    FileDescriptorProto.OPTION_DEPENDENCY_FIELD_NUMBER,
                    i));
        }
        imports.sort(Comparator.comparing(Import::path));
        return imports;
    }

    private Import imported(String path, ImportKind kind, int field, int index) {
        return new Import(path, kind, context.location(ElementPath.file().then(field, index), path));
    }

    private static ImportKind kind(FileDescriptorProto file, int index) {
        if (file.getPublicDependencyList().contains(index)) {
            return ImportKind.PUBLIC;
        }
        return file.getWeakDependencyList().contains(index) ? ImportKind.WEAK : ImportKind.PLAIN;
    }
}
