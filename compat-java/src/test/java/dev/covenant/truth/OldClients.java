package dev.covenant.truth;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.GenerationResult;
import dev.covenant.codegen.SourceFiles;
import dev.covenant.codegen.rest.RestGenerator;
import dev.covenant.http.Content;
import dev.covenant.json.JsonCodec;
import dev.covenant.model.Contract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Clients generated from contracts and compiled, each in a package of its own: all in one run of the compiler, which is what costs.
 */
final class OldClients {
    private static final List<String> OPTIONS = List.of("--release", "17", "-proc:none", "-nowarn", "-Xmaxerrs", "20");

    private final List<GeneratedFile> files = new ArrayList<>();
    private final Map<String, byte[]> classes = new HashMap<>();
    private final ClassLoader loader = new ClassLoader(OldClients.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    };

    /** Adds the client of a contract. */
    void add(Contract contract, String basePackage) {
        GenerationResult result = new RestGenerator()
                .generate(contract, new GenerateOptions(basePackage, EnumSet.of(GeneratedKind.CLIENT)));
        SourceFiles sources = new SourceFiles(result.types());
        result.types().forEach(type -> files.add(sources.render(type)));
    }

    void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                JavaFileManager manager = new InMemory(standard)) {
            List<Source> sources = files.stream().map(Source::new).toList();
            if (!compiler.getTask(null, manager, diagnostics, OPTIONS, null, sources)
                    .call()) {
                throw new IllegalStateException(diagnostics.getDiagnostics().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the client reads the answer of an operation, by the name of the status, such as {@code OK}. */
    JsonCodec<?> codec(String basePackage, String operation, String status) {
        try {
            String name = basePackage + "." + Character.toUpperCase(operation.charAt(0)) + operation.substring(1);
            Field field = Class.forName(name, true, loader).getDeclaredField(status);
            field.setAccessible(true);
            return ((List<?>) field.get(null))
                    .stream()
                            .filter(Content.Json.class::isInstance)
                            .map(content -> ((Content.Json<?>) content).codec())
                            .findFirst()
                            .orElseThrow();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String content;

        Source(GeneratedFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.content = file.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(className, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
