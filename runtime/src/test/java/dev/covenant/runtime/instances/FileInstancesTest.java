package dev.covenant.runtime.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.runtime.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileInstancesTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(
                folder.resolve("orders.txt"), "# orders\nhttp://a:1 3 # the big one\n\n  http://b:2\n");
    }

    @Test
    void eachLineIsAnInstanceWithItsWeight() {
        assertThat(source().instances())
                .containsExactly(Instance.at("http://a:1").weighing(3), Instance.at("http://b:2"));
    }

    @Test
    void listIsTheSameObjectUntilTheFileChanges() throws IOException {
        FileInstances source = source();
        List<Instance> first = source.instances();
        now.addAndGet(2 * SECOND);
        assertThat(source.instances()).isSameAs(first);

        Files.writeString(file, "http://c:3\n");
        assertThat(source.instances()).isSameAs(first);
        now.addAndGet(2 * SECOND);
        source.instances();

        assertThat(source.instances()).containsExactly(Instance.at("http://c:3"));
    }

    @Test
    void faultInTheFileKeepsWhatWasKnown() throws IOException {
        FileInstances source = source();
        List<Instance> before = source.instances();
        for (String wrong :
                List.of("http://a:1 many\n", "no-address\n", "http://a:1 1 1\n", "http://a:1\nhttp://a:1\n")) {
            Files.writeString(file, wrong);
            now.addAndGet(2 * SECOND);
            source.instances();
            assertThat(source.instances()).isSameAs(before);
        }

        Files.delete(file);
        now.addAndGet(2 * SECOND);
        source.instances();
        assertThat(source.instances()).isSameAs(before);
    }

    @Test
    void timeThatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> FileInstances.of(file, Duration.ZERO)).hasMessageContaining("must be more than 0");
    }

    private FileInstances source() {
        return FileInstances.of(file, Duration.ofSeconds(1), now::get, Runnable::run);
    }
}
