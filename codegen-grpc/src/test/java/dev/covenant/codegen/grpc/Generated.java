package dev.covenant.codegen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.ForeignFile;
import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.GenerationResult;
import dev.covenant.codegen.SourceFiles;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.proto.ProtoReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The Java of a contract.
 *
 * @param ours the files of our own types
 */
record Generated(Contract contract, GenerationResult result, List<GeneratedFile> ours) {
    /** Of one file's text. */
    static Generated of(String proto) {
        return of(proto, EnumSet.allOf(GeneratedKind.class));
    }

    static Generated of(String proto, Set<GeneratedKind> kinds) {
        return of(read("shop.proto", proto), kinds);
    }

    static Generated of(Contract contract, Set<GeneratedKind> kinds) {
        GenerationResult result =
                new GrpcGenerator().generate(contract, new GenerateOptions("unused", kinds, TestTools.all()));
        SourceFiles sources = new SourceFiles(result.types(), result.foreign());
        List<GeneratedFile> ours = result.types().stream().map(sources::render).toList();
        return new Generated(contract, result, ours);
    }

    /** The contract of one file. */
    static Contract read(String name, String proto) {
        try {
            Path folder = Files.createTempDirectory("contract");
            Path file = folder.resolve(name);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, proto);
                return read(List.of(folder), List.of());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract of files and folders. */
    static Contract read(List<Path> files, List<Path> roots) {
        ContractReader reader = new ProtoReader();
        ReadOptions options = ReadOptions.defaults().withTools(TestTools.all()).withIncludeRoots(roots);
        ReadResult result = reader.read(files, options);
        return result.contract().orElseThrow(() -> new AssertionError(result.diagnostics()));
    }

    List<String> codes() {
        return result.diagnostics().stream().map(Diagnostic::code).toList();
    }

    /** The paths of what protoc and its plugin have written. */
    List<String> foreignPaths() {
        return result.foreign().stream().map(ForeignFile::path).toList();
    }

    /** The paths of our own files. */
    List<String> ourPaths() {
        return ours.stream().map(GeneratedFile::path).toList();
    }

    /** The source of one of our own types. */
    String source(String path) {
        return ours.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path + " among " + ourPaths()))
                .content();
    }

    /** Compiles it with sources of a test's own; javac must find no fault with ours, not even a warning. */
    Compiled compile(GeneratedFile... more) {
        Compiled messages = Compiled.of(
                result.foreign().stream()
                        .map(file -> new GeneratedFile(file.path(), file.source()))
                        .toList(),
                Compiled.LENIENT,
                List.of());
        assertThat(messages.complaints()).isEmpty();
        Compiled types = Compiled.of(ours, Compiled.STRICT, List.of(messages));
        assertThat(types.complaints()).isEmpty();
        Compiled all = messages.and(types);
        if (more.length > 0) {
            Compiled tests = Compiled.of(List.of(more), Compiled.STRICT, List.of(all));
            assertThat(tests.complaints()).isEmpty();
            all = all.and(tests);
        }
        return all;
    }
}
