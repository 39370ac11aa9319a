package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.Contract;
import dev.covenant.model.EnumType;
import dev.covenant.model.FieldFacts;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.RpcOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Proto contracts for tests, read with the protoc that the build brings (system property {@code covenant.protoc}).
 */
final class Protos {
    private final Path folder;

    Protos(Path folder) {
        this.folder = folder;
    }

    /** Reading with protoc; without one the test is skipped. */
    static ReadOptions options(Path... roots) {
        return ReadOptions.defaults()
                .withIncludeRoots(List.of(roots))
                .withTools(NativeTools.of(Map.of(NativeTool.PROTOC, protoc())));
    }

    static Path protoc() {
        Path protoc = Path.of(System.getProperty("covenant.protoc", "no-protoc"));
        assumeThat(protoc)
                .as("protoc for this platform (system property covenant.protoc)")
                .exists();
        assertThat(Files.isExecutable(protoc) || protoc.toFile().setExecutable(true))
                .isTrue();
        return protoc.toAbsolutePath();
    }

    /** Writes a file below the folder. */
    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is told of a contract of one file, with places relative to the folder. */
    List<String> tell(String text) {
        return told(new ProtoReader().read(write("test.proto", text), options()));
    }

    List<String> told(ReadResult result) {
        return result.diagnostics().stream()
                .map(diagnostic -> diagnostic.toString().replace(folder + "/", ""))
                .toList();
    }

    /** The contract of one file, which has no faults. */
    Contract contract(String text) {
        return contract(new ProtoReader().read(write("test.proto", text), options()));
    }

    static Contract contract(ReadResult result) {
        assertThat(result.diagnostics()).isEmpty();
        return result.contract().orElseThrow();
    }

    /** The contract of a file of the test resources. */
    static Contract resource(String name) {
        Path root = Path.of("src/test/resources/proto");
        return contract(new ProtoReader().read(root.resolve(name), options(root)));
    }

    static ObjectType message(Contract contract, String name) {
        return (ObjectType) contract.type(name);
    }

    static EnumType enumeration(Contract contract, String name) {
        return (EnumType) contract.type(name);
    }

    static Property property(Contract contract, String message, String field) {
        return message(contract, message).property(field).orElseThrow();
    }

    static FieldFacts field(Contract contract, String message, String field) {
        return property(contract, message, field).field().orElseThrow();
    }

    static RpcOperation method(Contract contract, String name) {
        return (RpcOperation) contract.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
