package dev.covenant.maven;

import dev.covenant.codegen.GenerateRequest;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.codegen.ToolChoice;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one execution with its defaults filled in.
 *
 * @param executionId executions of one project remember their state apart from each other
 * @param wanted contracts and folders as configured
 */
record Settings(MavenProject project, String executionId, Path output, Sources wanted, Wishes wishes) {
    /** Where contracts are looked for when none is configured. */
    static final List<String> CONVENTIONAL = List.of("src/main/contracts", "src/main/openapi", "src/main/proto");

    /**
     * Files and folders.
     *
     * @param contracts empty: the conventional folders
     */
    record Sources(List<Path> contracts, List<Path> includeRoots, List<Path> overlays) {}

    /** How to read and what to make. */
    record Wishes(@Nullable String basePackage, List<String> kinds, List<String> allowOrigins, boolean strict) {}

    /** A parameter that Maven always sets. */
    static <T> T given(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Maven did not set " + name);
        }
        return value;
    }

    static List<Path> paths(@Nullable List<File> files) {
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    static List<String> texts(@Nullable List<String> texts) {
        return texts == null ? List.of() : List.copyOf(texts);
    }

    /** The contracts that are configured, else the conventional folders that exist, else none. */
    List<Path> contracts() {
        if (!wanted.contracts().isEmpty()) {
            return wanted.contracts();
        }
        List<Path> found = new ArrayList<>();
        for (String folder : CONVENTIONAL) {
            Path path = project.getBasedir().toPath().resolve(folder);
            if (Files.isDirectory(path)) {
                found.add(path);
            }
        }
        return found;
    }

    /** The folder for what executions remember and copy. */
    Path work() {
        return Path.of(project.getBuild().getDirectory()).resolve("covenant");
    }

    /**
     * What the job is asked.
     *
     * @param imports folders beside those configured, in which imports are looked for
     */
    GenerateRequest request(List<Path> imports, ToolChoice tools) throws MojoFailureException {
        Path state = work().resolve(executionId);
        try {
            return GenerateRequest.of(contracts(), output)
                    .state(state)
                    .basePackage(wishes.basePackage() == null ? project.getGroupId() : wishes.basePackage())
                    .kinds(kinds())
                    .strict(wishes.strict())
                    .includeRoots(wanted.includeRoots())
                    .includeRoots(imports)
                    .tools(tools)
                    .overlays(wanted.overlays())
                    .allowedOrigins(wishes.allowOrigins())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("the configuration of covenant:generate is wrong: " + e.getMessage(), e);
        }
    }

    /** Whether clients or servers are asked for, beside models. */
    boolean wantsCalls() {
        return wishes.kinds().isEmpty()
                || wishes.kinds().stream().anyMatch(kind -> !kind.strip().equalsIgnoreCase("models"));
    }

    private Set<GeneratedKind> kinds() {
        Set<GeneratedKind> kinds = EnumSet.noneOf(GeneratedKind.class);
        for (String text : wishes.kinds()) {
            kinds.add(kind(text));
        }
        return kinds;
    }

    private static GeneratedKind kind(String text) {
        for (GeneratedKind kind : GeneratedKind.values()) {
            if (kind.name().equalsIgnoreCase(text.strip())) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + text + "' in kinds is none of "
                + Arrays.toString(GeneratedKind.values()).toLowerCase(Locale.ROOT));
    }

    /** A path as people see it: below the project where it is. */
    String shown(Path path) {
        Path base = project.getBasedir().toPath();
        return path.startsWith(base) ? base.relativize(path).toString() : path.toString();
    }
}
