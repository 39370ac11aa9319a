package dev.covenant.javaapi;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedFile;
import dev.covenant.codegen.GeneratedType;
import dev.covenant.codegen.SourceFiles;
import dev.covenant.codegen.rest.RestGenerator;
import dev.covenant.model.Contract;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the generator makes of a contract, as class files. */
final class CompiledApi {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final Path classes;

    private CompiledApi(Path classes) {
        this.classes = classes;
    }

    static CompiledApi of(Contract contract, Path classes) throws IOException {
        List<GeneratedType> types = new RestGenerator()
                .generate(contract, GenerateOptions.of(PlannedApi.BASE))
                .types();
        SourceFiles sources = new SourceFiles(types);
        List<GeneratedFile> files = types.stream().map(sources::render).toList();
        CompiledApi api = new CompiledApi(Files.createDirectories(classes));
        List<String> errors =
                api.compile(files, "").stream().map(Diagnostic::toString).toList();
        if (!errors.isEmpty()) {
            throw new IllegalStateException(String.join("\n", errors));
        }
        return api;
    }

    Path classes() {
        return classes;
    }

    /** What the compiler says against a user of these classes. */
    List<Diagnostic<? extends JavaFileObject>> complaints(Collection<GeneratedFile> callers) throws IOException {
        return compile(callers, classes.toString());
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(Collection<GeneratedFile> files, String more)
            throws IOException {
        if (files.isEmpty()) {
            return List.of();
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Path output = more.isEmpty() ? classes : Files.createTempDirectory(classes.getParent(), "callers");
        String path = more + System.getProperty("path.separator") + System.getProperty("java.class.path");
        List<String> options = List.of(
                "-proc:none", "-nowarn", "-Xmaxerrs", "1000000", "-parameters", "-d", output.toString(), "-cp", path);
        try (StandardJavaFileManager manager =
                COMPILER.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Source> sources = files.stream().map(Source::new).toList();
            COMPILER.getTask(null, manager, diagnostics, options, null, sources).call();
        }
        return new ArrayList<>(diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList());
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
}
