package dev.covenant.codegen;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated sources in memory, every warning an error, and loads what came out. */
final class InMemoryCompiler {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    /** What javac has to say: nothing, when all is well. */
    List<String> compile(List<GeneratedFile> files) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> sources = files.stream().map(Source::new).toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = new Memory(compiler.getStandardFileManager(diagnostics, null, null));
        compiler.getTask(
                        null,
                        manager,
                        diagnostics,
                        List.of("-Xlint:all", "--release", "17", "-proc:none"),
                        null,
                        sources)
                .call();
        List<String> messages = new ArrayList<>();
        diagnostics.getDiagnostics().forEach(d -> messages.add(d.toString() + d.getMessage(Locale.ROOT)));
        return messages;
    }

    /** The classes of the last compilation. */
    ClassLoader loader() {
        return new ClassLoader(InMemoryCompiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                ByteArrayOutputStream bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
        };
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String content;

        Source(GeneratedFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            content = file.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        Memory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, c -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
