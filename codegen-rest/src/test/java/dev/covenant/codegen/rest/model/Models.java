package dev.covenant.codegen.rest.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.GenerationResult;
import dev.covenant.codegen.SourceFiles;
import dev.covenant.codegen.rest.RestGenerator;
import dev.covenant.codegen.rest.SourceCompiler;
import dev.covenant.json.JsonCodec;
import dev.covenant.json.JsonCodecs;
import dev.covenant.json.JsonValue;
import dev.covenant.json.JsonWriter;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.openapi.OpenApiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * The generated types of a contract, compiled.
 */
final class Models {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n";

    private final List<GeneratedFile> files;
    private final List<String> diagnostics;
    private final Map<String, byte[]> classes;
    private final ClassLoader loader = new Loader();

    private Models(GenerationResult result) {
        SourceFiles sources = new SourceFiles(result.types());
        files = new ArrayList<>(result.files());
        result.types().forEach(type -> files.add(sources.render(type)));
        diagnostics = result.diagnostics().stream()
                .map(d -> d.code() + ": " + d.message())
                .toList();
        SourceCompiler.Compiled java = SourceCompiler.compile(files);
        assertThat(java.complaints()).isEmpty();
        classes = java.classes();
    }

    /** Types in YAML, as they stand below {@code components.schemas}; without operations. */
    static Models of(String schemas) {
        return ofContract(HEAD + "paths: {}\ncomponents:\n  schemas:\n" + schemas.indent(4));
    }

    /** A contract without its first lines. */
    static Models ofPaths(String rest) {
        return ofContract(HEAD + rest);
    }

    private static Models ofContract(String yaml) {
        try {
            Path file = Files.createTempFile("contract", ".yaml");
            try {
                Files.writeString(file, yaml);
                ReadResult result = new OpenApiReader().read(file, ReadOptions.defaults());
                assertThat(result.contract())
                        .as(result.diagnostics().toString())
                        .isPresent();
                return new Models(new RestGenerator()
                        .generate(
                                result.contract().orElseThrow(),
                                new GenerateOptions("api", EnumSet.allOf(GeneratedKind.class))));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> diagnostics() {
        return diagnostics;
    }

    String source(String type) {
        return files.stream()
                .filter(file -> file.path().equals("api/model/" + type + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type))
                .content();
    }

    /** What the compiler says about a class that uses the types. */
    List<String> complaintsAbout(String caller) {
        List<GeneratedFile> all = new ArrayList<>(files);
        all.add(new GeneratedFile("caller/Caller.java", caller));
        return SourceCompiler.compile(all).complaints();
    }

    Object read(String type, String json) {
        return JsonCodecs.fromText(codec(type), json);
    }

    JsonValue write(String type, Object value) {
        return JsonCodecs.toValue(codec(type), value);
    }

    String write(String type, Object value, JsonWriter.Purpose purpose) {
        JsonWriter out = JsonWriter.create(purpose);
        codec(type).write(value, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    /** Checks that a value comes back as it was read. */
    void keeps(String type, String json) {
        assertThat(write(type, read(type, json))).isEqualTo(JsonValue.parse(json));
    }

    // A class's codec() gives a codec of that class.
    @SuppressWarnings("unchecked")
    JsonCodec<Object> codec(String type) {
        try {
            return (JsonCodec<Object>) type(type).getMethod("codec").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type, e);
        }
    }

    Class<?> type(String type) {
        try {
            return loader.loadClass("api.model." + type);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(type, e);
        }
    }

    Object builder(String type) {
        try {
            return type(type).getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type, e);
        }
    }

    /** Calls a method by its name and the number of its arguments. */
    static Object call(Object target, String method, Object... arguments) throws Throwable {
        for (var candidate : target.getClass().getMethods()) {
            if (candidate.getName().equals(method) && candidate.getParameterCount() == arguments.length) {
                try {
                    return candidate.invoke(target, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        }
        throw new AssertionError("no method " + method);
    }

    private final class Loader extends ClassLoader {
        Loader() {
            super(Models.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
