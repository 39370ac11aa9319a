package dev.covenant.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyImportsTest {
    @TempDir
    Path folder;

    private DependencyImports imports;

    @BeforeEach
    void setUp() {
        imports = new DependencyImports(folder.resolve("imports"));
    }

    @Test
    void protoFilesOfAJarAreARootWithTheirPaths() throws IOException {
        Path jar = jar("types.jar", "acme/type/money.proto", "acme/type/Money.class", "google/protobuf/any.proto");

        List<Path> roots = imports.roots(List.of(jar));

        assertThat(roots).hasSize(1);
        assertThat(roots.get(0).resolve("acme/type/money.proto")).hasContent("acme/type/money.proto");
        assertThat(roots.get(0).resolve("acme/type/Money.class")).doesNotExist();
        assertThat(roots.get(0).resolve("google")).doesNotExist();
    }

    @Test
    void jarsWithoutProtoFilesAreNoRoots() throws IOException {
        assertThat(imports.roots(List.of(jar("code.jar", "acme/Money.class"), folder.resolve("missing.jar"))))
                .isEmpty();
    }

    @Test
    void aClassFolderOfAnotherModuleIsARootItself() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/acme"));
        Files.writeString(classes.resolve("money.proto"), "syntax = \"proto3\";");

        assertThat(imports.roots(List.of(classes.getParent()))).containsExactly(classes.getParent());
    }

    @Test
    void aJarIsTakenOutOnce() throws IOException {
        Path jar = jar("types.jar", "money.proto");
        Path first = imports.roots(List.of(jar)).get(0);
        Files.writeString(first.resolve("mark"), "here");

        assertThat(imports.roots(List.of(jar))).containsExactly(first);
        assertThat(first.resolve("mark")).exists();
    }

    @Test
    void anEntryThatWouldLeaveItsFolderIsRefused() throws IOException {
        Path jar = jar("evil.jar", "../../evil.proto");

        assertThatThrownBy(() -> imports.roots(List.of(jar))).hasMessageContaining("../../evil.proto");
        assertThat(folder.resolve("evil.proto")).doesNotExist();
    }

    /** Each entry has its own name as its text. */
    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return jar;
    }
}
