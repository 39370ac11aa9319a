package dev.covenant.codegen.grpc;

import dev.covenant.codegen.GeneratedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Classes that were compiled in memory.
 *
 * @param complaints errors, and warnings where they count
 */
record Compiled(Map<String, byte[]> classes, List<String> complaints) {
    /** As strictly as javac can. */
    static final List<String> STRICT = List.of("-Xlint:all", "-Werror");

    /** For what other generators have written: only what does not compile counts. */
    static final List<String> LENIENT = List.of("-nowarn", "-Xlint:none");

    private static final List<String> ALWAYS =
            List.of("--release", "17", "-proc:none", "-Xmaxerrs", "100", "-Xmaxwarns", "100");

    /** Compiles sources against the class path of this test and classes from before. */
    static Compiled of(Collection<GeneratedFile> files, List<String> options, List<Compiled> before) {
        Map<String, byte[]> known = new HashMap<>();
        before.forEach(compiled -> known.putAll(compiled.classes()));
        Map<String, byte[]> classes = new HashMap<>();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(ALWAYS);
        all.addAll(options);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                JavaFileManager manager = new InMemory(standard, known, classes)) {
            List<Source> sources = files.stream().map(Source::new).toList();
            boolean done = sources.isEmpty()
                    || compiler.getTask(null, manager, diagnostics, all, null, sources)
                            .call();
            List<String> complaints = diagnostics.getDiagnostics().stream()
                    .filter(d -> options == STRICT || d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                    .map(Object::toString)
                    .toList();
            return new Compiled(classes, done || !complaints.isEmpty() ? complaints : List.of("javac failed"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These and those. */
    Compiled and(Compiled more) {
        Map<String, byte[]> all = new HashMap<>(classes);
        all.putAll(more.classes);
        return new Compiled(all, List.of());
    }

    /** A loader that has them, and what this test has. */
    ClassLoader loader() {
        return new ClassLoader(Compiled.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] code = classes.get(name);
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        };
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

    /** A class that is known from before. */
    private static final class Known extends SimpleJavaFileObject {
        private final String name;
        private final byte[] code;

        Known(String name, byte[] code) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.code = code;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(code);
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, List<Known>> known = new HashMap<>();
        private final Map<String, byte[]> classes;

        InMemory(JavaFileManager standard, Map<String, byte[]> known, Map<String, byte[]> classes) {
            super(standard);
            this.classes = classes;
            known.forEach((name, code) -> this.known
                    .computeIfAbsent(name.substring(0, Math.max(0, name.lastIndexOf('.'))), p -> new ArrayList<>())
                    .add(new Known(name, code)));
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            List<JavaFileObject> all = new ArrayList<>();
            if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
                all.addAll(known.getOrDefault(packageName, List.of()));
            }
            Set<String> names = all.stream().map(file -> ((Known) file).name).collect(Collectors.toSet());
            for (JavaFileObject file : super.list(location, packageName, kinds, recurse)) {
                if (names.isEmpty() || !names.contains(super.inferBinaryName(location, file))) {
                    all.add(file);
                }
            }
            return all;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof Known class_ ? class_.name : super.inferBinaryName(location, file);
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
