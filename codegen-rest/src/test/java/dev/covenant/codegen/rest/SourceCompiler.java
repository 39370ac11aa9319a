package dev.covenant.codegen.rest;

import dev.covenant.codegen.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
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
 * Compiles sources in memory as strictly as javac can, and gives the classes.
 */
public final class SourceCompiler {
    private static final List<String> OPTIONS = List.of(
            "--release", "17", "-proc:none", "-Xlint:all", "-Werror", "-Xmaxerrs", "1000", "-Xmaxwarns", "1000");

    private final Map<String, byte[]> classes = new HashMap<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    private SourceCompiler() {}

    /** What came of it; {@code complaints} is empty when there was neither error nor warning. */
    public record Compiled(Map<String, byte[]> classes, List<String> complaints) {}

    public static Compiled compile(Collection<GeneratedFile> files) {
        return new SourceCompiler().run(files);
    }

    private Compiled run(Collection<GeneratedFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                JavaFileManager manager = new InMemory(standard)) {
            List<Source> sources = files.stream()
                    .filter(file -> file.path().endsWith(".java"))
                    .map(Source::new)
                    .toList();
            compiler.getTask(null, manager, diagnostics, OPTIONS, null, sources).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> complaints =
                diagnostics.getDiagnostics().stream().map(Object::toString).toList();
        return new Compiled(classes, complaints);
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
