package dev.covenant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class TemporaryFolderTest {
    /** Makes a folder, says where, and ends as it does when somebody interrupts it. */
    static final class Interrupted {
        private Interrupted() {}

        public static void main(String... arguments) throws IOException {
            TemporaryFolder folder = TemporaryFolder.create("covenant-test");
            Files.createDirectories(folder.path().resolve("a/b"));
            Files.writeString(folder.path().resolve("a/b/c"), "c");
            System.out.print(folder.path());
            System.exit(130);
        }
    }

    @Test
    void isGoneWithAllThatIsInItWhenItIsClosed() throws IOException {
        TemporaryFolder folder = TemporaryFolder.create("covenant-test");
        Files.createDirectories(folder.path().resolve("a/b"));
        Files.writeString(folder.path().resolve("a/b/c"), "c");

        folder.close();
        folder.close();

        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void isGoneWhenTheProcessIsInterrupted() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), "-cp", System.getProperty("java.class.path"), Interrupted.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(path).contains("covenant-test");
        assertThat(Path.of(path)).doesNotExist();
    }
}
