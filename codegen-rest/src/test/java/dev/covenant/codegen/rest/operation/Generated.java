package dev.covenant.codegen.rest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.GenerationResult;
import dev.covenant.codegen.SourceFiles;
import dev.covenant.codegen.rest.RestGenerator;
import dev.covenant.codegen.rest.SourceCompiler;
import dev.covenant.model.Contract;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.openapi.OpenApiReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The Java of a contract, in the package {@code api}.
 */
record Generated(Contract contract, List<GeneratedFile> files) {
    /** Everything there is. */
    static Generated of(String yaml) {
        return of(yaml, EnumSet.allOf(GeneratedKind.class));
    }

    static Generated of(String yaml, Set<GeneratedKind> kinds) {
        return of(read(yaml), kinds);
    }

    static Generated of(Contract contract, Set<GeneratedKind> kinds) {
        GenerationResult result = new RestGenerator().generate(contract, new GenerateOptions("api", kinds));
        SourceFiles sources = new SourceFiles(result.types());
        List<GeneratedFile> files = new ArrayList<>(result.files());
        result.types().forEach(type -> files.add(sources.render(type)));
        return new Generated(contract, files);
    }

    static Contract read(String yaml) {
        try {
            Path file = Files.createTempFile("contract", ".yaml");
            try {
                Files.writeString(file, yaml);
                ReadResult result = new OpenApiReader().read(file, ReadOptions.defaults());
                return result.contract().orElseThrow(() -> new AssertionError(result.diagnostics()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text beside this class. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Generated.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such a top-level type in the package of services. */
    boolean has(String type) {
        return files.stream().anyMatch(file -> file.path().equals("api/" + type + ".java"));
    }

    /** The source of a type in the package of services. */
    String source(String type) {
        return files.stream()
                .filter(file -> file.path().equals("api/" + type + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type))
                .content();
    }

    /** What javac says about it and a source of ours beside it, which it must not find fault with. */
    Map<String, byte[]> compile(GeneratedFile... ours) {
        List<GeneratedFile> all = new ArrayList<>(files);
        all.addAll(List.of(ours));
        SourceCompiler.Compiled compiled = SourceCompiler.compile(all);
        assertThat(compiled.complaints()).isEmpty();
        return compiled.classes();
    }

    /** Compiles a class of ours with it and runs its {@code run}. */
    void run(String className, String source) throws Exception {
        Map<String, byte[]> classes = compile(new GeneratedFile(className.replace('.', '/') + ".java", source));
        Class<?> type = Class.forName(className, true, new ClassLoader(Generated.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] code = classes.get(name);
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        });
        ((Runnable) type.getConstructor().newInstance()).run();
    }
}
