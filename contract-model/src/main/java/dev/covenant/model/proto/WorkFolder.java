package dev.covenant.model.proto;

import dev.covenant.model.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder for one run of the reader: the files that come with us, copies with blanks, and what protoc writes. Closing deletes it.
 */
final class WorkFolder implements AutoCloseable {
    /** What protobuf-java brings along, and our own options. */
    private static final List<String> BUILT_IN = List.of(
            "covenant/options.proto",
            "google/protobuf/any.proto",
            "google/protobuf/api.proto",
            "google/protobuf/descriptor.proto",
            "google/protobuf/duration.proto",
            "google/protobuf/empty.proto",
            "google/protobuf/field_mask.proto",
            "google/protobuf/java_features.proto",
            "google/protobuf/source_context.proto",
            "google/protobuf/struct.proto",
            "google/protobuf/timestamp.proto",
            "google/protobuf/type.proto",
            "google/protobuf/wrappers.proto");
    /** What protoc brings along and protobuf-java does not: as much of it as is needed to read what it is imported for. */
    private static final Map<String, String> OWN = Map.of(
            "google/protobuf/cpp_features.proto", "covenant/features/cpp_features.proto",
            "google/protobuf/go_features.proto", "covenant/features/go_features.proto");

    private final TemporaryFolder folder;

    private WorkFolder(TemporaryFolder folder) {
        this.folder = folder;
    }

    /** A new folder with the files that come with us. */
    static WorkFolder create() throws IOException {
        WorkFolder work = new WorkFolder(TemporaryFolder.create("covenant-proto"));
        try {
            Files.createDirectories(work.patches());
            for (String name : BUILT_IN) {
                work.extract(name, name);
            }
            for (Map.Entry<String, String> own : OWN.entrySet()) {
                work.extract(own.getValue(), own.getKey());
            }
            return work;
        } catch (IOException e) {
            work.close();
            throw e;
        }
    }

    private void extract(String resource, String name) throws IOException {
        Path target = builtIn().folder().resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream in = WorkFolder.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path, with us or with protobuf-java");
            }
            Files.copy(in, target);
        }
    }

    Path folder() {
        return folder.path();
    }

    /** The files that come with us. */
    Root builtIn() {
        return new Root(folder.path().resolve("built-in"), null);
    }

    /** Copies of files that go before the files themselves. */
    Path patches() {
        return folder.path().resolve("patched");
    }

    /** Puts a copy before the file of this import path. */
    void patch(String name, byte[] bytes) throws IOException {
        Path target = patches().resolve(name);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
    }

    @Override
    public void close() {
        folder.close();
    }
}
