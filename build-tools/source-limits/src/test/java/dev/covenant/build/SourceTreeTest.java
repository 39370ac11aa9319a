package dev.covenant.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTreeTest {

    @TempDir
    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        Files.createDirectories(root.resolve(".mvn"));
        file("pom.xml");
    }

    @Test
    void mainAndTestSourcesOfNestedModulesAreFound() throws IOException {
        file("samples/pom.xml");
        file("samples/shop/pom.xml");
        Path main = file("samples/shop/src/main/java/p/A.java");
        Path test = file("samples/shop/src/test/java/p/ATest.java");

        assertThat(new SourceTree(root).javaFiles()).containsExactly(main, test);
    }

    @Test
    void generatedAndExpectedSourcesAreLeftOut() throws IOException {
        file("a/pom.xml");
        file("a/target/generated-sources/covenant/p/A.java");
        file("a/src/test/golden/p/A.java");
        file("a/src/test/resources/p/A.java");

        assertThat(new SourceTree(root).javaFiles()).isEmpty();
    }

    @Test
    void foldersThatAreNoModulesAreLeftOut() throws IOException {
        file("docs/src/main/java/p/A.java");

        assertThat(new SourceTree(root).javaFiles()).isEmpty();
    }

    @Test
    void packagesAreFoldersOfMainSources() throws IOException {
        file("a/pom.xml");
        Path main = file("a/src/main/java/p/q/A.java");
        file("a/src/test/java/p/t/ATest.java");

        assertThat(new SourceTree(root).mainPackages()).containsExactly(main.getParent());
    }

    @Test
    void rootIsFoundFromAnyFolderBelowIt() throws IOException {
        Path deep = Files.createDirectories(root.resolve("a/src/main"));

        assertThat(SourceTree.enclosing(deep)).isEqualTo(new SourceTree(root.toAbsolutePath()));
    }

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
