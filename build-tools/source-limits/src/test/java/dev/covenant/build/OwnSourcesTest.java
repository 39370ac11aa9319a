package dev.covenant.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of this module applied to the project that it is a part of. */
final class OwnSourcesTest {

    private static final SourceTree PROJECT = SourceTree.enclosing(Path.of(""));

    @Test
    void everySourceKeepsTheLimits() {
        List<Path> files = PROJECT.javaFiles();

        assertThat(files).map(file -> file.getFileName().toString()).contains("OwnSourcesTest.java");
        assertThat(SourceLimits.HARD.violations(files)).isEmpty();
    }

    @Test
    void everyPackageIsExplainedAndNullMarked() {
        List<Path> packages = PROJECT.mainPackages();

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(read(folder.resolve("package-info.java")))
                        .as("package-info of %s", PROJECT.root().relativize(folder))
                        .contains("/**", "@NullMarked"));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "(missing)";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
