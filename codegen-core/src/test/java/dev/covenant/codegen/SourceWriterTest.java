package dev.covenant.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceWriterTest {
    @TempDir
    Path folder;

    private static GeneratedFile file(String path, String content) {
        return new GeneratedFile(path, content);
    }

    private Path out() {
        return folder.resolve("a/b/out");
    }

    private WriteResult write(List<WrittenFile> earlier, GeneratedFile... files) throws IOException {
        return new SourceWriter(out(), earlier).write(Stream.of(files));
    }

    private List<String> tree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> !f.equals(root))
                    .map(f -> root.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesFilesAndNothingElse() throws IOException {
        WriteResult result = write(List.of(), file("p/B.java", "b\u00e9\n"), file("p/A.java", "a\n"));
        assertThat(tree(out())).containsExactly("p", "p/A.java", "p/B.java");
        assertThat(Files.readAllBytes(out().resolve("p/B.java")))
                .isEqualTo(new byte[] {'b', (byte) 0xC3, (byte) 0xA9, '\n'});
        assertThat(result.written()).isEqualTo(2);
        assertThat(result.files()).extracting(WrittenFile::path).containsExactly("p/A.java", "p/B.java");
    }

    @Test
    void severalThreadsMayMakeFilesOfNewFolders() throws IOException {
        for (int round = 0; round < 20; round++) {
            Path target = folder.resolve("round" + round);
            WriteResult result = new SourceWriter(target, List.of())
                    .write(IntStream.range(0, 200)
                            .parallel()
                            .mapToObj(i -> file("p/q" + i % 4 + "/r/A" + i + ".java", "a" + i)));
            assertThat(result.written()).isEqualTo(200);
            assertThat(target.resolve("p/q3/r/A199.java")).hasContent("a199");
        }
    }

    @Test
    void nothingIsLeftWhenAFileCannotBeMade() throws IOException {
        Stream<GeneratedFile> files = Stream.of("p/A.java", "p/B.java").map(path -> {
            if (path.endsWith("B.java")) {
                throw new IllegalStateException("not what was meant");
            }
            return file(path, "a");
        });
        assertThatThrownBy(() -> new SourceWriter(out(), List.of()).write(files))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tree(folder)).isEmpty();
    }

    @Test
    void unchangedFilesAreNotTouched() throws IOException {
        WriteResult first = write(List.of(), file("p/A.java", "a\n"), file("p/B.java", "b\n"));
        FileTime old = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(out().resolve("p/A.java"), old);
        WriteResult second = write(first.files(), file("p/A.java", "a\n"), file("p/B.java", "other\n"));
        assertThat(second.written()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(out().resolve("p/A.java"))).isEqualTo(old);
        assertThat(out().resolve("p/B.java")).hasContent("other\n");
    }

    @Test
    void orphansAreDeletedWithTheirEmptyFolders() throws IOException {
        WriteResult first = write(List.of(), file("p/q/r/A.java", "a\n"), file("p/B.java", "b\n"));
        WriteResult second = write(first.files(), file("p/B.java", "b\n"));
        assertThat(second.deleted()).isEqualTo(1);
        assertThat(tree(out())).containsExactly("p", "p/B.java");
    }

    @Test
    void filesOfOthersStay() throws IOException {
        Files.createDirectories(out().resolve("p"));
        Files.writeString(out().resolve("p/Mine.java"), "mine");
        WriteResult first = write(List.of(), file("p/A.java", "a\n"));
        write(first.files());
        assertThat(tree(out())).containsExactly("p", "p/Mine.java");
    }

    @Test
    void orphansThatSomebodyEditedStayAndAreTold() throws IOException {
        WriteResult first = write(List.of(), file("p/A.java", "a\n"));
        Files.writeString(out().resolve("p/A.java"), "edited");
        WriteResult second = write(first.files());
        assertThat(second.kept()).containsExactly("p/A.java");
        assertThat(out().resolve("p/A.java")).hasContent("edited");
    }

    @Test
    void filesThatWereNotGeneratedAreNotOverwritten() throws IOException {
        Files.createDirectories(out().resolve("p"));
        Files.writeString(out().resolve("p/A.java"), "package p; class A {}");
        assertThatThrownBy(() -> write(List.of(), file("p/A.java", "a\n"), file("p/B.java", "b\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was not generated");
        assertThat(tree(out())).containsExactly("p", "p/A.java");
        assertThat(out().resolve("p/A.java")).hasContent("package p; class A {}");
    }

    @Test
    void filesGeneratedBeforeMemoryWasLostAreOverwritten() throws IOException {
        write(List.of(), file("p/A.java", "// " + SourceFiles.NOTICE + "\nold\n"));
        write(List.of(), file("p/A.java", "// " + SourceFiles.NOTICE + "\nnew\n"));
        assertThat(out().resolve("p/A.java")).content().endsWith("new\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../A.java",
                "p/../../A.java",
                "/tmp/A.java",
                "p//A.java",
                "",
                "p\\..\\A.java",
                "C:/A.java",
                "p/A.java/",
                "./A.java",
                "p/A\u0000.java"
            })
    void noPathLeavesTheFolder(String path) throws IOException {
        assertThatThrownBy(() -> write(List.of(), file("ok/A.java", "a\n"), file(path, "x")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tree(folder)).isEmpty();
    }

    @Test
    void pathsThatDifferInCaseOnlyAreRefused() throws IOException {
        assertThatThrownBy(() -> write(List.of(), file("p/Pet.java", "a\n"), file("p/PET.java", "b\n")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p/Pet.java");
        assertThat(tree(folder)).isEmpty();
    }

    @Test
    void linkedFoldersAreNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(out());
        Files.createSymbolicLink(out().resolve("p"), elsewhere);
        assertThatThrownBy(() -> write(List.of(), file("p/A.java", "a\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("symbolic link");
        assertThat(tree(elsewhere)).isEmpty();
    }

    @Test
    void linkedFilesAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Files.createDirectories(out());
        Files.createSymbolicLink(out().resolve("A.java"), secret);
        assertThatThrownBy(() -> write(List.of(), file("A.java", "a\n"))).isInstanceOf(IOException.class);
        assertThat(secret).hasContent("secret");
    }

    @Test
    void aFailureHalfWayUndoesWhatWasDone() throws IOException {
        WriteResult first = write(List.of(), file("p/A.java", "a\n"), file("p/C.java", "c\n"));
        Files.writeString(out().resolve("q"), "a file where a folder must be");
        assertThatThrownBy(() -> write(
                        first.files(), file("p/A.java", "new\n"), file("p/B.java", "b\n"), file("q/D.java", "d\n")))
                .isInstanceOf(IOException.class);
        assertThat(tree(out())).containsExactly("p", "p/A.java", "p/C.java", "q");
        assertThat(out().resolve("p/A.java")).hasContent("a\n");
    }

    @Test
    void aFailureLeavesNoFolderBehind() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/b"), "a file where a folder must be");
        assertThatThrownBy(() -> write(List.of(), file("p/A.java", "a\n"))).isInstanceOf(IOException.class);
        assertThat(tree(folder)).containsExactly("a", "a/b");
    }
}
